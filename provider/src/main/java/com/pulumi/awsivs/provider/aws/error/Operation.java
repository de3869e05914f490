package com.pulumi.awsivs.provider.aws.error;

import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;

/** Derives the properties of an operation from the verb in its name, so that no table has to list the operations. */
public final class Operation {

    /** Verbs of idempotent operations: sending the request twice has the same effect as once. */
    private static final Set<String> REPEATABLE =
            Set.of("Get", "List", "BatchGet", "Update", "Delete", "Tag", "Untag", "Stop");

    private static final String SUFFIX = "Request";

    private Operation() {}

    /** Returns the operation of a request type: {@code CreateChannel} of {@code CreateChannelRequest}. */
    public static String of(Class<? extends SdkRequest> request) {
        String name = request.getSimpleName();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /**
     * Returns whether the operation may be retried when its response is lost. Operations with an unknown verb may not.
     */
    public static boolean isRepeatable(String operation) {
        return REPEATABLE.stream().anyMatch(verb -> hasVerb(operation, verb));
    }

    /** Returns whether the operation changes nothing. Operations with an unknown verb may change something. */
    public static boolean isRead(String operation) {
        return hasVerb(operation, "Get") || hasVerb(operation, "List") || hasVerb(operation, "BatchGet");
    }

    /** Returns whether the operation reads or deletes the one resource that it names. */
    static boolean isAboutOne(String operation) {
        return hasVerb(operation, "Get") || hasVerb(operation, "Delete");
    }

    static boolean isDelete(String operation) {
        return hasVerb(operation, "Delete");
    }

    /** Returns whether the operation changes a resource that exists. */
    static boolean isChange(String operation) {
        return hasVerb(operation, "Update") || hasVerb(operation, "Tag") || hasVerb(operation, "Untag");
    }

    static boolean isCreate(String operation) {
        return hasVerb(operation, "Create") || hasVerb(operation, "Import");
    }

    private static boolean hasVerb(String operation, String verb) {
        return operation.startsWith(verb)
                && operation.length() > verb.length()
                && Character.isUpperCase(operation.charAt(verb.length()));
    }
}
