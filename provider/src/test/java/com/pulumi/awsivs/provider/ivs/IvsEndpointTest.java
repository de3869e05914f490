package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.http.HostNameLookup;
import com.pulumi.awsivs.provider.aws.http.HttpClients;
import com.pulumi.awsivs.provider.aws.http.NotDeliveredException;
import com.pulumi.awsivs.provider.aws.http.TlsSockets;
import com.pulumi.awsivs.provider.aws.http.TrustedCertificates;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the endpoint of calls with the settings of the AWS CLI. */
class IvsEndpointTest {

    private final IvsEmulator emulator = IvsEmulator.start();
    private final String url = emulator.endpoint().toString();
    private final SystemProperties properties = new SystemProperties();

    @AfterEach
    void stop() {
        properties.close();
        emulator.close();
    }

    private static AwsConfig keys() {
        return ExampleConfigs.of("accessKey", "AKIAIOSFODNN7EXAMPLE", "secretKey", "secret");
    }

    private boolean reached(AwsConfig config, Map<String, String> environment) {
        long before = emulator.calls().of("ListChannels");
        try (RawClients clients = new RawClients(config, "us-west-2", environment)) {
            clients.client().listChannels(all -> {});
        }
        return emulator.calls().of("ListChannels") == before + 1;
    }

    /** Returns the host that a call tries to reach; hosts with these names do not exist. */
    private static String host(AwsConfig config, String region, Map<String, String> environment) {
        try (RawClients clients = new RawClients(config, region, environment, () -> nowhere(environment))) {
            Throwable failure = catchThrowable(() -> clients.creating().createChannel(channel -> {}));
            return String.valueOf(NotDeliveredException.in(failure))
                    .replaceAll(".*https?://(.*):\\d+ could not be.*", "$1");
        }
    }

    private static HttpClients nowhere(Map<String, String> environment) {
        HostNameLookup names = new HostNameLookup(host -> {
            throw new UnknownHostException(host);
        });
        return new HttpClients(
                environment, TlsSockets.of(new TrustedCertificates(environment, null)), names, FailedCreate.LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"%s", "' %s'", "'%s '", "%s/"})
    void variableInAnyForm_isUsed(String form) {
        assertThat(reached(keys(), Map.of("AWS_ENDPOINT_URL", form.formatted(url))))
                .isTrue();
    }

    @Test
    void schemeInUpperCase_isUsed() {
        String upper = url.replace("http:", "HTTP:");
        assertThat(reached(keys(), Map.of("AWS_ENDPOINT_URL_IVS", upper, "AWS_ENDPOINT_URL", "http://127.0.0.1:1")))
                .isTrue();
        assertThat(host(ExampleConfigs.with("HTTPS://ivs.example.com"), "us-west-2", Map.of()))
                .isEqualTo("ivs.example.com");
    }

    @ParameterizedTest
    @CsvSource({"AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT"})
    void configuredEndpoint_precedesFipsAndDualStack(String variable) {
        // The SDK reads these variables in the real environment. The SDK's system properties replace them here.
        properties.with("aws." + (variable.contains("FIPS") ? "useFipsEndpoint" : "useDualstackEndpoint"), "true");
        assertThat(reached(keys(), Map.of("AWS_ENDPOINT_URL", url, variable, "true")))
                .isTrue();
        assertThat(reached(ExampleConfigs.with(url), Map.of(variable, "true"))).isTrue();
    }

    @Test
    void fipsWithoutEndpoint_usesTheEndpointOfTheRegion() {
        properties.with("aws.useFipsEndpoint", "true");
        assertThat(host(keys(), "us-west-2", Map.of())).isEqualTo("ivs-fips.us-west-2.amazonaws.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void emptyVariable_isIgnored(String empty) {
        assertThat(host(keys(), "eu-west-1", Map.of("AWS_ENDPOINT_URL", empty)))
                .isEqualTo("ivs.eu-west-1.amazonaws.com");
        assertThat(reached(keys(), Map.of("AWS_ENDPOINT_URL_IVS", empty, "AWS_ENDPOINT_URL", url)))
                .isTrue();
    }

    @Test
    void ignoreVariable_onlyTheConfiguredEndpointIsUsed() {
        Map<String, String> environment =
                new HashMap<>(Map.of("AWS_ENDPOINT_URL", "http://a b", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "True"));
        assertThat(host(keys(), "eu-west-1", environment)).isEqualTo("ivs.eu-west-1.amazonaws.com");
        assertThat(reached(ExampleConfigs.with(url), environment)).isTrue();
        environment.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "1"); // not a boolean for the AWS CLI
        environment.put("AWS_ENDPOINT_URL", "https://ivs.example.com");
        assertThat(host(keys(), "eu-west-1", environment)).isEqualTo("ivs.example.com");
    }
}
