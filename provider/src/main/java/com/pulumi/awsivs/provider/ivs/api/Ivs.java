package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.function.Function;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Amazon IVS, at the pace that it allows. */
public interface Ivs {

    /** For what one request of the engine needs: each call waits for its turn, and ends with the request. */
    IvsClient during(RequestContext call);

    /** Says what is to be sent when its turn has come, and not before; again when IVS had too many requests. */
    <T> T inTurn(String operation, RequestContext call, Function<IvsClient, T> request);
}
