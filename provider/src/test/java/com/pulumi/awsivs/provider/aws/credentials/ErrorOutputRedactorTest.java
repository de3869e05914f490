package com.pulumi.awsivs.provider.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that the error output of a user's program is shortened and contains no secrets. */
class ErrorOutputRedactorTest {

    private static String of(String text) {
        return ErrorOutputRedactor.redact(text, Map.of());
    }

    @Test
    void longOutput_lastLinesAreShown() {
        assertThat(of("Traceback:\n  File x\n\n  line 1\nSession over\n  Run: tool login\n"))
                .isEqualTo("line 1 | Session over | Run: tool login");
    }

    @Test
    void longLine_isShortened() {
        assertThat(of("word ".repeat(200))).hasSize(401).endsWith("…");
    }

    @Test
    void secretsOfTheEnvironment_areRedacted() {
        Map<String, String> environment = Map.of(
                "OKTA_PASSWORD", "correct horse", "AWS_PROFILE", "work-profile", "SSH_TOKEN_FILE", "/home/me/token");
        assertThat(ErrorOutputRedactor.redact(
                        "login of work-profile with correct horse and /home/me/token failed", environment))
                .isEqualTo("login of work-profile with [secret] and /home/me/token failed");
    }

    @Test
    void textNamedLikeASecretOrInItsForm_isRedacted() {
        assertThat(of("bad {\"SecretAccessKey\": \"abc\", \"SessionToken\":\"def\"} password=ghi"))
                .isEqualTo("bad {\"SecretAccessKey\": \"[secret]\", \"SessionToken\":\"[secret]\"} password=[secret]");
        assertThat(of("got wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY1 for arn:aws:iam::123456789012:role/deploy"))
                .isEqualTo("got [secret] for arn:aws:iam::123456789012:role/deploy");
    }
}
