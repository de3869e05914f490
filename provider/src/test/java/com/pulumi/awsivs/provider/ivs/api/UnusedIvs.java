package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.function.Function;
import software.amazon.awssdk.services.ivs.IvsClient;

/** For what must not talk to IVS at all. */
public enum UnusedIvs implements Ivs {
    INSTANCE;

    /** A client that refuses every operation. */
    public static final IvsClient CLIENT = new IvsClient() {
        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    };

    @Override
    public IvsClient during(RequestContext call) {
        throw new AssertionError("nothing may be asked of IVS here");
    }

    @Override
    public <T> T inTurn(String operation, RequestContext call, Function<IvsClient, T> request) {
        throw new AssertionError("nothing may be asked of IVS here");
    }
}
