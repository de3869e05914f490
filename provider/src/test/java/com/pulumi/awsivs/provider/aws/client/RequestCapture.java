package com.pulumi.awsivs.provider.aws.client;

import java.net.URI;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Records the server of each request, and fails the request before it is sent. */
final class RequestCapture implements ExecutionInterceptor {

    private String server = "none";

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        URI uri = context.httpRequest().getUri();
        server = uri.getScheme() + "://" + uri.getAuthority();
        throw new IllegalStateException("captured");
    }

    String server() {
        return server;
    }
}
