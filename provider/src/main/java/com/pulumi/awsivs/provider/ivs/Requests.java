package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** How long a request to IVS may take. */
final class Requests {

    private Requests() {}

    /** No longer than the engine's request that it serves; and not at all once that is cancelled. */
    static Consumer<AwsRequestOverrideConfiguration.Builder> within(Call call) {
        return request -> request.apiCallTimeout(call.remaining());
    }
}
