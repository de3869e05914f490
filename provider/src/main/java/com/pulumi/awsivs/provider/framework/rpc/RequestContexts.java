package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.RequestContext;

/** Makes a {@link RequestContext} for each request. */
final class RequestContexts {

    private final EngineLog log;
    private final Cancellation cancellation;
    private final SecretRedactor discretion;
    private final String provider;

    /** @param provider its URN; empty where the engine does not tell it */
    RequestContexts(EngineLog log, Cancellation cancellation, SecretRedactor discretion, String provider) {
        this.log = log;
        this.cancellation = cancellation;
        this.discretion = discretion;
        this.provider = provider;
    }

    /** @param sent what the request brings, of which no secret may be told */
    RequestContext about(String urn, double timeoutSeconds, Struct... sent) {
        return new EngineRequestContext(
                log,
                discretion.about(sent),
                new ImportCommand(urn, provider),
                timeoutSeconds,
                cancellation,
                System::nanoTime);
    }
}
