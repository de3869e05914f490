package com.pulumi.awsivs.provider.aws.error;

import java.util.List;
import java.util.Locale;
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
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Believes no success that does not say of what. To the SDK each member may be absent, also where a proxy has answered
 * with {@code {}}, and of a delete or a tag it reads nothing at all.
 */
public final class ResponseValidator implements ExecutionInterceptor {

    private static final int NO_CONTENT = 204;

    /** What an operation answers with, and what of it must be there. */
    private static final Map<String, String> REQUIRED = Map.of(
            "CreateChannel", "channel",
            "GetChannel", "channel",
            "UpdateChannel", "channel",
            "ListChannels", "channels",
            "GetStreamKey", "streamKey",
            "ListStreamKeys", "streamKeys",
            "ImportPlaybackKeyPair", "keyPair",
            "GetPlaybackKeyPair", "keyPair",
            "ListPlaybackKeyPairs", "keyPairs");

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        String required = REQUIRED.get(operation);
        if (required != null && !isSaid(context.response(), required)) {
            throw new Incomplete("the answer does not say which " + words(required));
        }
        if (required == null && !isOfAws(operation, context.httpResponse())) {
            throw new Incomplete(
                    "the answer does not seem to be one of AWS's: a proxy or a firewall on the way may have"
                            + " given it");
        }
    }

    /**
     * A page is not. A delete must be sure of more, for what it takes for gone is forgotten: sent again where an
     * emulator answers otherwise than IVS, it ends in a 404, and well.
     */
    private static boolean isOfAws(String operation, SdkHttpResponse answer) {
        boolean numbered = answer.firstMatchingHeader("x-amzn-RequestId").isPresent();
        if (operation.equals("DeleteChannel")) return numbered && answer.statusCode() == NO_CONTENT;
        if (numbered || operation.equals("DeletePlaybackKeyPair")) return numbered;
        return !answer.firstMatchingHeader("Content-Type").orElse("").startsWith("text/html");
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

    private static String words(String member) {
        String name = member.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return name + (name.endsWith("s") ? " there are" : " it is about");
    }

    /** A thing with an ARN, or a list, though it be empty. */
    private static boolean isSaid(SdkResponse response, String member) {
        Object said = member(response, member);
        return said instanceof List
                ? !(said instanceof SdkAutoConstructList)
                : said instanceof SdkPojo thing && hasArn(thing);
    }

    private static boolean hasArn(SdkPojo thing) {
        return member(thing, "arn") instanceof String;
    }

    private static @Nullable Object member(SdkPojo holder, String name) {
        for (SdkField<?> field : holder.sdkFields()) {
            if (field.locationName().equals(name)) return field.getValueOrDefault(holder);
        }
        return null;
    }
}
