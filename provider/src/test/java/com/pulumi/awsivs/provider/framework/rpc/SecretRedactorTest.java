package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that messages do not contain the secrets of the request and of the configuration. */
class SecretRedactorTest {

    private static String redact(String message, Object... namesAndValues) {
        Properties sent = object(namesAndValues);
        return SecretRedactor.ofConfig(object("token", secret("config-token")))
                .withRequest(ValueCodec.encode(sent))
                .redact(message);
    }

    @Test
    void secretsAtAnyDepth_areRedacted() {
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
    void lineOfAMultilineSecret_isRedacted() {
        assertThat(redact("line: second-line", "key", secret("first-line\n  second-line\n")))
                .isEqualTo("line: [secret]");
    }

    @Test
    void secretInsideALongerSecret_isRedactedCompletely() {
        assertThat(redact("abcdefgh", "a", secret("abcdef"), "b", secret("abcdefgh")))
                .isEqualTo("[secret]");
    }

    @Test
    void shortSecretInsideAWord_isKept() {
        assertThat(redact("a stable", "a", secret("table"), "b", secret(""))).isEqualTo("a stable");
    }

    @Test
    void shortSecretAsAWord_isRedacted() {
        assertThat(redact("'dev', developed; b/dev", "a", secret("dev")))
                .isEqualTo("'[secret]', developed; b/[secret]");
    }

    @Test
    void encodedSecret_isRedacted() {
        assertThat(redact(
                        "a%2Fb+c%3D, say \\\"Please\\\" or PLEASE \\\\o",
                        "a", secret("a/b c="), "b", secret("\"Please\"")))
                .isEqualTo("[secret], say [secret] or PLEASE \\\\o");
        assertThat(redact("HOST.LOCAL", "a", secret("host.local"))).isEqualTo("[secret]");
    }

    @Test
    void malformedRequest_redactsNothing() {
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

    /** Returns the request types of the protocol that have a Struct field. */
    static List<Descriptor> requestTypes() {
        return pulumirpc.Provider.getDescriptor().findServiceByName("ResourceProvider").getMethods().stream()
                .map(MethodDescriptor::getInputType)
                .distinct()
                .filter(type -> !structFields(type).isEmpty())
                .toList();
    }

    private static List<FieldDescriptor> structFields(Descriptor type) {
        return type.getFields().stream()
                .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                .filter(field -> field.getMessageType().equals(Struct.getDescriptor()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("requestTypes")
    void secretInAnyStructFieldOfARequest_isRedacted(Descriptor type) {
        for (FieldDescriptor field : structFields(type)) {
            Struct properties = ValueCodec.encode(object("a", object("b", secret("hunter2"))));
            var request =
                    DynamicMessage.newBuilder(type).setField(field, properties).build();
            assertThat(SecretRedactor.ofConfig(Properties.NONE)
                            .withRequest(request)
                            .redact("it is hunter2"))
                    .as(field.getFullName())
                    .isEqualTo("it is [secret]");
        }
    }

    @Test
    void requestTypesWithSecrets_includeAllThatThePluginServes() {
        assertThat(requestTypes())
                .extracting(Descriptor::getName)
                .contains(
                        "CheckRequest",
                        "DiffRequest",
                        "ConfigureRequest",
                        "CreateRequest",
                        "ReadRequest",
                        "UpdateRequest",
                        "DeleteRequest",
                        "InvokeRequest",
                        "ListRequest");
    }
}
