package com.pulumi.awsivs.provider.ivs;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;

/**
 * When a request is sent again. Throttling is the rule, not the exception, at five calls a second an account, so there
 * are many attempts and no budget for them; the time limit of the engine's request ends them.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">retry behaviour</a>
 */
final class Retries {

    private static final int ATTEMPTS = 10;

    private Retries() {}

    static StandardRetryStrategy usual() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .circuitBreakerEnabled(false)
                .build();
    }

    static StandardRetryStrategy afterThrottlingOnly() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false) // or the client adds timeouts and server errors
                .maxAttempts(ATTEMPTS)
                .circuitBreakerEnabled(false)
                .retryOnException(Retries::isThrottling)
                .treatAsThrottling(Retries::isThrottling)
                .build();
    }

    private static boolean isThrottling(Throwable failure) {
        return failure instanceof AwsServiceException service && service.isThrottlingException();
    }
}
