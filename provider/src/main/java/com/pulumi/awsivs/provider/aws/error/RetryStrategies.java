package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.http.NotDeliveredException;
import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;

/**
 * Decides when the SDK retries a request: after transient failures, in standard mode, with its budget. Throttled requests are
 * left to the rate limiter, which must slow down all calls that wait.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">retry behaviour</a>
 */
public final class RetryStrategies {

    private RetryStrategies() {}

    /** The strategy of this operation: one without idempotency is retried only if its request was certainly not served. */
    public static StandardRetryStrategy of(boolean repeatable) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false) // or the client adds conditions of its own
                .retryOnException(repeatable ? RetryStrategies::isTransient : RetryStrategies::isWithoutEffect)
                .build();
    }

    private static boolean isWithoutEffect(Throwable failure) {
        return isTransientlyNotDelivered(failure) || isOfTheClock(failure);
    }

    private static boolean isTransientlyNotDelivered(Throwable failure) {
        NotDeliveredException notDelivered = NotDeliveredException.in(failure);
        return notDelivered != null && notDelivered.isTransient();
    }

    private static boolean isTransient(Throwable failure) {
        if (NotDeliveredException.in(failure) != null) return isTransientlyNotDelivered(failure);
        if (failure instanceof AwsServiceException service && !ErrorMessages.isOfAws(service)) return true;
        if (failure instanceof SdkServiceException service) {
            return !service.isThrottlingException()
                    && (service.statusCode() >= RetrySafety.SERVER_ERROR || isOfTheClock(service));
        }
        return isOfTheConnection(failure);
    }

    /** Returns whether the connection broke, timed out, or returned data that cannot be read. */
    private static boolean isOfTheConnection(Throwable failure) {
        boolean marked = failure instanceof SdkException sdk && sdk.retryable();
        return marked
                || failure instanceof IOException
                || isOfTheParser(failure)
                || (failure.getCause() != null && isOfTheConnection(failure.getCause()));
    }

    /** Most failures of the parser are an IOException, but not that of JSON which is no object. */
    private static boolean isOfTheParser(Throwable failure) {
        return failure instanceof SdkClientException
                && failure.getCause() instanceof RuntimeException cause
                && !(cause instanceof SdkException);
    }

    /** Returns whether the time of the request was rejected. The SDK then corrects it by that of the response. */
    private static boolean isOfTheClock(Throwable failure) {
        return failure instanceof SdkServiceException service && RetryUtils.isClockSkewException(service);
    }
}
