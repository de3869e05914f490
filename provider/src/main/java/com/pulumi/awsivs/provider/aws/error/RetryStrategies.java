package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.http.NotDeliveredException;
import com.pulumi.awsivs.provider.aws.throttle.RateLimiter;
import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;

/**
 * When the SDK sends a request again: after passing failures, in standard mode, with its budget. Not when IVS had too
 * many requests: that is the {@link RateLimiter}'s business, for it must slow down all that wait.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">retry behaviour</a>
 */
public final class RetryStrategies {

    private RetryStrategies() {}

    public static StandardRetryStrategy afterPassingFailures() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false) // or the client adds conditions of its own
                .retryOnException(RetryStrategies::isPassing)
                .build();
    }

    /** For what must not be done twice. */
    public static StandardRetryStrategy beforeArrival() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false)
                .retryOnException(failure -> isPassingOnTheWay(failure) || isOfTheClock(failure))
                .build();
    }

    /** Whether a request that was not delivered may be in another attempt. */
    private static boolean isPassingOnTheWay(Throwable failure) {
        NotDeliveredException notDelivered = NotDeliveredException.in(failure);
        return notDelivered != null && notDelivered.isPassing();
    }

    private static boolean isPassing(Throwable failure) {
        if (NotDeliveredException.in(failure) != null) return isPassingOnTheWay(failure);
        if (failure instanceof AwsServiceException service && !ErrorMessages.isOfAws(service)) return true;
        if (failure instanceof SdkServiceException service) {
            return !service.isThrottlingException()
                    && (service.statusCode() >= RetrySafety.SERVER_ERROR || isOfTheClock(service));
        }
        return isOfTheWay(failure);
    }

    /** The connection broke, took too long, or brought something that cannot be read. */
    private static boolean isOfTheWay(Throwable failure) {
        boolean marked = failure instanceof SdkException sdk && sdk.retryable();
        return marked
                || failure instanceof IOException
                || isOfTheParser(failure)
                || (failure.getCause() != null && isOfTheWay(failure.getCause()));
    }

    /** Most are an IOException, but that of JSON which is no object. */
    private static boolean isOfTheParser(Throwable failure) {
        return failure instanceof SdkClientException
                && failure.getCause() instanceof RuntimeException cause
                && !(cause instanceof SdkException);
    }

    /** Refused for its time, which the SDK then sets right by the answer's. */
    private static boolean isOfTheClock(Throwable failure) {
        return failure instanceof SdkServiceException service && RetryUtils.isClockSkewException(service);
    }
}
