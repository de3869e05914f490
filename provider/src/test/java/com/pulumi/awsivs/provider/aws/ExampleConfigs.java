package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;

/** Builds provider configurations for tests. */
public final class ExampleConfigs {

    private ExampleConfigs() {}

    public static AwsConfig of(Object... namesAndValues) {
        Properties given = Values.object(namesAndValues);
        return Shape.of(AwsConfig.class).decode(given);
    }

    /** Returns a configuration with static credentials and this endpoint. */
    public static AwsConfig with(String endpoint) {
        return of("accessKey", "AKIAIOSFODNN7EXAMPLE", "secretKey", "secret", "endpoint", endpoint);
    }
}
