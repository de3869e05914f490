package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CallRequest;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureErrorMissingKeys;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ParameterizeRequest;
import pulumirpc.Provider.PropertyDiff.Kind;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Plays the engine over real gRPC. What the real engine makes of the answers is shown by the end-to-end tests. */
class ProviderServiceTest {

    private static final String URN = "urn:pulumi:dev::test::parent:x:Y$gardens:index:Garden::mine";

    private final Gardens gardens = new Gardens();
    private PluginServer server;
    private ManagedChannel channel;
    private ResourceProviderBlockingStub engine;

    @BeforeEach
    void start() throws IOException {
        server = PluginServer.start(new ProviderService(gardens, new EngineLog("")));
        channel = OkHttpChannelBuilder.forAddress("127.0.0.1", server.port(), InsecureChannelCredentials.create())
                .build();
        engine = ResourceProviderGrpc.newBlockingStub(channel);
        engine.configure(
                ConfigureRequest.newBuilder().setArgs(struct("country", "nl")).build());
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.stop();
    }

    @Test
    void introducesItself() {
        assertThat(engine.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isEqualTo("1.2.3");
        assertThat(engine.getSchema(GetSchemaRequest.getDefaultInstance()).getSchema())
                .isEqualTo("{}");
        var handshake = engine.handshake(ProviderHandshakeRequest.getDefaultInstance());
        assertThat(handshake.getAcceptSecrets() && handshake.getAcceptOutputs() && handshake.getAcceptResources())
                .isTrue();
        assertThat(handshake.getSupportsAutonamingConfiguration()).isTrue();
        assertThat(engine.getMapping(GetMappingRequest.getDefaultInstance()).getData())
                .isEmpty();
        assertThat(engine.getMappings(GetMappingsRequest.getDefaultInstance()).getProvidersList())
                .isEmpty();
    }

    @Test
    void whatIsNotOfferedIsUnimplemented() {
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
    void settingsMayComeAsJsonAndSecretOnesAreHidden() {
        var checked = engine.checkConfig(CheckRequest.newBuilder()
                .setNews(
                        struct("country", "nl", "watch", "false", "owners", "[\"a\"]", "password", "x", "version", "1"))
                .build());
        assertThat(checked.getFailuresList()).isEmpty();
        assertThat(ValueCodec.decode(checked.getInputs()).get("password")).isEqualTo(secret("x"));
        var wrong = engine.checkConfig(CheckRequest.newBuilder()
                .setNews(struct("cuontry", "nl", "owners", "a"))
                .build());
        assertThat(wrong.getFailuresList())
                .extracting(failure -> failure.getProperty() + ": " + failure.getReason())
                .containsExactlyInAnyOrder(
                        "cuontry: is not a property; did you mean country?", "owners: must be a list, but is a string");
    }

    @Test
    void onlyAKnownCountryThatBecomesAnotherReplaces() {
        assertThat(diffConfig(object("country", "nl"), object("country", "be")).getReplacesList())
                .containsExactly("country");
        assertThat(diffConfig(object(), object("country", "be")).getReplacesList())
                .isEmpty();
        assertThat(diffConfig(object("country", "nl"), object("country", unknown()))
                        .getReplacesList())
                .isEmpty();
        assertThat(diffConfig(object("country", "nl"), object("country", "nl", "password", "x"))
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_SOME);
        assertThat(diffConfig(object("watch", true), object()).getChanges()).isEqualTo(DiffChanges.DIFF_NONE);
    }

    @Test
    void aMissingSettingIsToldSoThatTheEngineCanNameTheCommand() throws IOException {
        var failure = failure(e -> e.configure(ConfigureRequest.getDefaultInstance()));
        var detail = StatusProto.fromThrowable(failure).getDetails(0).unpack(ConfigureErrorMissingKeys.class);
        assertThat(detail.getMissingKeys(0).getName()).isEqualTo("gardens:country");
        assertThat(gardens.closed).isTrue();
        assertThat(failure(e -> e.check(CheckRequest.newBuilder().setUrn(URN).build()))
                        .getStatus()
                        .getDescription())
                .isEqualTo("the provider has not been configured yet");
    }

    @Test
    void aResourceLivesFromCheckToDelete() {
        Properties inputs = ValueCodec.decode(engine.check(CheckRequest.newBuilder()
                        .setUrn(URN)
                        .setNews(struct("flower", secret("tulip")))
                        .build())
                .getInputs());
        assertThat(inputs).isEqualTo(object("flower", secret("tulip"), "rows", "3"));
        var preview = engine.create(create(inputs).setPreview(true).build());
        assertThat(preview.getId()).isEmpty();
        assertThat(ValueCodec.decode(preview.getProperties())).isEqualTo(inputs);
        var created = engine.create(create(inputs).build());
        assertThat(created.getRefreshBeforeUpdate()).isTrue();
        assertThat(ValueCodec.decode(created.getProperties()))
                .isEqualTo(object("flower", secret("tulip"), "rows", "3", "gate", "west", "key", secret("key-of-id")));
        var read = engine.read(ReadRequest.newBuilder().setUrn(URN).setId("id").build());
        assertThat(ValueCodec.decode(read.getInputs())).isEqualTo(object("flower", "tulip"));
        engine.delete(DeleteRequest.newBuilder().setUrn(URN).setId("id").build());
        var gone = engine.read(ReadRequest.newBuilder().setUrn(URN).setId("id").build());
        assertThat(gone.getId()).isEmpty();
        assertThat(gone.hasProperties()).isFalse();
        engine.delete(DeleteRequest.newBuilder().setUrn(URN).setId("id").build());
    }

    @Test
    void aDifferenceIsToldByItsPathAndAnIgnoredOneNot() {
        var request = DiffRequest.newBuilder()
                .setUrn(URN)
                .setId("id")
                .setOldInputs(struct("flower", "tulip", "place", "here"))
                .setNews(struct("flower", "lily", "place", unknown()));
        DiffResponse diff = engine.diff(request.build());
        assertThat(diff.getDetailedDiffOrThrow("flower").getKind()).isEqualTo(Kind.UPDATE);
        assertThat(diff.getDetailedDiffOrThrow("place").getKind()).isEqualTo(Kind.UPDATE_REPLACE);
        assertThat(diff.getDetailedDiffOrThrow("place").getInputDiff()).isTrue();
        assertThat(diff.getDiffsList()).containsExactly("flower", "place");
        assertThat(diff.getReplacesList()).containsExactly("place");
        assertThat(engine.diff(request.addIgnoreChanges("flower")
                                .addIgnoreChanges("place")
                                .build())
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
    }

    @Test
    void anIgnoredPropertyIsNotUpdatedEither() {
        engine.create(create(object("flower", "tulip", "rows", "3")).build());
        engine.update(UpdateRequest.newBuilder()
                .setUrn(URN)
                .setId("id")
                .setOldInputs(struct("flower", "tulip", "rows", "3"))
                .setNews(struct("flower", "lily", "rows", "4"))
                .addIgnoreChanges("flower")
                .build());
        assertThat(gardens.gardens.get("id")).isEqualTo(new Gardens.Inputs("tulip", "4", null));
    }

    @Test
    void whatIsMadeButUnfinishedIsNotForgotten() throws IOException {
        var failure = failure(e -> e.create(create(object("flower", "rose")).build()));
        var detail = StatusProto.fromThrowable(failure).getDetails(0).unpack(ErrorResourceInitFailed.class);
        assertThat(detail.getId()).isEqualTo("id");
        assertThat(detail.getReasonsList()).containsExactly("not in bloom");
        assertThat(ValueCodec.decode(detail.getProperties()).get("key")).isEqualTo(secret("key-of-id"));
        assertThat(detail.getRefreshBeforeUpdate()).isTrue();
    }

    @Test
    void aBugIsCalledOneWithoutWhatItsMessageMayHold() {
        var status = failure(e -> e.create(create(object("flower", "thistle")).build()))
                .getStatus();
        assertThat(status.getCode()).isEqualTo(Code.INTERNAL);
        assertThat(status.getDescription()).contains("a bug in the").doesNotContain("thistle");
    }

    @Test
    void malformedValuesAndUnknownTokensAreTheCallersFault() {
        var malformed = struct("flower", object(Signatures.KEY, "odd"));
        assertThat(failure(e -> e.check(CheckRequest.newBuilder()
                                .setUrn(URN)
                                .setNews(malformed)
                                .build()))
                        .getStatus()
                        .getDescription())
                .isEqualTo("flower is of a kind that this provider does not know");
        assertThat(failure(e -> e.check(CheckRequest.newBuilder()
                                .setUrn(URN.replace("Garden", "Lake"))
                                .build()))
                        .getStatus()
                        .getDescription())
                .isEqualTo("there is no resource gardens:index:Lake; there are gardens:index:Garden");
    }

    @Test
    void afterCancelNothingIsStartedAndThePluginServesOn() {
        engine.cancel(Empty.getDefaultInstance());
        engine.cancel(Empty.getDefaultInstance());
        assertThat(failure(e -> e.create(create(object("flower", "tulip")).build()))
                        .getStatus()
                        .getCode())
                .isEqualTo(Code.CANCELLED);
        assertThat(gardens.gardens).isEmpty();
        assertThat(engine.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isEqualTo("1.2.3");
    }

    @Test
    void functionsAnswerOrSayWhatIsWrong() {
        engine.create(create(object("flower", "tulip")).build());
        assertThat(ValueCodec.decode(invoke(object("flower", "tulip")).getReturn()))
                .isEqualTo(object("gardens", list("id")));
        assertThat(ValueCodec.decode(invoke(object("flower", "lily")).getReturn()))
                .isEqualTo(object("gardens", list()));
        assertThat(invoke(object("flour", "x")).getFailuresList())
                .extracting(failure -> failure.getProperty() + " " + failure.getReason())
                .containsExactlyInAnyOrder("flour is not a property; did you mean flower?", "flower is required");
        assertThat(invoke(object("flower", unknown())).getFailuresList()).hasSize(1);
    }

    private pulumirpc.Provider.InvokeResponse invoke(Properties arguments) {
        return engine.invoke(InvokeRequest.newBuilder()
                .setTok("gardens:index:getGardens")
                .setArgs(ValueCodec.encode(arguments))
                .build());
    }

    private DiffResponse diffConfig(Properties olds, Properties news) {
        return engine.diffConfig(DiffRequest.newBuilder()
                .setOldInputs(ValueCodec.encode(olds))
                .setNews(ValueCodec.encode(news))
                .build());
    }

    private static CreateRequest.Builder create(Properties inputs) {
        return CreateRequest.newBuilder().setUrn(URN).setProperties(ValueCodec.encode(inputs));
    }

    private static Struct struct(Object... namesAndValues) {
        return ValueCodec.encode(object(namesAndValues));
    }

    private StatusRuntimeException failure(Function<ResourceProviderBlockingStub, Object> call) {
        var failure = catchThrowableOfType(StatusRuntimeException.class, () -> call.apply(engine));
        assertThat(failure).isNotNull();
        return failure;
    }
}
