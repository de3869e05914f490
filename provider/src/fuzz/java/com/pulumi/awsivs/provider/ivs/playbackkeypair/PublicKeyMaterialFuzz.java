package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

class PublicKeyMaterialFuzz {

    /** Validates the bytes as a text, and as the key inside a well-formed PEM. */
    @FuzzTest(maxDuration = "30s")
    @DictionaryEntries({
        "-----BEGIN PUBLIC KEY-----",
        "-----END PUBLIC KEY-----",
        "0v0\u0010\u0006\u0007*\u0086H\u00ce=\u0002\u0001\u0006\u0005+\u0081\u0004\u0000\"\u0003b\u0000\u0004",
        "0Y0\u0013\u0006\u0007*\u0086H\u00ce=\u0002\u0001\u0006\b*\u0086H\u00ce=\u0003\u0001\u0007\u0003B\u0000\u0004"
    })
    void anyText_isValidKeyOrHasProblem(byte @NotNull [] bytes) {
        validate(new String(bytes, ISO_8859_1));
        validate(ExampleKeys.pem("PUBLIC KEY", bytes));
    }

    private static void validate(String text) {
        String problem = PublicKeyMaterial.problemOf(text);
        assertThat(PublicKeyMaterial.fingerprintOf(text) == null).isEqualTo(problem != null);
    }
}
