package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON member that contains the message of an IVS error. The service model differs from observed responses of AWS. */
public enum ErrorMessageMember {
    /** {@code message}, as in a response from AWS: github.com/crossplane-contrib/provider-upjet-aws/issues/551. */
    MESSAGE,
    /** {@code exceptionMessage}, which the service model declares for every error. */
    EXCEPTION_MESSAGE,
    /** Both members, so that every client finds the message. */
    BOTH;

    Response response(ServiceException error) {
        ObjectNode body = JsonNodes.object();
        if (this != EXCEPTION_MESSAGE) {
            body.put("message", error.message());
        }
        if (this != MESSAGE) {
            body.put("exceptionMessage", error.message());
        }
        return Response.json(error.status(), body).withErrorType(error.type());
    }
}
