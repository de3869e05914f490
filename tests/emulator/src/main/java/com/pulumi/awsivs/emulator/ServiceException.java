package com.pulumi.awsivs.emulator;

/**
 * An error as AWS answers it: a type, an HTTP status and a text. Types and statuses are those of the service model (botocore
 * {@code ivs/2020-07-14/service-2.json}), and those that every AWS service has before it looks at the request.
 */
final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final int status;

    ServiceException(String type, int status, String message) {
        super(message);
        this.type = type;
        this.status = status;
    }

    /** The text is the one seen from AWS: github.com/crossplane-contrib/provider-upjet-aws/issues/551. */
    static ServiceException constraint(String member) {
        return validation("Request member: " + member + " failed to satisfy the constraints");
    }

    static ServiceException validation(String message) {
        return new ServiceException("ValidationException", 400, message);
    }

    /**
     * What AWS would do and the emulator cannot. A status of 400 and not 501, because clients take 5xx for a passing failure that
     * may have changed something; the type is none of AWS's, so that nobody takes this for its response.
     */
    static ServiceException notEmulated(String message) {
        return new ServiceException("NotEmulatedException", 400, message + " See tests/emulator/README.md.");
    }

    static ServiceException quotaExceeded(String message) {
        return new ServiceException("ServiceQuotaExceededException", 402, message);
    }

    static ServiceException notFound(String arn) {
        return new ServiceException("ResourceNotFoundException", 404, "Resource: " + arn + " not found");
    }

    /** Type and text as seen from AWS: aws-samples/amazon-ivs-ugc-platform-web-demo, sendStreamAction. */
    static ServiceException offline(String channelArn) {
        return new ServiceException(
                "ChannelNotBroadcasting", 404, "Channel: " + channelArn + " is not currently online");
    }

    static ServiceException conflict(String message) {
        return new ServiceException("ConflictException", 409, message);
    }

    /** The text follows the one seen from AWS in aws-samples/amazon-ivs-ugc-platform-web-demo. */
    static ServiceException throttled(String operation, int rate) {
        return new ServiceException(
                "ThrottlingException", 429, "Operation: ivs:" + operation + " exceeded call rate: " + rate);
    }

    boolean isThrottling() {
        return type.startsWith("Throttling");
    }

    String type() {
        return type;
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
