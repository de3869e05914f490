package com.pulumi.awsivs.provider.framework;

/** How the failures of a service are to be read. */
@FunctionalInterface
public interface ErrorClassifier {

    /** Whether this failure says that the resource with this id is not there any more. */
    boolean isGone(RuntimeException failure, String id);

    /** Whether the service may have done what it was asked for all the same: the answer got lost, or says that it broke. */
    default boolean isAmbiguous(RuntimeException failure) {
        return false;
    }

    /** The failure in words that a user can act upon; itself where there are none. */
    default RuntimeException explain(RuntimeException failure) {
        return failure;
    }

    /** What it says to a user. Of a failure without words only the kind is told: its own might hold a user's value. */
    default String words(RuntimeException failure) {
        RuntimeException explained = explain(failure);
        return explained instanceof ProviderException fault
                ? fault.getMessage()
                : explained.getClass().getSimpleName();
    }

    /** What kind of failure it is. One without words is the service's: nothing else says what went wrong. */
    default ProviderException.Kind kind(RuntimeException failure) {
        return explain(failure) instanceof ProviderException fault ? fault.kind() : ProviderException.Kind.UNAVAILABLE;
    }
}
