package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the values that the members of a playback restriction policy can have. */
class PlaybackRestrictionPolicyMembersTest {

    private static final String POLICY = "/playbackRestrictionPolicy";

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @ParameterizedTest
    @ValueSource(strings = {"USA", "U", "", "us", "XX", "EU", "12"})
    @Verified(
            "shape PlaybackRestrictionPolicyAllowedCountry: two characters; \"officially assigned\" codes only: a guess")
    void countryThatDoesNotExist_isRejected(String country) throws Exception {
        assertThat(create("'allowedCountries':['US','" + country + "']").error())
                .isEqualTo("400 ValidationException "
                        + "Request member: allowedCountries failed to satisfy the constraints");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://localhost:8080",
                "https://*.example.com",
                "app://my-app",
                "http://[::1]:3000",
                "null"
            })
    @Verified(
            "\"valid values of the Origin header\": developer.mozilla.org/en-US/docs/Web/HTTP/Headers/Origin; *. is a guess")
    void origin_isAccepted(String origin) throws Exception {
        assertThat(create("'allowedOrigins':['" + origin + "']").text(POLICY + "/allowedOrigins/0"))
                .isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "example.com",
                "https://",
                "https://example.com/",
                "https://example.com/path",
                "https://example.com?q=1",
                "https://example.com:port",
                "https://a b.com",
                "https://a.*.com"
            })
    @Verified(
            "developer.mozilla.org/en-US/docs/Web/HTTP/Headers/Origin: scheme, host, port; that others are rejected is a guess")
    void textThatIsNoOrigin_isRejected(String origin) throws Exception {
        assertThat(create("'allowedOrigins':['" + origin + "']").error())
                .isEqualTo("400 ValidationException "
                        + "Request member: allowedOrigins failed to satisfy the constraints");
    }

    @Test
    @Verified("shape PlaybackRestrictionPolicyAllowedOrigin: at most 128 characters")
    void originOf129Characters_isRejected() throws Exception {
        String origin = "https://" + "a".repeat(120);
        assertThat(create("'allowedOrigins':['" + origin + "']").status()).isEqualTo(200);
        assertThat(create("'allowedOrigins':['" + origin + "a']").status()).isEqualTo(400);
    }

    @Test
    @Verified("the model limits neither list; that duplicates and the order are kept is a guess")
    void longListsAndDuplicates_areKept() throws Exception {
        String origins = "'https://example.com',".repeat(200);
        TestResponse created =
                create("'allowedCountries':['US','CA','US'],'allowedOrigins':[" + origins + "'http://a.b']");
        assertThat(created.at(POLICY + "/allowedCountries").toString()).isEqualTo("[\"US\",\"CA\",\"US\"]");
        assertThat(created.at(POLICY + "/allowedOrigins")).hasSize(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'name':'a b'", "'allowedCountries':'US'", "'enableStrictOriginEnforcement':'true'"})
    @Verified("shapes PlaybackRestrictionPolicyName, …AllowedCountryList, …EnableStrictOriginEnforcement")
    void invalidMember_isRejected(String member) throws Exception {
        assertThat(create(member).error()).startsWith("400 ValidationException");
    }

    private TestResponse create(String members) throws IOException, InterruptedException {
        return ivs.call("CreatePlaybackRestrictionPolicy", "{" + members + "}");
    }
}
