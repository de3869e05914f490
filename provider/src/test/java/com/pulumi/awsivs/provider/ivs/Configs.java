package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;

/** Provider configs for tests. */
final class Configs {

    private Configs() {}

    static IvsConfig of(Object... namesAndValues) {
        Properties given = Values.object(namesAndValues);
        return Shape.of(IvsConfig.class).decode(given);
    }

    /** Static credentials and this endpoint. */
    static IvsConfig with(String endpoint) {
        return of("accessKey", "AKIAIOSFODNN7EXAMPLE", "secretKey", "secret", "endpoint", endpoint);
    }
}
