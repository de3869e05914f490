package com.pulumi.awsivs.provider.aws.error;

/**
 * The IAM permission that a denied call needs.
 *
 * @param prefix the prefix of the action, like {@code ivs}; empty if none is known
 * @param arnPattern the resource of a call that names none
 */
public record PermissionAdvice(String prefix, String arnPattern) {

    /** No advice on permissions: the services that issue credentials have messages of their own. */
    public static final PermissionAdvice NONE = new PermissionAdvice("", "");

    String onDenied(CallTrace.Call call) {
        if (prefix.isEmpty()) return "";
        String tags =
                Operation.isCreate(call.operation()) ? " (and " + prefix + ":TagResource, if there are tags)" : "";
        return "; the credentials need the permission " + prefix + ":" + call.operation() + tags + " on "
                + (call.resource().isEmpty() ? arnPattern : call.resource());
    }
}
