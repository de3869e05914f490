package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The function signPlaybackToken in a program, with a channel and a key pair of the same stack. */
class PlaybackTokenE2E {

    private static final String PROGRAM = """
            config:
              privateKey: { type: string, secret: true }
            resources:
              channel: { type: aws-ivs:Channel, properties: { authorized: true } }
              pair: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: %s } }
            variables:
              signed:
                fn::invoke:
                  function: aws-ivs:signPlaybackToken
                  arguments: { privateKey: '${privateKey}', channelArn: '${channel.arn}', %s }
            outputs:
              token: ${signed.token}
              arn: ${channel.arn}
            """;

    private static void assertNothingOfTheKey(EcKeyPair keys, String text) {
        for (String line : keys.privateLines()) assertThat(text).doesNotContain(line);
    }

    private static boolean verify(String token, PublicKey key) throws GeneralSecurityException {
        String[] parts = token.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA384withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    @Test
    void tokenInStackOutput_isSecretValidAndNoDifference() throws GeneralSecurityException {
        EcKeyPair keys = EcKeyPair.generate();
        try (Stack stack = Stack.create()) {
            stack.wholeProgram(PROGRAM.formatted(keys.yaml(), "expiresIn: 3600, maximumResolution: HD"));
            stack.pulumi("config", "set", "--secret", "privateKey", "--", keys.privatePem())
                    .succeeds();
            assertNothingOfTheKey(keys, stack.preview().succeeds().output());
            assertNothingOfTheKey(keys, stack.up().says("[secret]").output());
            String outputs =
                    stack.pulumi("stack", "output").succeeds().says("[secret]").output();
            String token = Stack.json(stack.pulumi("stack", "output", "--json", "--show-secrets")
                            .output())
                    .path("token")
                    .asText();
            assertThat(verify(token, keys.pair().getPublic())).isTrue();
            String claims =
                    new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
            assertThat(Stack.json(claims).path("aws:channel-arn").asText()).isEqualTo(stack.id("channel"));
            assertThat(Stack.json(claims).path("aws:maximum-resolution").asText())
                    .isEqualTo("HD");
            String state = stack.export().toString();
            assertThat(outputs + state).doesNotContain(token);
            assertNothingOfTheKey(keys, state);
            stack.expectNoChanges();
        }
    }

    @Test
    void invalidArguments_errorNamesEachWithoutTheKey() {
        EcKeyPair wrong = EcKeyPair.onCurve("secp256r1");
        try (Stack stack = Stack.create()) {
            String viewer = "expiresIn: 601, viewerId: " + "v".repeat(41);
            stack.wholeProgram(PROGRAM.formatted(EcKeyPair.generate().yaml(), viewer));
            stack.pulumi("config", "set", "--secret", "privateKey", "--", wrong.privatePem())
                    .succeeds();
            String output = stack.tryUp()
                    .fails()
                    .says(
                            "privateKey must be on the curve P-384 (secp384r1), but is on P-256 (secp256r1)",
                            "openssl ecparam -name secp384r1 -genkey -noout -out private.pem",
                            "must have at most 40 characters, but has 41",
                            "must be at most ten minutes in the future with viewerId")
                    .output();
            assertNothingOfTheKey(wrong, output);
        }
    }
}
