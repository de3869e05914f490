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

    /**
     * Returns the advice, or nothing if the response of AWS already names the permission and its resource: "User: … is not authorized to
     * perform: ivs:GetChannel on resource: arn:…".
     */
    String onDenied(CallTrace.Call call, String response) {
        String named = "perform: " + prefix + ":" + call.operation() + " on resource: " + call.resource();
        boolean isNamed = !call.resource().isEmpty() && response.contains(named);
        if (prefix.isEmpty() || isNamed) return "";
        String tags =
                Operation.isCreate(call.operation()) ? " (and " + prefix + ":TagResource, if there are tags)" : "";
        return "; the credentials need the permission " + prefix + ":" + call.operation() + tags + " on "
                + (call.resource().isEmpty() ? arnPattern : call.resource());
    }
}
