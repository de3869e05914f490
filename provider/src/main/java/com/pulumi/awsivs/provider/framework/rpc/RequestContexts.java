package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Message;
import com.pulumi.awsivs.provider.framework.RequestContext;

/** Creates the {@link RequestContext} of each request. */
final class RequestContexts {

    private final EngineLog log;
    private final Cancellation cancellation;
    private final SecretRedactor redactor;
    private final Urn provider;

    RequestContexts(EngineLog log, Cancellation cancellation, SecretRedactor redactor, Urn provider) {
        this.log = log;
        this.cancellation = cancellation;
        this.redactor = redactor;
        this.provider = provider;
    }

    /** Creates a context with the default timeout. */
    RequestContext of(Message request, String urn) {
        return of(request, urn, 0);
    }

    /**
     * Creates a context with this timeout.
     *
     * @param timeoutSeconds the {@code customTimeouts} of the resource; 0 for the default timeout
     */
    RequestContext of(Message request, String urn, double timeoutSeconds) {
        return new EngineRequestContext(
                log, redactor.withRequest(request), urn, provider, timeoutSeconds, cancellation, System::nanoTime);
    }
}
