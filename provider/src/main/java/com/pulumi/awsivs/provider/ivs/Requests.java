package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** How long a request to IVS may take. */
final class Requests {

    /**
     * For one attempt. IVS answers in a fraction of a second; but a create that is given up too early, and arrives all the
     * same, is made twice.
     */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Requests() {}

    /** No longer than the engine's request that it serves; and not at all once that is cancelled. */
    static Consumer<AwsRequestOverrideConfiguration.Builder> within(Call call) {
        return request -> request.apiCallTimeout(call.remaining());
    }
}
