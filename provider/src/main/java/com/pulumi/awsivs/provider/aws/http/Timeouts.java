package com.pulumi.awsivs.provider.aws.http;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Limits how long a call of AWS may take. */
public final class Timeouts {

    /**
     * The time limit of one attempt. IVS responds in a fraction of a second, but a create that is given up too early
     * and succeeds all the same would create a second resource when it is retried.
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
