package com.pulumi.awsivs.provider.aws.error;

/**
 * The advice about the IAM permission that a denied call needs.
 *
 * @param prefix the prefix of IAM actions, like {@code ivs}; empty for no advice
 * @param arnPattern the resource of the permission if the request contains no ARN
 */
public record PermissionAdvice(String prefix, String arnPattern) {

    /**
     * No advice about permissions, for calls to the services that issue credentials, whose failures get other advice.
     */
    public static final PermissionAdvice NONE = new PermissionAdvice("", "");

    String onDenied(CallTrace.Call call) {
        if (prefix.isEmpty()) return "";
        String tags =
                Operation.isCreate(call.operation()) ? " (and " + prefix + ":TagResource, if there are tags)" : "";
        return "; the credentials need the permission " + prefix + ":" + call.operation() + tags + " on "
                + (call.resource().isEmpty() ? arnPattern : call.resource());
    }
}
