package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.pulumi.awsivs.provider.framework.example.ExampleProvider;
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

/** Tests the requests about resources and the calls of functions over gRPC. */
class ResourceRpcsTest extends GrpcTestBase {

    @Test
    void resource_isCheckedCreatedReadAndDeleted() {
        Properties inputs = ValueCodec.decode(engine.check(CheckRequest.newBuilder()
                        .setUrn(URN)
                        .setNews(struct("name", secret("first")))
                        .build())
                .getInputs());
        assertThat(inputs).isEqualTo(object("name", secret("first"), "size", "3"));
        var preview = engine.create(create(inputs).setPreview(true).build());
        assertThat(preview.getId()).isEmpty();
        assertThat(ValueCodec.decode(preview.getProperties())).isEqualTo(inputs);
        var created = engine.create(create(inputs).build());
        assertThat(created.getRefreshBeforeUpdate()).isTrue();
        assertThat(ValueCodec.decode(created.getProperties()))
                .isEqualTo(object(
                                "name",
                                secret("first"),
                                "size",
                                "3",
                                "endpoint",
                                "https://example",
                                "key",
                                secret("key-of-id"))
                        .and(object("__state", 1)));
        var read = engine.read(ReadRequest.newBuilder().setUrn(URN).setId("id").build());
        assertThat(ValueCodec.decode(read.getInputs())).isEqualTo(object("name", "first"));
        engine.delete(DeleteRequest.newBuilder().setUrn(URN).setId("id").build());
        var deleted =
                engine.read(ReadRequest.newBuilder().setUrn(URN).setId("id").build());
        assertThat(deleted.getId()).isEmpty();
        assertThat(deleted.hasProperties()).isFalse();
        engine.delete(DeleteRequest.newBuilder().setUrn(URN).setId("id").build());
    }

    @Test
    void deniedAccess_isReportedAfterInvalidInputs() {
        example.deniesAccess = true;
        var check = CheckRequest.newBuilder().setUrn(URN);
        assertThat(engine.check(check.setNews(struct("size", "3")).build()).getFailuresList())
                .hasSize(1);
        assertThat(failure(e -> e.check(
                                check.setNews(struct("name", "unreadable")).build()))
                        .getStatus())
                .extracting(Status::getCode, Status::getDescription)
                .containsExactly(Code.PERMISSION_DENIED, "access denied");
    }

