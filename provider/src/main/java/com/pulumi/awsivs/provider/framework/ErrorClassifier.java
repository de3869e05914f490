package com.pulumi.awsivs.provider.framework;

/** Classifies the exceptions that calls to a service throw. */
@FunctionalInterface
public interface ErrorClassifier {

    /** Returns whether this failure means that the resource with this id does not exist. */
    boolean isNotFound(RuntimeException failure, String id);

    /** Returns whether the operation may have succeeded despite this failure: the response was lost, or reports an internal error. */
    default boolean mayHaveSucceeded(RuntimeException failure) {
        return false;
    }

    /** Returns the failure as a {@link ProviderException} with a message for users, or unchanged if no such message is known. */
    default RuntimeException translate(RuntimeException failure) {
        return failure;
    }

    /** Returns the message for users, or the class name of a failure without such a message: its own text may contain a secret. */
    default String message(RuntimeException failure) {
        RuntimeException translated = translate(failure);
        return translated instanceof ProviderException exception
                ? exception.getMessage()
                : translated.getClass().getSimpleName();
    }

    /** Returns the kind of the failure. A failure without a message for users counts as {@link ErrorKind#UNAVAILABLE}. */
    default ErrorKind kind(RuntimeException failure) {
        return translate(failure) instanceof ProviderException exception ? exception.kind() : ErrorKind.UNAVAILABLE;
    }
}
