package com.pulumi.awsivs.provider.ivs;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Notes on each failure which operation failed, and where: the SDK's exceptions do not say, and users must know. */
final class OperationNotes implements ExecutionInterceptor {

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (operation != null) {
            String server = context.httpRequest().map(OperationNotes::server).orElse(null);
            context.exception().addSuppressed(new Note(operation, server));
        }
        return context.exception();
    }

    private static String server(SdkHttpRequest request) {
        return request.protocol() + "://" + request.host() + ":" + request.port();
    }

    /** The operation that this failure is about; null where none was noted. */
    static @Nullable String operationOf(Throwable failure) {
        Note note = noteOn(failure);
        return note == null ? null : note.operation;
    }

    /** The server that the failed request was for; null where none was noted. */
    static @Nullable String serverOf(Throwable failure) {
        Note note = noteOn(failure);
        return note == null ? null : note.server;
    }

    private static @Nullable Note noteOn(Throwable failure) {
        for (Throwable each : failure.getSuppressed()) {
            if (each instanceof Note note) return note;
        }
        return failure.getCause() == null ? null : noteOn(failure.getCause());
    }

    private static final class Note extends Exception {

        private static final long serialVersionUID = 1;

        private final String operation;
        private final @Nullable String server;

        Note(String operation, @Nullable String server) {
            super(operation, null, false, false);
            this.operation = operation;
            this.server = server;
        }
    }
}
