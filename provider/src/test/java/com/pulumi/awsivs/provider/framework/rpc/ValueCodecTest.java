package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Foreign;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that values are encoded and decoded in the protocol's form, and that malformed values are rejected. */
class ValueCodecTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyValue_survivesEncodingAndDecoding(long seed) {
        RandomValue any = new RandomValue(seed);
        for (int i = 0; i < 500; i++) {
            Properties value = any.properties(6);
            assertThat(ValueCodec.decode(ValueCodec.encode(value))).isEqualTo(value);
        }
    }

    static Set<String> unknowns() {
        return ValueSignatures.UNKNOWN.keySet();
    }

    @ParameterizedTest
    @MethodSource("unknowns")
    void unknownOfAnyType_isUnknown(String text) {
        assertThat(ValueCodec.decode(ValueCodec.encode(object("a", text, "b", list(text), "c", secret(text)))))
                .isEqualTo(object("a", unknown(), "b", list(unknown()), "c", secret(unknown())));
    }

    @Test
    void outputValue_decodesToItsValueOrUnknown() {
        assertThat(decode(marked(ValueSignatures.OUTPUT).with("value", text("x"))))
                .isEqualTo(text("x"));
        assertThat(decode(marked(ValueSignatures.OUTPUT))).isEqualTo(unknown());
        assertThat(decode(marked(ValueSignatures.OUTPUT)
                        .with("secret", new com.pulumi.awsivs.provider.framework.value.Value.Flag(true))))
                .isEqualTo(secret(unknown()));
        assertThat(decode(marked(ValueSignatures.OUTPUT)
                        .with("value", secret("x"))
                        .with("secret", new com.pulumi.awsivs.provider.framework.value.Value.Flag(true))
                        .with("dependencies", list("urn"))))
                .isEqualTo(secret("x"));
    }

    @Test
    void foreignValue_isUnchanged() {
        ValueSignatures.FOREIGN.forEach((mark, kind) -> {
            Properties fields = marked(mark).with("urn", text("u")).with("more", list(object("a", secret("b"))));
            assertThat(decode(fields)).isEqualTo(new Foreign(kind, fields));
            assertThat(ValueCodec.encode(ValueCodec.decode(ValueCodec.encode(fields))))
                    .isEqualTo(ValueCodec.encode(fields));
        });
    }

    @Test
    void malformedValue_isRejectedWithItsPath() {
        assertThatThrownBy(() -> decode(marked(ValueSignatures.SECRET)))
                .isInstanceOf(MalformedValueException.class)
                .hasMessage("tags.a is a secret without a value");
        assertThatThrownBy(() -> decode(marked("odd"))).hasMessageStartingWith("tags.a has a type");
        assertThatThrownBy(() -> decode(marked(ValueSignatures.SECRET).with("value", object("b", marked("odd")))))
                .hasMessage("tags.a is a secret that contains a value that this provider does not know");
        assertThatThrownBy(() -> decode(object("b", marked("odd")))).hasMessageStartingWith("tags.a.b has a type");
    }

    @Test
    void secretInASecret_isOneSecret() {
        assertThat(decode(marked(ValueSignatures.SECRET).with("value", secret("x"))))
                .isEqualTo(secret("x"));
        assertThat(ValueCodec.encode(object("a", new Secret(secret("x")))))
                .isEqualTo(ValueCodec.encode(object("a", secret("x"))));
    }

    @Test
    void excessiveNesting_isRejectedBeforeTheStackOverflows() {
        Value value = Value.newBuilder().setBoolValue(true).build();
        for (int i = 0; i < 5_000; i++) {
            value = Value.newBuilder()
                    .setStructValue(Struct.newBuilder().putFields("a", value))
                    .build();
        }
        Struct deep = Struct.newBuilder().putFields("a", value).build();
        assertThatThrownBy(() -> ValueCodec.decode(deep)).hasMessage("a is nested too deeply");
    }

    private static com.pulumi.awsivs.provider.framework.value.Value decode(Properties raw) {
        Properties whole = ValueCodec.decode(ValueCodec.encode(object("tags", object("a", raw))));
        return Objects.requireNonNull(PropertyPath.ROOT.name("tags").name("a").in(whole));
    }

    private static Properties marked(String mark) {
        return object(ValueSignatures.KEY, mark);
    }

    private static com.pulumi.awsivs.provider.framework.value.Value text(String text) {
        return new com.pulumi.awsivs.provider.framework.value.Value.Text(text);
    }
}
