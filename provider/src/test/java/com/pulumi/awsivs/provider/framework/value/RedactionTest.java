package com.pulumi.awsivs.provider.framework.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that short secrets are redacted only as words, and nested secrets completely. */
class RedactionTest {

    @ParameterizedTest
    @CsvSource({
        "x, the token is expired: x, the token is expired: x",
        "exp, exp is expired, [secret] is expired",
        "expir, expir is expired, [secret] is expired",
        "IQoJb3, tokenIQoJb3, token[secret]",
        "IQoJb3, TOKENIQOJB3, TOKEN[secret]"
    })
    void shortSecret_isKeptInsideWords(String secret, String text, String redacted) {
        assertThat(Redaction.redact(text, List.of(secret))).isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource("a-secret-and-more a-secret, [secret] [secret]")
    void secretInsideLongerSecret_isRedactedCompletely(String text, String redacted) {
        assertThat(Redaction.redact(text, List.of("a-secret", "a-secret-and-more")))
                .isEqualTo(redacted);
    }
}
