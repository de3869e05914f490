package com.pulumi.awsivs.provider.aws.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Rejects a successful response that a proxy may have sent instead of AWS. The SDK treats every member of a response as
 * optional, so it accepts {@code {}}. This class requires that an object has an ARN if its model has one, and that at
 * least one member other than {@code nextToken} is present.
 */
public final class ResponseValidator implements ExecutionInterceptor {

    private static final String ARN = "arn";
    private static final String REQUEST_ID = "x-amzn-RequestId";

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        String missing = missing(context.response());
        if (missing != null) throw new IncompleteResponse("the response contains no " + missing);
        boolean isEmpty = context.response().sdkFields().isEmpty();
        if (isEmpty && !isOfAws(operation, context.httpResponse())) {
            throw new IncompleteResponse(
                    "the response does not seem to come from AWS: a proxy or a firewall may have sent it");
        }
    }

    /** Returns the name of a missing member; null if the response is complete. */
    private static @Nullable String missing(SdkResponse response) {
        List<String> absent = new ArrayList<>();
        int present = 0;
        for (String member : SdkModel.members(response)) {
            if (member.equals("nextToken")) continue;
            Object value = SdkModel.get(response, member);
            if (value == null) absent.add(member);
            else if (value instanceof SdkPojo object && lacksArn(object)) return spaced(member);
            else present++;
        }
        return present == 0 && !absent.isEmpty() ? spaced(absent.get(0)) : null;
    }

    private static boolean lacksArn(SdkPojo object) {
        return SdkModel.has(object, ARN) && SdkModel.get(object, ARN) == null;
    }

    private static String spaced(String member) {
        return member.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /**
     * Returns whether AWS sent the response. An HTML page without an AWS request id does not come from AWS. The
     * response to a delete must always have an AWS request id, because a false success would remove an existing
     * resource from the state. It is safe to reject a genuine response to a delete: a retry of the delete gets a 404,
     * which means that the resource is already deleted.
     */
    private static boolean isOfAws(String operation, SdkHttpResponse response) {
        boolean hasRequestId = response.firstMatchingHeader(REQUEST_ID).isPresent();
        return hasRequestId
                || (!Operation.isDelete(operation)
                        && !response.firstMatchingHeader("Content-Type")
                                .orElse("")
                                .startsWith("text/html"));
    }

    /** The failure of a call with an incomplete response. The SDK retries the call if its operation is repeatable. */
    private static final class IncompleteResponse extends SdkClientException {

        private static final long serialVersionUID = 1;

        IncompleteResponse(String message) {
            super(builder().message(message));
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }
}
