package com.pulumi.awsivs.provider.ivs;

import software.amazon.awssdk.services.ivs.IvsClient;

/** The two ways to talk to IVS. Ask for one when calling, not before: the client is made with the first call. */
interface Ivs {

    /** For all that may be sent again when the answer got lost. */
    IvsClient client();

    /**
     * For what must not be made twice. IVS takes no idempotency token, so a request is repeated only after IVS has said
     * that it did nothing with it. (The SDK has no such setting for a single request.)
     */
    IvsClient creating();
}
