package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import org.junit.jupiter.api.Test;

class SecretRedactorTest {

    private static String redact(String message, Object... namesAndValues) {
        Properties sent = object(namesAndValues);
        return SecretRedactor.ofConfig(object("token", secret("config-token")))
                .withRequest(ValueCodec.encode(sent))
                .redact(message);
    }

    @Test
    void secretsAreHiddenWhereverTheyStand() {
        assertThat(redact(
                        "one-secret, two-secret; secret-name three-secret config-token plain-text",
                        "a",
                        secret("one-secret"),
                        "b",
                        object("c", secret(list("two-secret", object("secret-name", "three-secret")))),
                        "e",
                        "plain-text"))
                .isEqualTo("[secret], [secret]; [secret] [secret] [secret] plain-text");
    }

    @Test
    void eachLineOfASecretIsOne() {
        assertThat(redact("line: second-line", "key", secret("first-line\n  second-line\n")))
                .isEqualTo("line: [secret]");
    }

    @Test
    void theLongerOfTwoIsHiddenWhole() {
        assertThat(redact("abcdefgh", "a", secret("abcdef"), "b", secret("abcdefgh")))
                .isEqualTo("[secret]");
    }

    @Test
    void whatStandsInManyWordsByChanceIsLeft() {
        assertThat(redact("a stable", "a", secret("table"), "b", secret(""))).isEqualTo("a stable");
    }

    @Test
    void aShortOneIsHiddenWhereItStandsAlone() {
        assertThat(redact("'dev', developed; b/dev", "a", secret("dev")))
                .isEqualTo("'[secret]', developed; b/[secret]");
    }

    @Test
    void theFormsThatTextsTakeOnTheirWayHideNothing() {
        assertThat(redact(
                        "a%2Fb+c%3D, say \\\"Please\\\" or PLEASE \\\\o",
                        "a", secret("a/b c="), "b", secret("\"Please\"")))
                .isEqualTo("[secret], say [secret] or PLEASE \\\\o");
        assertThat(redact("HOST.LOCAL", "a", secret("host.local"))).isEqualTo("[secret]");
    }

    @Test
    void whatCannotBeReadHidesNothingAndHurtsNobody() {
        Struct malformed = Struct.newBuilder()
                .putFields(
                        ValueSignatures.KEY,
                        Value.newBuilder().setStringValue("?").build())
                .build();
        assertThat(SecretRedactor.ofConfig(Properties.NONE)
                        .withRequest(malformed)
                        .redact("words"))
                .isEqualTo("words");
    }
}
