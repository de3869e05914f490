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
 * Builds the retry strategies of the SDK clients: the SDK's standard mode, including its retry quota, for transient
 * failures. Throttled requests are retried by the rate limiter instead, which must slow down all waiting calls.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">retry behaviour</a>
 */
public final class RetryStrategies {

    private RetryStrategies() {}

    /**
     * Returns the strategy for repeatable operations, or the strategy for all other operations, which are retried only
     * if the service certainly did not process the request.
     */
    public static StandardRetryStrategy of(boolean repeatable) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false) // otherwise the client adds its own retry conditions
                .retryOnException(repeatable ? RetryStrategies::isTransient : RetryStrategies::hadNoEffect)
                .build();
    }

    private static boolean hadNoEffect(Throwable failure) {
        return isTransientlyNotDelivered(failure) || isClockSkew(failure);
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
                    && (service.statusCode() >= RetrySafety.SERVER_ERROR || isClockSkew(service));
        }
        return isConnectionFailure(failure);
    }

    /** Returns whether the connection broke, timed out, or returned data that cannot be read. */
    private static boolean isConnectionFailure(Throwable failure) {
        boolean retryable = failure instanceof SdkException sdk && sdk.retryable();
        return retryable
                || failure instanceof IOException
                || isParserFailure(failure)
                || (failure.getCause() != null && isConnectionFailure(failure.getCause()));
    }

    /**
     * Returns whether the response could not be parsed. Most parser failures are caused by an IOException, but the
     * failure for JSON that is not an object is not.
     */
    private static boolean isParserFailure(Throwable failure) {
        return failure instanceof SdkClientException
                && failure.getCause() instanceof RuntimeException cause
                && !(cause instanceof SdkException);
    }

    /**
     * Returns whether the request was rejected because of its timestamp. The SDK adjusts its clock to the time in the
     * response, so a retry may succeed.
     */
    private static boolean isClockSkew(Throwable failure) {
        return failure instanceof SdkServiceException service && RetryUtils.isClockSkewException(service);
    }
}
