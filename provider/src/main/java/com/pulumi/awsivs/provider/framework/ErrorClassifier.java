package com.pulumi.awsivs.provider.framework;

/** Classifies the exceptions that calls to a service throw. */
@FunctionalInterface
public interface ErrorClassifier {

    /** Returns whether this failure means that the resource with this id does not exist. */
    boolean isNotFound(RuntimeException failure, String id);

    /** Returns whether the operation may have succeeded nevertheless: the response was lost, or reports an internal error. */
    default boolean mayHaveSucceeded(RuntimeException failure) {
        return false;
    }

    /** Returns the failure as a {@link ProviderException} with a message for users; unchanged if there is none. */
    default RuntimeException translate(RuntimeException failure) {
        return failure;
    }

    /** Returns the message for users. A failure without one is named by its class, because its own message may hold a value. */
    default String message(RuntimeException failure) {
        RuntimeException translated = translate(failure);
        return translated instanceof ProviderException exception
                ? exception.getMessage()
                : translated.getClass().getSimpleName();
    }

    /** Returns the kind of failure. A failure without a message for users is attributed to the service. */
    default ErrorKind kind(RuntimeException failure) {
        return translate(failure) instanceof ProviderException exception ? exception.kind() : ErrorKind.UNAVAILABLE;
    }
}
