package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Any;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.lifecycle.ResourceInitFailedException;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.provider.MissingConfigException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import pulumirpc.Provider.ConfigureErrorMissingKeys;
import pulumirpc.Provider.ConfigureErrorMissingKeys.MissingKey;
import pulumirpc.Provider.ErrorResourceInitFailed;

/** The one place where a failure becomes a gRPC status. */
final class GrpcStatusMapper {

    private final SecretRedactor discretion;

    GrpcStatusMapper(SecretRedactor discretion) {
        this.discretion = discretion;
    }

    StatusRuntimeException of(Throwable failure) {
        if (failure instanceof StatusRuntimeException status) return status;
        if (failure instanceof ResourceInitFailedException unfinished) return unfinished(unfinished);
        if (failure instanceof MissingConfigException missing) return missing(missing);
        Status status = status(failure);
        return status.withCause(failure).asRuntimeException();
    }

    private Status status(Throwable failure) {
        if (failure instanceof ProviderException fault)
            return code(fault.kind()).withDescription(discretion.words(fault.getMessage()));
        if (failure instanceof MalformedValueException) {
            return Status.INVALID_ARGUMENT.withDescription(failure.getMessage());
        }
        if (failure instanceof OutOfMemoryError) {
            return Status.RESOURCE_EXHAUSTED.withDescription(
                    "the plugin's memory is used up; give it more, as in PULUMI_AWS_IVS_JAVA_OPTS=-Xmx512m");
        }
        return Status.INTERNAL.withDescription(
                "a bug in the aws-ivs provider, please report it: " + BugReport.of(failure));
    }

    private static Status code(ErrorKind kind) {
        return switch (kind) {
            case INVALID -> Status.INVALID_ARGUMENT;
            case NOT_FOUND -> Status.NOT_FOUND;
            case DENIED -> Status.PERMISSION_DENIED;
            case UNAUTHENTICATED -> Status.UNAUTHENTICATED;
            case EXHAUSTED -> Status.RESOURCE_EXHAUSTED;
            case CONFLICT -> Status.FAILED_PRECONDITION;
            case TIMED_OUT -> Status.DEADLINE_EXCEEDED;
            case CANCELLED -> Status.CANCELLED;
            case UNAVAILABLE -> Status.UNAVAILABLE;
        };
    }

    /** The engine stores what this carries and repairs it with the next update. */
    private StatusRuntimeException unfinished(ResourceInitFailedException unfinished) {
        List<String> reasons =
                unfinished.reasons().stream().map(discretion::words).toList();
        State state = unfinished.state();
        ErrorResourceInitFailed detail = ErrorResourceInitFailed.newBuilder()
                .setId(state.id())
                .setProperties(ValueCodec.encode(state.properties()))
                .setInputs(ValueCodec.encode(state.inputs()))
                .addAllReasons(reasons)
                .setRefreshBeforeUpdate(true) // whatever else is read: only the service knows how far it came
                .build();
        return withDetail(Status.UNKNOWN, String.join("; ", reasons), Any.pack(detail));
    }

    /** The engine turns this into the {@code pulumi config set} line to type. */
    private static StatusRuntimeException missing(MissingConfigException missing) {
        ConfigureErrorMissingKeys.Builder keys = ConfigureErrorMissingKeys.newBuilder();
        missing.settings()
                .forEach((name, description) -> keys.addMissingKeys(
                        MissingKey.newBuilder().setName(name).setDescription(description)));
        return withDetail(
                Status.INVALID_ARGUMENT, String.join("; ", missing.settings().values()), Any.pack(keys.build()));
    }

    private static StatusRuntimeException withDetail(Status status, String message, Any detail) {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(status.getCode().value())
                .setMessage(message)
                .addDetails(detail)
                .build());
    }
}
