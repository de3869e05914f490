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
import java.util.Locale;
import pulumirpc.Provider.ConfigureErrorMissingKeys;
import pulumirpc.Provider.ConfigureErrorMissingKeys.MissingKey;
import pulumirpc.Provider.ErrorResourceInitFailed;

/** Maps each failure to a gRPC status. */
final class GrpcStatusMapper {

    private final String providerName;
    private final SecretRedactor redactor;

    GrpcStatusMapper(String providerName, SecretRedactor redactor) {
        this.providerName = providerName;
        this.redactor = redactor;
    }

    StatusRuntimeException of(Throwable failure) {
        if (failure instanceof StatusRuntimeException status) return status;
        if (failure instanceof ResourceInitFailedException initFailed) return initFailed(initFailed);
        if (failure instanceof MissingConfigException missing) return missing(missing);
        Status status = status(failure);
        return status.withCause(failure).asRuntimeException();
    }

    private Status status(Throwable failure) {
        if (failure instanceof ProviderException exception)
            return code(exception.kind()).withDescription(redactor.redact(exception.getMessage()));
        if (failure instanceof MalformedValueException) {
            return Status.INVALID_ARGUMENT.withDescription(failure.getMessage());
        }
        if (failure instanceof OutOfMemoryError) {
            return Status.RESOURCE_EXHAUSTED.withDescription(
                    "the plugin is out of memory; set a higher limit, as in " + javaOptions() + "=-Xmx512m");
        }
        return Status.INTERNAL.withDescription(
                "a bug in the " + providerName + " provider, please report it: " + BugReport.of(failure));
    }

    /** Returns the name of the environment variable from which the plugin's launcher reads JVM options. */
    private String javaOptions() {
        return "PULUMI_" + providerName.toUpperCase(Locale.ROOT).replace('-', '_') + "_JAVA_OPTS";
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

    /** Returns a status with the state of the incomplete resource. The engine stores the state, and the next update completes the resource. */
    private StatusRuntimeException initFailed(ResourceInitFailedException initFailed) {
        List<String> reasons =
                initFailed.reasons().stream().map(redactor::redact).toList();
        State state = initFailed.state();
        ErrorResourceInitFailed detail = ErrorResourceInitFailed.newBuilder()
                .setId(state.id())
                .setProperties(ValueCodec.encode(state.properties()))
                .setInputs(ValueCodec.encode(state.inputs()))
                .addAllReasons(reasons)
                .setRefreshBeforeUpdate(true) // only a read shows which steps have succeeded
                .build();
        return withDetail(Status.UNKNOWN, String.join("; ", reasons), Any.pack(detail));
    }

    /** Returns a status with the missing settings, for which the engine prints {@code pulumi config set} commands. */
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