    @Test
    void difference_hasItsPath_andIgnoredOnesAreOmitted() {
        var request = DiffRequest.newBuilder()
                .setUrn(URN)
                .setId("id")
                .setOldInputs(struct("name", "first", "zone", "here"))
                .setOlds(struct("name", "first", "zone", "here", "__state", 1))
                .setNews(struct("name", "unreadable", "zone", unknown()));
        DiffResponse diff = engine.diff(request.build());
        assertThat(diff.getDetailedDiffOrThrow("name").getKind()).isEqualTo(Kind.UPDATE);
        assertThat(diff.getDetailedDiffOrThrow("zone").getKind()).isEqualTo(Kind.UPDATE_REPLACE);
        assertThat(diff.getDetailedDiffOrThrow("zone").getInputDiff()).isTrue();
        assertThat(diff.getDiffsList()).containsExactly("name", "zone");
        assertThat(diff.getReplacesList()).containsExactly("zone");
        assertThat(engine.diff(request.addIgnoreChanges("name")
                                .addIgnoreChanges("zone")
                                .build())
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
    }

    /** An alias has assigned the state of another provider. The engine refreshes such a resource only after an update. */
    @Test
    void stateOfAnotherProvider_isUpdatedWithoutDifferences() {
        var request = DiffRequest.newBuilder()
                .setUrn(URN)
                .setId("id")
                .setOldInputs(struct("name", "first"))
                .setOlds(struct("name", "first"))
                .setNews(struct("name", "first"));
        DiffResponse diff = engine.diff(request.build());
        assertThat(diff.getChanges()).isEqualTo(DiffChanges.DIFF_SOME);
        assertThat(diff.getDetailedDiffMap()).isEmpty();
    }

    @Test
    void ignoredProperty_isNotUpdated() {
        engine.create(create(object("name", "first", "size", "3")).build());
        engine.update(UpdateRequest.newBuilder()
                .setUrn(URN)
                .setId("id")
                .setOldInputs(struct("name", "first", "size", "3"))
                .setNews(struct("name", "unreadable", "size", "4"))
                .addIgnoreChanges("name")
                .build());
        assertThat(example.things.get("id")).isEqualTo(new ExampleProvider.Inputs("first", "4", null));
    }

    @Test
    void incompleteCreate_returnsTheState() throws IOException {
        var failure = failure(e -> e.create(create(object("name", "incomplete")).build()));
        var detail =
                requireNonNull(StatusProto.fromThrowable(failure)).getDetails(0).unpack(ErrorResourceInitFailed.class);
        assertThat(detail.getId()).isEqualTo("id");
        assertThat(detail.getReasonsList()).containsExactly("incomplete is not ready");
        assertThat(ValueCodec.decode(detail.getProperties()).get("key")).isEqualTo(secret("key-of-id"));
        assertThat(detail.getRefreshBeforeUpdate()).isTrue();
    }

    /** The state must contain the resource, even though the read after the create has failed. */
    @Test
    void createWithFailedRead_returnsTheState() throws IOException {
        var failure = failure(e -> e.create(create(object("name", "unreadable")).build()));
        var detail =
                requireNonNull(StatusProto.fromThrowable(failure)).getDetails(0).unpack(ErrorResourceInitFailed.class);
        assertThat(detail.getId()).isEqualTo("id");
        assertThat(detail.getReasonsList()).containsExactly("the read timed out");
    }

    @Test
    void unexpectedException_isReportedWithoutItsMessage() {
        var status = failure(e -> e.create(create(object("name", "secret-bug")).build()))
                .getStatus();
        assertThat(status.getCode()).isEqualTo(Code.INTERNAL);
        assertThat(status.getDescription()).contains("a bug in the").doesNotContain("secret-bug");
    }

    @Test
    void secretInAMessageOfTheService_isRedacted() {
        var inputs = object("name", secret("invalid-of-mine"), "zone", "here");
        assertThat(failure(e -> e.create(create(inputs).build())).getStatus().getDescription())
                .isEqualTo("no [secret] in here");
    }

    @Test
    void secretInAnIncompleteReason_isRedacted() throws InvalidProtocolBufferException {
        var failure = failure(e ->
                e.create(create(object("name", secret("incomplete-of-mine"))).build()));
        assertThat(failure.getStatus().getDescription()).isEqualTo("[secret] is not ready");
        var detail =
                requireNonNull(StatusProto.fromThrowable(failure)).getDetails(0).unpack(ErrorResourceInitFailed.class);
        assertThat(detail.getReasonsList()).containsExactly("[secret] is not ready");
    }

    @Test
    void cancelled_createsNothing_andKeepsServing() {
        engine.cancel(Empty.getDefaultInstance());
        engine.cancel(Empty.getDefaultInstance());
        assertThat(failure(e -> e.create(create(object("name", "first")).build()))
                        .getStatus()
                        .getCode())
                .isEqualTo(Code.CANCELLED);
        assertThat(example.things).isEmpty();
        assertThat(engine.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isEqualTo("1.2.3");
    }

    @Test
    void unknownInput_isNeitherCreatedNorUpdated() {
        var unknown = object("name", "first", "zone", secret(unknown()));
        assertThat(failure(e -> e.create(create(unknown).build())).getStatus().getDescription())
                .isEqualTo("zone is not known yet");
        assertThat(failure(e -> e.update(UpdateRequest.newBuilder()
                                .setUrn(URN)
                                .setId("id")
                                .setNews(ValueCodec.encode(unknown))
                                .build()))
                        .getStatus()
                        .getCode())
                .isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(example.things).isEmpty();
    }

    @Test
    void function_returnsTheResultOrTheFailures() {
        engine.create(create(object("name", "first")).build());
        assertThat(ValueCodec.decode(invoke(object("name", "first")).getReturn()))
                .isEqualTo(object("ids", list("id")));
        assertThat(ValueCodec.decode(invoke(object("name", "unreadable")).getReturn()))
                .isEqualTo(object("ids", list()));
        assertThat(invoke(object("nam", "x")).getFailuresList())
                .extracting(failure -> failure.getProperty() + " " + failure.getReason())
                .containsExactlyInAnyOrder(" nam is not a property; did you mean name?", "name is required");
        assertThat(invoke(object("name", unknown())).getFailuresList()).hasSize(1);
    }

    private pulumirpc.Provider.InvokeResponse invoke(Properties arguments) {
        return engine.invoke(InvokeRequest.newBuilder()
                .setTok("example:index:listThings")
                .setArgs(ValueCodec.encode(arguments))
                .build());
    }
}
