package com.pulumi.awsivs.provider.aws.http;

import static com.pulumi.awsivs.provider.ivs.FailedCreate.noEffect;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.ivs.FailedCreate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests responses of a proxy or a network that did not forward the request. */
class RejectedInTransitTest {

    private static final String REMEDY = ". If the service is there, set the endpoint to it; otherwise a proxy, or a"
            + " network that requires a login in a browser, sent the redirect";

    private static FailedCreate outcome(String status, String header) {
        String response = "HTTP/1.1 " + status + "\r\n" + header + "Content-Type: text/html\r\n"
                + "Content-Length: 6\r\n\r\n<html>";
        RawServer server = RawServer.responding(response);
        return FailedCreate.at(server.url(), server);
    }

    @ParameterizedTest
    @Tag("reliability:redirect")
    @CsvSource({
        "300, https://lb.example.com, https://lb.example.com",
        "301, https://lb.example.com/login?token=marked#marked, https://lb.example.com",
        "302, HTTPS://marked:marked@lb.example.com:8443/x, https://lb.example.com:8443",
        "303, //portal.example.com/?marked, http://portal.example.com",
        "307, http://[::1]:80/marked, http://[::1]:80",
        "308, http://under_score/marked, http://under_score",
    })
    void redirectToAnotherServer_hasNoEffect_andTheServerIsNamed(int status, String location, String target) {
        assertThat(outcome(status + " Moved", "Location: " + location + "\r\n"))
                .isEqualTo(noEffect(
                        1,
                        "URL did not serve the request but redirects to " + target + " (HTTP " + status + ")"
                                + REMEDY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Location:\r\n", "Location: /marked\r\n", "Location: marked:marked\r\n"})
    void redirectWithoutServer_hasNoEffect(String header) {
        assertThat(outcome("302 Found", header))
                .isEqualTo(noEffect(
                        1, "URL did not serve the request but redirects within itself (HTTP 302). Check the endpoint"));
    }

    @ParameterizedTest
    @Tag("reliability:redirect")
    @CsvSource({
        "407, a proxy that no setting names requires a user and a password",
        "511, this network requires a login in a browser first",
    })
    void statusOfProxies_hasNoEffect(int status, String problem) {
        assertThat(outcome(status + " x", "Proxy-Authenticate: Basic realm=marked\r\n"))
                .isEqualTo(noEffect(1, "URL could not be reached: " + problem + " (HTTP " + status + ")"));
    }
}
