package com.pulumi.awsivs.emulator;

/** The wire format of errors of Amazon IVS: smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html. */
record RestJsonProtocol(ErrorMessageMember messageMember) implements Protocol {

    @Override
    public Response error(ServiceException error) {
        return messageMember.response(error);
    }

    @Override
    public ServiceException throttling(String operation) {
        return ServiceException.throttled(operation, CallRateLimits.callsPerSecond(operation));
    }

    @Override
    public Response errorResponse(int status, String type, String body) {
        return Response.of(status, "application/json", body).withErrorType(type);
    }
}
