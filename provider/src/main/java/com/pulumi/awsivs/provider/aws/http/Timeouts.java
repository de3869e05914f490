package com.pulumi.awsivs.provider.aws.http;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Limits the duration of AWS calls. */
public final class Timeouts {

    /**
     * The time limit of one attempt. It is long although IVS responds in a fraction of a second: if a create were
     * abandoned too early but succeeded, a retry would create a second resource.
     */
    public static final Duration ATTEMPT = Duration.ofSeconds(60);

    private static final ExecutionAttribute<RequestContext> CONTEXT =
            new ExecutionAttribute<>("aws-ivs:RequestContext");

    private Timeouts() {}

    /** Limits a call to the time that is left for the request of the engine. */
    public static Consumer<AwsRequestOverrideConfiguration.Builder> within(RequestContext context) {
        return request -> request.apiCallTimeout(context.remaining()).putExecutionAttribute(CONTEXT, context);
    }

    /** Stops the SDK from starting another attempt after the request of the engine was cancelled. */
    public static final class Guard implements ExecutionInterceptor {

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            RequestContext request = attributes.getAttribute(CONTEXT);
            if (request != null) request.remaining();
        }
    }
}
