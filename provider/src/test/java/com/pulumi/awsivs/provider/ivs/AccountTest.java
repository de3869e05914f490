package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.aws.AwsHome;
import com.pulumi.awsivs.provider.aws.AwsProviderService;
import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.http.RawServer;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.function.FunctionHandler;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ConflictException;

/** Tests that the provider works only in allowed accounts, and that a resource of another account does not count as deleted. */
class AccountTest {

    private static final String OURS = "arn:aws:ivs:us-west-2:123456789012:channel/abc";
    private static final String THEIRS = "arn:aws:ivs:us-west-2:999999999999:channel/abc";
    private final IvsEmulator emulator = IvsEmulator.start();
    private final String endpoint = emulator.endpoint().toString();
    private final RuntimeException notFound = failure(clients -> clients.getChannel(channel -> channel.arn(OURS)));
    private final RuntimeException theirsNotFound =
            failure(clients -> clients.getChannel(channel -> channel.arn(THEIRS)));

    @AfterEach
    void stop() {
        emulator.close();
    }

    private RuntimeException failure(Consumer<IvsClient> call) {
        try (RawClients clients = new RawClients(ExampleConfigs.with(endpoint), "us-west-2", Map.of())) {
            IvsClient ivs = clients.during(new FakeRequestContext());
            return catchThrowableOfType(RuntimeException.class, () -> call.accept(ivs));
        }
    }

    /** A 404 response to a list, a batch or an update may be about another resource, or may come from a proxy. */
    @Test
    void notFoundOfOtherResources_isNotADeletedResource() {
        AwsProviderService service = service(ExampleConfigs.with(endpoint), Map.of());
        assertThat(service.isNotFound(failure(ivs -> ivs.listStreamKeys(keys -> keys.channelArn(OURS))), OURS))
                .isFalse();
        assertThat(service.isNotFound(failure(ivs -> ivs.updateChannel(channel -> channel.arn(OURS))), OURS))
                .isFalse();
        assertThat(service.isNotFound(failure(ivs -> ivs.deleteChannel(channel -> channel.arn(OURS))), OURS))
                .isTrue();
    }

    @Test
    void notFoundInOtherAccount_isRejected() {
        AwsProviderService service = serviceWithSts();
        assertThat(service.isNotFound(ConflictException.builder().build(), OURS))
                .isFalse();
        assertThat(service.isNotFound(notFound, OURS)).isTrue();
        assertThatThrownBy(() -> service.isNotFound(theirsNotFound, THEIRS))
                .isInstanceOf(ProviderException.class)
                .hasMessage(
                        "this resource belongs to the AWS account 999999999999, but the credentials to 123456789012:"
                                + " these credentials cannot see it, but it may still exist. Use credentials of 999999999999");
    }

    @Test
    @Tag("reliability:another-account")
    void channelOfOtherAccount_isNotReportedAsNotFound() {
        Properties theirs = object("arns", ids(THEIRS));
        Function<?, ?> function =
                Objects.requireNonNull(serviceWithSts().functions().get("aws-ivs:index:getChannels"));
        try (EmulatedIvs ivs = new EmulatedIvs()) {
            assertThatThrownBy(() -> FunctionHandler.of(function).call(theirs, ivs.context()))
                    .isInstanceOf(ProviderException.class)
                    .hasMessageContaining("these credentials cannot see it, but it may still exist");
        }
    }

