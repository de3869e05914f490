package com.pulumi.awsivs.provider.ivs;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Notes on each failure which operation failed: the SDK's exceptions do not say, and users must know. */
final class OperationNotes implements ExecutionInterceptor {

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (operation != null) context.exception().addSuppressed(new Note(operation));
        return context.exception();
    }

    /** The operation that this failure is about; null where none was noted. */
    static @Nullable String operationOf(Throwable failure) {
        for (Throwable each : failure.getSuppressed()) {
            if (each instanceof Note note) return note.operation;
        }
        return failure.getCause() == null ? null : operationOf(failure.getCause());
    }

    private static final class Note extends Exception {

        private static final long serialVersionUID = 1;

        private final String operation;

        Note(String operation) {
            super(operation, null, false, false);
            this.operation = operation;
        }
    }
}
