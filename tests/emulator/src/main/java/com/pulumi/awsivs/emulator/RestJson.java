package com.pulumi.awsivs.emulator;

/** The protocol of Amazon IVS: smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html. */
record RestJson(ErrorText text) implements Protocol {

    @Override
    public Answer error(ServiceException error) {
        return text.answer(error);
    }

    @Override
    public ServiceException throttling(String operation) {
        return ServiceException.throttled(operation, Rates.rate(operation));
    }

    @Override
    public Answer prescribed(int status, String type, String body) {
        return Answer.of(status, "application/json", body).ofErrorType(type);
    }
}
