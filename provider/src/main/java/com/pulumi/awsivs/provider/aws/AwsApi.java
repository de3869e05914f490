package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.client.ServiceId;
import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;

/**
 * Describes one AWS service: its id, its client and its rate limits.
 *
 * @param <B> the client's builder
 * @param <C> the synchronous client of the AWS SDK
 */
public interface AwsApi<B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> {

    ServiceId id();

    B builder();

    /** Returns the published rate limit of an operation, per account and region. */
    RateLimit rate(String operation);
}
