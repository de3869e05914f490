package com.pulumi.awsivs.provider.ivs;

import software.amazon.awssdk.services.ivs.IvsClient;

/** For what must not talk to IVS at all. */
enum NoIvs implements Ivs {
    INSTANCE;

    @Override
    public IvsClient client() {
        throw new AssertionError("nothing may be asked of IVS here");
    }

    @Override
    public IvsClient creating() {
        return client();
    }
}
