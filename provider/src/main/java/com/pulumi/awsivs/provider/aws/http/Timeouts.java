package com.pulumi.awsivs.provider.aws.http;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** How long a request to IVS may take. */
public final class Timeouts {

    /**
     * For one attempt. IVS answers in a fraction of a second; but a create that is given up too early, and arrives all the
     * same, is made twice.
     */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private Timeouts() {}

    private static final ExecutionAttribute<RequestContext> CALL = new ExecutionAttribute<>("aws-ivs:Call");

    /** No longer than the engine's request that it serves; and not at all, nor once more, once that is cancelled. */
    public static Consumer<AwsRequestOverrideConfiguration.Builder> within(RequestContext call) {
        return request -> request.apiCallTimeout(call.remaining()).putExecutionAttribute(CALL, call);
    }

    /** Stops the SDK from sending again what nobody waits for any more. */
    public static final class Guard implements ExecutionInterceptor {

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            RequestContext call = attributes.getAttribute(CALL);
            if (call != null) call.remaining();
        }
    }
}
