package com.pulumi.awsivs.provider.ivs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Believes no success that does not say of what. To the SDK each member may be absent, also where a proxy has answered
 * with {@code {}}.
 */
final class Answers implements ExecutionInterceptor {

    /** What an operation answers with, and what of it must be there. */
    private static final Map<String, String> REQUIRED = Map.of(
            "CreateChannel", "channel",
            "GetChannel", "channel",
            "UpdateChannel", "channel",
            "GetStreamKey", "streamKey",
            "ImportPlaybackKeyPair", "keyPair",
            "GetPlaybackKeyPair", "keyPair");

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        String required = REQUIRED.get(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        if (required != null && !hasArn(context.response(), required)) {
            throw new Incomplete("the answer does not say which " + required + " it is about");
        }
    }

    private static final class Incomplete extends SdkClientException {

        private static final long serialVersionUID = 1;

        Incomplete(String message) {
            super(builder().message(message));
        }

        /** For what may be sent again. */
        @Override
        public boolean retryable() {
            return true;
        }
    }

    private static boolean hasArn(SdkResponse response, String member) {
        return member(response, member) instanceof SdkPojo thing && member(thing, "arn") instanceof String;
    }

    private static @Nullable Object member(SdkPojo holder, String name) {
        for (SdkField<?> field : holder.sdkFields()) {
            if (field.locationName().equals(name)) return field.getValueOrDefault(holder);
        }
        return null;
    }
}
