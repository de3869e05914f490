package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** How long a request to IVS may take. */
final class Requests {

    /**
     * For one attempt. IVS answers in a fraction of a second; but a create that is given up too early, and arrives all the
     * same, is made twice.
     */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Requests() {}

    private static final ExecutionAttribute<Call> CALL = new ExecutionAttribute<>("aws-ivs:Call");

    /** No longer than the engine's request that it serves; and not at all, nor once more, once that is cancelled. */
    static Consumer<AwsRequestOverrideConfiguration.Builder> within(Call call) {
        return request -> request.apiCallTimeout(call.remaining()).putExecutionAttribute(CALL, call);
    }

    /** Stops the SDK from sending again what nobody waits for any more. */
    static final class Guard implements ExecutionInterceptor {

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            Call call = attributes.getAttribute(CALL);
            if (call != null) call.remaining();
        }
    }
}
