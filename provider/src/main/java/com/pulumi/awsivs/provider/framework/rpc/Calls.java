package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.resource.Call;

/** Makes a {@link Call} for each request. */
final class Calls {

    private final EngineLog log;
    private final Cancellation cancellation;
    private final Discretion discretion;
    private final String provider;

    /** @param provider its URN; empty where the engine does not tell it */
    Calls(EngineLog log, Cancellation cancellation, Discretion discretion, String provider) {
        this.log = log;
        this.cancellation = cancellation;
        this.discretion = discretion;
        this.provider = provider;
    }

    /** @param sent what the request brings, of which no secret may be told */
    Call about(String urn, double timeoutSeconds, Struct... sent) {
        return new EngineCall(
                log,
                discretion.about(sent),
                new Subject(urn, provider),
                timeoutSeconds,
                cancellation,
                System::nanoTime);
    }
}
