package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which member carries an error's text: the model says one, the wire was seen with the other. */
public enum ErrorText {
    /** What AWS was seen to send: github.com/crossplane-contrib/provider-upjet-aws/issues/551. */
    MESSAGE,
    /** What the service model declares for every error. */
    EXCEPTION_MESSAGE,
    /** Both, so that every client finds it. */
    BOTH;

    Answer answer(ServiceException error) {
        ObjectNode body = Json.object();
        if (this != EXCEPTION_MESSAGE) {
            body.put("message", error.text());
        }
        if (this != MESSAGE) {
            body.put("exceptionMessage", error.text());
        }
        return Answer.json(error.status(), body).ofErrorType(error.type());
    }
}
