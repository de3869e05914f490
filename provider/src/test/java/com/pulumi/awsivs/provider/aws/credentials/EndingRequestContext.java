package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A request that ends when it is to wait. */
final class EndingRequestContext implements RequestContext {

    final List<String> shown = new ArrayList<>();
    private final ErrorKind kind;

    EndingRequestContext(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public Duration remaining() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void await(CompletableFuture<?> done, Duration atMost) {
        throw new ProviderException(kind, "the call is over");
    }

    @Override
    public RequestContext grace(Duration time) {
        return this;
    }

    @Override
    public String importCommand(String id) {
        return "";
    }

    @Override
    public void status(String message) {
        shown.add(message);
    }

    @Override
    public void warn(String message) {
        throw new AssertionError(message);
    }
}
