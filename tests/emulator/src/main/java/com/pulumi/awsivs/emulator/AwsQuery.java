package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The protocol of AWS STS: smithy.io/2.0/aws/protocols/aws-query-protocol.html. */
final class AwsQuery implements Protocol {

    static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    static Answer xml(int status, String body) {
        return Answer.of(status, "text/xml", body);
    }

    @Override
    public Answer error(ServiceException error) {
        return xml(error.status(), """
                <ErrorResponse xmlns="%s"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>emulator</RequestId></ErrorResponse>""".formatted(NAMESPACE, escape(error.type()), escape(error.text())));
    }

    /** STS says it with 400: docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html. */
    @Override
    public ServiceException throttling(String operation) {
        return new ServiceException("Throttling", 400, "Rate exceeded");
    }

    /** XML is sent as it is; of any other body the message is sent in the XML of an error. */
    @Override
    public Answer prescribed(int status, String type, String body) {
        return body.startsWith("<") ? xml(status, body) : error(new ServiceException(type, status, message(body)));
    }

    private static String message(String body) {
        try {
            return Json.parse(body).path("message").asText(body);
        } catch (JsonProcessingException text) {
            return body;
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
