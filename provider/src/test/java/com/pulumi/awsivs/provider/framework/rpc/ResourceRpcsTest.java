package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.PropertyDiff.Kind;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;

class ResourceRpcsTest extends GrpcTestBase {

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
                .isEqualTo(object("flower", secret("tulip"), "rows", "3", "gate", "west", "key", secret("key-of-id"))
                        .and(object("__state", 1)));
        var read = engine.read(ReadRequest.newBuilder().setUrn(URN).setId("id").build());
        assertThat(ValueCodec.decode(read.getInputs())).isEqualTo(object("flower", "tulip"));
        engine.delete(DeleteRequest.newBuilder().setUrn(URN).setId("id").build());
        var gone = engine.read(ReadRequest.newBuilder().setUrn(URN).setId("id").build());
        assertThat(gone.getId()).isEmpty();
        assertThat(gone.hasProperties()).isFalse();
        engine.delete(DeleteRequest.newBuilder().setUrn(URN).setId("id").build());
    }

    @Test
    void accessIsVerified_afterAllThatIsWrongWithTheInputs() {
        gardens.shut = true;
        var check = CheckRequest.newBuilder().setUrn(URN);
        assertThat(engine.check(check.setNews(struct("rows", "3")).build()).getFailuresList())
                .hasSize(1);
        assertThat(failure(e -> e.check(check.setNews(struct("flower", "lily")).build()))
                        .getStatus())
                .extracting(Status::getCode, Status::getDescription)
                .containsExactly(Code.PERMISSION_DENIED, "the gardens are shut");
    }

    @Test
    void aDifferenceIsToldByItsPathAndAnIgnoredOneNot() {
        var request = DiffRequest.newBuilder()
                .setUrn(URN)
                .setId("id")
                .setOldInputs(struct("flower", "tulip", "place", "here"))
                .setOlds(struct("flower", "tulip", "place", "here", "__state", 1))
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

    /** The state of another provider, adopted by an alias: only an update makes the engine refresh it from then on. */
    @Test
    void aStateOfAnotherProviderIsUpdatedWhereNothingDiffers() {
        var request = DiffRequest.newBuilder()
                .setUrn(URN)
                .setId("id")
                .setOldInputs(struct("flower", "tulip"))
                .setOlds(struct("flower", "tulip"))
                .setNews(struct("flower", "tulip"));
        DiffResponse diff = engine.diff(request.build());
        assertThat(diff.getChanges()).isEqualTo(DiffChanges.DIFF_SOME);
        assertThat(diff.getDetailedDiffMap()).isEmpty();
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
        assertThat(gardens.gardens.get("id")).isEqualTo(new ExampleProvider.Inputs("tulip", "4", null));
    }

    @Test
    void whatIsMadeButUnfinishedIsNotForgotten() throws IOException {
        var failure = failure(e -> e.create(create(object("flower", "rose")).build()));
        var detail =
                requireNonNull(StatusProto.fromThrowable(failure)).getDetails(0).unpack(ErrorResourceInitFailed.class);
        assertThat(detail.getId()).isEqualTo("id");
        assertThat(detail.getReasonsList()).containsExactly("rose is not in bloom");
        assertThat(ValueCodec.decode(detail.getProperties()).get("key")).isEqualTo(secret("key-of-id"));
        assertThat(detail.getRefreshBeforeUpdate()).isTrue();
    }

    /** What the service itself says of it must not hide that it exists. */
    @Test
    void whatIsUnfinishedForAFaultIsNotForgottenEither() throws IOException {
        var failure = failure(e -> e.create(create(object("flower", "lily")).build()));
        var detail =
                requireNonNull(StatusProto.fromThrowable(failure)).getDetails(0).unpack(ErrorResourceInitFailed.class);
        assertThat(detail.getId()).isEqualTo("id");
        assertThat(detail.getReasonsList()).containsExactly("no time to look at it");
    }

    @Test
    void aBugIsCalledOneWithoutWhatItsMessageMayHold() {
        var status = failure(e -> e.create(create(object("flower", "thistle")).build()))
                .getStatus();
        assertThat(status.getCode()).isEqualTo(Code.INTERNAL);
        assertThat(status.getDescription()).contains("a bug in the").doesNotContain("thistle");
    }

    @Test
    void aServiceThatQuotesASecretIsNotRepeated() {
        var inputs = object("flower", secret("weed-of-mine"), "place", "here");
        assertThat(failure(e -> e.create(create(inputs).build())).getStatus().getDescription())
                .isEqualTo("no [secret] at here");
    }

    @Test
    void whatStaysUnfinishedIsToldWithoutSecretsToo() throws InvalidProtocolBufferException {
        var failure = failure(
                e -> e.create(create(object("flower", secret("rose-of-mine"))).build()));
        assertThat(failure.getStatus().getDescription()).isEqualTo("[secret] is not in bloom");
        var detail =
                requireNonNull(StatusProto.fromThrowable(failure)).getDetails(0).unpack(ErrorResourceInitFailed.class);
        assertThat(detail.getReasonsList()).containsExactly("[secret] is not in bloom");
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
    void whatIsNotKnownYetIsNotMadeOrChanged() {
        var unknown = object("flower", "tulip", "place", secret(unknown()));
        assertThat(failure(e -> e.create(create(unknown).build())).getStatus().getDescription())
                .isEqualTo("place is not known yet");
        assertThat(failure(e -> e.update(UpdateRequest.newBuilder()
                                .setUrn(URN)
                                .setId("id")
                                .setNews(ValueCodec.encode(unknown))
                                .build()))
                        .getStatus()
                        .getCode())
                .isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(gardens.gardens).isEmpty();
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
                .containsExactlyInAnyOrder(" flour is not a property; did you mean flower?", "flower is required");
        assertThat(invoke(object("flower", unknown())).getFailuresList()).hasSize(1);
    }

    private pulumirpc.Provider.InvokeResponse invoke(Properties arguments) {
        return engine.invoke(InvokeRequest.newBuilder()
                .setTok("gardens:index:getGardens")
                .setArgs(ValueCodec.encode(arguments))
                .build());
    }
}