    @Test
    void emulatorWithoutSts_accountIsNotChecked() {
        assertThat(service(ExampleConfigs.with(endpoint), Map.of()).isNotFound(theirsNotFound, THEIRS))
                .isTrue();
        assertThat(service(ExampleConfigs.with(endpoint), Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1"))
                        .isNotFound(theirsNotFound, THEIRS))
                .as("one that answers nothing to it is believed")
                .isTrue();
    }

    @Test
    void allowedAccount_callSucceeds() {
        AwsConfig allowed = ExampleConfigs.of(
                "accessKey", "A", "secretKey", "a", "endpoint", endpoint, "allowedAccountIds", ids("123456789012"));
        try (RawClients clients = new RawClients(allowed, "us-west-2", Map.of("AWS_ENDPOINT_URL_STS", endpoint))) {
            clients.client().listChannels(all -> {});
            assertThat(emulator.calls().of("ListChannels")).isEqualTo(1);
        }
    }

    @Test
    void fileUnreadableForTheSdk_accountIsLookedUp(@TempDir Path folder) {
        AwsHome home = new AwsHome(folder)
                .config("[other]\nnonsense\n[profile p]\naws_access_key_id: A\naws_secret_access_key: s\n")
                .with("AWS_PROFILE", "p")
                .with("AWS_ENDPOINT_URL", endpoint);
        service(ExampleConfigs.of("allowedAccountIds", list("123456789012")), home.environment())
                .verify();
        assertThat(emulator.calls().of("GetCallerIdentity")).isEqualTo(1);
    }

    @Test
    void forbiddenAccount_nothingIsSent() {
        AwsConfig forbidden = ExampleConfigs.of(
                "accessKey", "A", "secretKey", "a", "endpoint", endpoint, "forbiddenAccountIds", ids("123456789012"));
        try (RawClients clients = new RawClients(forbidden, "us-west-2", Map.of("AWS_ENDPOINT_URL_STS", endpoint))) {
            assertThatThrownBy(() -> clients.client().listChannels(all -> {}))
                    .isInstanceOf(ProviderException.class)
                    .hasMessage(
                            "the credentials belong to the AWS account 123456789012, which is one of forbiddenAccountIds");
            assertThat(emulator.calls().of("ListChannels")).isZero();
        }
    }

    @Test
    void previewOfACreate_callsStsOnce_andOnlyIfNeeded() {
        String identity = "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"
                + "</GetCallerIdentityResult></GetCallerIdentityResponse>";
        try (RawServer sts = RawServer.responding(RawServer.ok("text/xml", identity))) {
            Map<String, String> environment = Map.of("AWS_ENDPOINT_URL_STS", sts.url());
            service(ExampleConfigs.with(endpoint), environment).verify();
            assertThat(sts.requests()).isZero();
            AwsProviderService allowed = service(allowing("123456789012"), environment);
            allowed.verify();
            allowed.verify();
            assertThat(sts.requests()).isEqualTo(1);
            AwsProviderService other = service(allowing("111122223333"), environment);
            for (int i = 0; i < 2; i++) assertThatThrownBy(other::verify).isInstanceOf(ProviderException.class);
            assertThat(sts.requests()).isEqualTo(2);
        }
    }

    @Test
    void accountNotAllowed_namesTheSettings() {
        AwsProviderService service = service(allowing("111122223333"), Map.of("AWS_ENDPOINT_URL_STS", endpoint));
        ProviderException failure = catchThrowableOfType(ProviderException.class, service::verify);
        assertThat(failure.getMessage())
                .isEqualTo(
                        "the credentials belong to the AWS account 123456789012, which is not one of allowedAccountIds"
                                + " (111122223333)");
        assertThat(failure.settings()).contains("allowedAccountIds", "forbiddenAccountIds", "profile");
    }

    private AwsConfig allowing(String account) {
        return ExampleConfigs.of(
                "accessKey", "A", "secretKey", "a", "endpoint", endpoint, "allowedAccountIds", ids(account));
    }

    @Test
    void notFoundInThisAccount_isADeletedResource() {
        assertThat(service(ExampleConfigs.with(endpoint), Map.of()).isNotFound(notFound, OURS))
                .isTrue();
    }

    @Test
    void endpointOfTheConfiguration_isNotUsedForSts() {
        String forbidden = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (RawServer sts = RawServer.responding(forbidden)) {
            AwsConfig config = allowing("123456789012");
            assertThatThrownBy(() -> service(config, Map.of("AWS_ENDPOINT_URL_STS", sts.url()))
                            .verify())
                    .isInstanceOf(ProviderException.class)
                    .hasMessageStartingWith("STS GetCallerIdentity at " + sts.url() + ": ")
                    .hasMessageEndingWith("The provider calls STS to find the account of the credentials");
            assertThat(emulator.calls().of("GetCallerIdentity")).isZero();
        }
    }

    @Test
    void stsUnreachable_ivsHasEndpoint_errorNamesTheStsSetting() {
        Map<String, String> environment = Map.of("HTTPS_PROXY", "http://127.0.0.1:1", "HOME", "/nowhere");
        ProviderException failure = catchThrowableOfType(
                ProviderException.class,
                () -> service(allowing("123456789012"), environment).verify());
        assertThat(failure)
                .hasMessageStartingWith("STS GetCallerIdentity")
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageEndingWith("`endpoint` is for IVS alone: name an endpoint of STS, if it has one of its own,"
                        + " with AWS_ENDPOINT_URL_STS");
        assertThat(failure.settings())
                .as("it is not the endpoint of the configuration")
                .doesNotContain("endpoint");
    }

    private AwsProviderService serviceWithSts() {
        return service(ExampleConfigs.with(endpoint), Map.of("AWS_ENDPOINT_URL_STS", endpoint));
    }

    private static AwsProviderService service(AwsConfig config, Map<String, String> environment) {
        return IvsResources.configure(AwsSession.of(config, "us-west-2", environment, IvsApi.ID), "", false);
    }

    private static Object ids(String... ids) {
        return list((Object[]) ids);
    }
}
