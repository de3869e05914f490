package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import java.util.function.Function;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Amazon IVS, at the pace that it allows. */
interface Ivs {

    /** For what one request of the engine needs: each call waits for its turn, and ends with the request. */
    IvsClient during(Call call);

    /** Says what is to be sent when its turn has come, and not before; again when IVS had too many requests. */
    <T> T inTurn(String operation, Call call, Function<IvsClient, T> request);
}
