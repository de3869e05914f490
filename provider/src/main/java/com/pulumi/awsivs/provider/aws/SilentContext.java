package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The context of work that one request starts for all of them. It has the timeout and the cancellation of that request,
 * but shows no messages, because the work is not about the request's resource.
 */
record SilentContext(RequestContext request) implements RequestContext {

    @Override
    public Duration remaining() {
        return request.remaining();
    }

    @Override
    public void await(CompletableFuture<?> done, Duration limit) {
        request.await(done, limit);
    }

    @Override
    public RequestContext grace(Duration time) {
        return new SilentContext(request.grace(time));
    }

    @Override
    public String importCommand(String id) {
        return request.importCommand(id);
    }

    @Override
    public void status(String message) {}

    @Override
    public void warn(String message) {}
}
