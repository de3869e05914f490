package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.resource.Call;

/** Makes a {@link Call} for each request. */
final class Calls {

    private final EngineLog log;
    private final Cancellation cancellation;

    Calls(EngineLog log, Cancellation cancellation) {
        this.log = log;
        this.cancellation = cancellation;
    }

    Call about(String urn, double timeoutSeconds) {
        return new EngineCall(log, urn, timeoutSeconds, cancellation, System::nanoTime);
    }
}
