package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import io.grpc.Status.Code;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CallRequest;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureErrorMissingKeys;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingResponse;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.ParameterizeRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;

/** Tests the requests about the provider and its configuration over gRPC. */
class ProviderServiceTest extends GrpcTestBase {

    @Test
    void generalRequests_returnNameAndFeatures() {
        assertThat(engine.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isEqualTo("1.2.3");
        assertThat(engine.getSchema(GetSchemaRequest.getDefaultInstance()).getSchema())
                .isEqualTo("{}");
        var handshake = engine.handshake(ProviderHandshakeRequest.getDefaultInstance());
        assertThat(handshake.getAcceptSecrets() && handshake.getAcceptOutputs() && handshake.getAcceptResources())
                .isTrue();
        assertThat(handshake.getSupportsAutonamingConfiguration()).isTrue();
    }

    @Test
    void mapping_isReturnedForItsProvider_andIsNotAnnounced() {
        GetMappingResponse mapping = mapping("theirs");
        assertThat(mapping.getProvider()).isEqualTo("theirs");
        assertThat(mapping.getData().toStringUtf8()).isEqualTo("{\"name\": \"example\"}");
        assertThat(mapping("")).isEqualTo(GetMappingResponse.getDefaultInstance());
        assertThat(mapping("other")).isEqualTo(GetMappingResponse.getDefaultInstance());
        assertThat(engine.getMappings(GetMappingsRequest.newBuilder()
                                .setKey("terraform")
                                .build())
                        .getProvidersList())
                .isEmpty();
    }

    private GetMappingResponse mapping(String theirProvider) {
        return engine.getMapping(GetMappingRequest.newBuilder()
                .setKey("terraform")
                .setProvider(theirProvider)
                .build());
    }

    @Test
    void unsupportedRequest_isUnimplemented() {
        assertThat(failure(e -> e.construct(ConstructRequest.getDefaultInstance()))
                        .getStatus()
                        .getCode())
                .isEqualTo(Code.UNIMPLEMENTED);
        assertThat(failure(e -> e.call(CallRequest.getDefaultInstance()))
                        .getStatus()
                        .getCode())
                .isEqualTo(Code.UNIMPLEMENTED);
        assertThat(failure(e -> e.parameterize(ParameterizeRequest.getDefaultInstance()))
                        .getStatus()
                        .getCode())
                .isEqualTo(Code.UNIMPLEMENTED);
    }

    @Test
    void jsonSettings_areParsed_andSecretOnesWrapped() {
        var checked = engine.checkConfig(CheckRequest.newBuilder()
                .setNews(struct(
                        "region", "eu", "verbose", "false", "accounts", "[\"a\"]", "password", "x", "version", "1"))
                .build());
        assertThat(checked.getFailuresList()).isEmpty();
        assertThat(ValueCodec.decode(checked.getInputs()).get("password")).isEqualTo(secret("x"));
        var wrong = engine.checkConfig(CheckRequest.newBuilder()
                .setNews(struct("regoin", "eu", "accounts", "a"))
                .build());
        assertThat(wrong.getFailuresList())
                .extracting(failure -> failure.getProperty() + ": " + failure.getReason())
                .containsExactlyInAnyOrder(
                        ": regoin is not a property; did you mean region?",
                        ": accounts must be a list, but is a string");
    }

    @Test
    void secretSettings_keepTheirMarkForTheService() {
        engine.configure(ConfigureRequest.newBuilder()
                .setArgs(struct("region", "eu", "password", "x", "accounts", list(secret("a"))))
                .build());
        assertThat(example.settings)
                .isEqualTo(object("region", "eu", "password", secret("x"), "accounts", list(secret("a"))));
    }

    @Test
    void changedKnownRegion_replaces() {
        assertThat(diffConfig(object("region", "eu"), object("region", "us")).getReplacesList())
                .containsExactly("region");
        assertThat(diffConfig(object(), object("region", "us")).getReplacesList())
                .isEmpty();
        assertThat(diffConfig(object("region", "eu"), object("region", unknown()))
                        .getReplacesList())
                .isEmpty();
        assertThat(diffConfig(object("region", "eu"), object("region", "eu", "password", "x"))
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_SOME);
        assertThat(diffConfig(object("verbose", true), object()).getChanges()).isEqualTo(DiffChanges.DIFF_NONE);
    }

    @Test
    void missingSetting_isReportedAsMissingKey() throws IOException {
        var failure = failure(e -> e.configure(ConfigureRequest.getDefaultInstance()));
        var detail = requireNonNull(StatusProto.fromThrowable(failure))
                .getDetails(0)
                .unpack(ConfigureErrorMissingKeys.class);
        assertThat(detail.getMissingKeys(0).getName()).isEqualTo("example:region");
        assertThat(example.closed).isTrue();
        assertThat(failure(e -> e.check(CheckRequest.newBuilder().setUrn(URN).build()))
                        .getStatus()
                        .getDescription())
                .isEqualTo("the provider has not been configured yet");
    }

    @Test
    void malformedValueOrUnknownToken_isInvalidArgument() {
        var malformed = struct("name", object(ValueSignatures.KEY, "odd"));
        assertThat(failure(e -> e.check(CheckRequest.newBuilder()
                                .setUrn(URN)
                                .setNews(malformed)
                                .build()))
                        .getStatus()
                        .getDescription())
                .isEqualTo("name has a type that this provider does not know");
        assertThat(failure(e -> e.check(CheckRequest.newBuilder()
                                .setUrn(URN.replace("Thing", "Other"))
                                .build()))
                        .getStatus()
                        .getDescription())
                .isEqualTo("unknown resource type example:index:Other; known types: example:index:Thing");
    }

    private DiffResponse diffConfig(Properties olds, Properties news) {
        return engine.diffConfig(DiffRequest.newBuilder()
                .setOldInputs(ValueCodec.encode(olds))
                .setNews(ValueCodec.encode(news))
                .build());
    }
}
