package com.pulumi.awsivs.emulator;

/**
 * An error response of AWS: type, HTTP status and message. Types and statuses are those of the service model (botocore
 * {@code ivs/2020-07-14/service-2.json}) and of the errors that are common to all AWS services.
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

    /**
     * Returns the error for an invalid member, with a message that was observed at AWS:
     * github.com/crossplane-contrib/provider-upjet-aws/issues/551.
     */
    static ServiceException constraintViolated(String member) {
        return validation("Request member: " + member + " failed to satisfy the constraints");
    }

    static ServiceException validation(String message) {
        return new ServiceException("ValidationException", 400, message);
    }

    /**
     * Returns the error for a request that AWS supports and the emulator does not. The status is 400 and not 501, because clients retry
     * requests after a 5xx and assume that they may have succeeded. The type does not exist at AWS, so that the error is not mistaken for
     * an error of AWS.
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

    /**
     * Returns the error for a channel that is not live, with a type and a message that were observed at AWS:
     * aws-samples/amazon-ivs-ugc-platform-web-demo, sendStreamAction.
     */
    static ServiceException offline(String channelArn) {
        return new ServiceException(
                "ChannelNotBroadcasting", 404, "Channel: " + channelArn + " is not currently online");
    }

    static ServiceException conflict(String message) {
        return new ServiceException("ConflictException", 409, message);
    }

    /**
     * Returns the error for a throttled call. Its message is modelled on one that was observed at AWS in
     * aws-samples/amazon-ivs-ugc-platform-web-demo.
     */
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

    String message() {
        return String.valueOf(getMessage());
    }
}
