package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import java.util.function.Function;
import software.amazon.awssdk.services.ivs.IvsClient;

/** For what must not talk to IVS at all. */
enum NoIvs implements Ivs {
    INSTANCE;

    /** A client that refuses every operation. */
    static final IvsClient CLIENT = new IvsClient() {
        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    };

    @Override
    public IvsClient during(Call call) {
        throw new AssertionError("nothing may be asked of IVS here");
    }

    @Override
    public <T> T inTurn(String operation, Call call, Function<IvsClient, T> request) {
        throw new AssertionError("nothing may be asked of IVS here");
    }
}
