package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that invalid countries and origins are rejected with the valid form. */
class PlaybackRestrictionPolicyRulesTest {

    private final RawClients clients = new RawClients(ExampleConfigs.of(), "us-west-2", Map.of());
    private final Lifecycle<?, ?> policy = Lifecycle.of(
            new PlaybackRestrictionPolicyResource(clients.ivs(), clients.session()),
            TagPolicy.NONE,
            (e, id) -> false,
            false);

    private List<String> failures(Properties program) {
        var naming = new AutonamingOptions(AutonamingOptions.Mode.UNSET, "", "example", "0123456789abcdef");
        return policy.check(Properties.NONE, program, naming).failures().stream()
                .map(CheckFailure::reason)
                .toList();
    }

    @Test
    void validElements_pass() {
        assertThat(failures(object(
                        "allowedCountries",
                        list("US", "DE", "GB", "US"),
                        "allowedOrigins",
                        list("https://example.com", "null"))))
                .isEmpty();
        assertThat(failures(object("allowedCountries", list(), "allowedOrigins", list())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "us, which must be written US",
        "' DE', which must be written DE",
        "USA, which must be written US",
        "deu, which must be written DE",
        "UK, which must be written GB",
        "EU, which is no country",
        "ZZ, which is no country",
        "'', which is no country",
        "Germany, which is no country"
    })
    void invalidCountry_errorNamesItAndTheValidCode(String code, String problem) {
        assertThat(failures(object("allowedCountries", list("US", code))))
                .containsExactly(
                        "allowedCountries must contain ISO 3166-1 country codes of two capital letters, like US;"
                                + " it contains \"" + code + "\", " + problem);
    }

    @Test
    void severalInvalidCountries_areAllNamed() {
        assertThat(failures(object("allowedCountries", list("us", "FR", "ZZ"))))
                .singleElement()
                .asString()
                .endsWith("it contains \"us\", which must be written US; \"ZZ\", which is no country");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://localhost:3000",
                "https://*.example.com",
                "https://[2001:db8::1]:8443",
                "https://192.0.2.1",
                "capacitor://localhost",
                "https://Example.com",
                "null"
            })
    void validOrigin_passes(String origin) {
        assertThat(Origin.problemOf(origin)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com/|which has a path: write https://example.com",
                "https://example.com:8443/live?a=b|which has a path: write https://example.com:8443",
                "https://example.com?a=b|which has a query: write https://example.com",
                "https://example.com#top|which has a fragment: write https://example.com",
                "example.com|which has no scheme: write https://example.com",
                "localhost:3000/live|which has no scheme: write https://localhost:3000",
                "*.example.com|which has no scheme: write https://*.example.com",
                "//example.com|which has no scheme",
                "https:/example.com|which has no scheme",
                "HTTPS://example.com|which has a scheme in capital letters: write https://example.com",
                "https://example.com:|which has an invalid port: write a number from 1 to 65535, or no colon",
                "https://example.com:https|which has an invalid port: write a number from 1 to 65535, or no colon",
                "https://example.com:0|which has an invalid port: write a number from 1 to 65535, or no colon",
                "https://example.com:65536|which has an invalid port: write a number from 1 to 65535, or no colon",
                "https://user:pw@example.com|which contains a user name: remove it and the @",
                "https://|which has no host",
                "https:///live|which has no host",
                "https://*|which has a wildcard: only *. at the beginning of a host is one",
                "https://www.*.com|which has a wildcard: only *. at the beginning of a host is one",
                "https://-a.com|which has an invalid host",
                "https://b\u00fccher.de|which has a host that is not ASCII: write it as browsers send it, xn--bcher-kva.de",
                "https://example.com https://example.org|which contains a space",
                "*|which is no origin: an empty list allows all origins",
                "''|which is no origin"
            })
    void invalidOrigin_errorSaysWhatIsWrong(String origin, String problem) {
        assertThat(failures(object("allowedOrigins", list(origin))))
                .containsExactly(
                        "allowedOrigins must contain origins as browsers send them: scheme and host, and the port"
                                + " if it is not the default, like https://example.com; it contains \"" + origin
                                + "\", " + problem);
    }

    @Test
    void longOrigin_errorHasItsLength() {
        String origin = "https://" + "a".repeat(121);
        assertThat(Origin.problemOf(origin)).isEqualTo("which has 129 characters: at most 128 are allowed");
        assertThat(Origin.problemOf(origin.substring(1))).isNull();
    }

    @Test
    void secretElements_areNotInTheMessage() {
        assertThat(failures(object(
                        "allowedCountries", list(secret("ZZ")), "allowedOrigins", secret(list("hidden.example/path")))))
                .hasSize(2)
                .noneMatch(message -> message.contains("ZZ") || message.contains("hidden"));
    }
}
