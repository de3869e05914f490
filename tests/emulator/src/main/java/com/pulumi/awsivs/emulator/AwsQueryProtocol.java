package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The wire format of errors of AWS STS: smithy.io/2.0/aws/protocols/aws-query-protocol.html. */
final class AwsQueryProtocol implements Protocol {

    static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    static Response xml(int status, String body) {
        return Response.of(status, "text/xml", body);
    }

    @Override
    public Response error(ServiceException error) {
        return xml(error.status(), """
                <ErrorResponse xmlns="%s"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>emulator</RequestId></ErrorResponse>""".formatted(NAMESPACE, escape(error.type()), escape(error.message())));
    }

    /** Returns the error with status 400, as STS does: docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html. */
    @Override
    public ServiceException throttling(String operation) {
        return new ServiceException("Throttling", 400, "Rate exceeded");
    }

    /** Sends an XML body unchanged, and the message of any other body in the XML of an error. */
    @Override
    public Response errorResponse(int status, String type, String body) {
        return body.startsWith("<") ? xml(status, body) : error(new ServiceException(type, status, message(body)));
    }

    private static String message(String body) {
        try {
            return JsonNodes.parse(body).path("message").asText(body);
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
