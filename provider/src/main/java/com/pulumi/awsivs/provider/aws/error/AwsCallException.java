package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.Set;

/** The failure of an AWS call, with its classification and a message for users. */
public final class AwsCallException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int NOT_FOUND = 404;
    private static final Set<Integer> UNKNOWN_OPERATION = Set.of(NOT_FOUND, 405, 501);

    private final transient CallTrace.Call call;
    private final int status;
    private final String code;
    private final ErrorKind kind;
    private final boolean throttled;
    private final boolean mayHaveSucceeded;
    private final transient Set<String> settings;

    private AwsCallException(Builder builder) {
        super(builder.message, builder.cause);
        this.call = builder.call;
        this.status = builder.status;
        this.code = builder.code;
        this.kind = builder.kind;
        this.throttled = builder.throttled;
        this.mayHaveSucceeded = builder.mayHaveSucceeded;
        this.settings = builder.settings;
    }

    public String operation() {
        return call.operation();
    }

    /** Returns the HTTP status; 0 if there was no response. */
    public int status() {
        return status;
    }

    /**
     * Returns the AWS error code; "no error code" if the response contains none, and empty if there was no response.
     */
    public String code() {
        return code;
    }

    public ErrorKind kind() {
        return kind;
    }

    /**
     * Returns whether the service reported that a resource does not exist: the resource that the call is about, or
     * another one that the request refers to.
     */
    public boolean isNotFound() {
        return status == NOT_FOUND && code.equals("ResourceNotFoundException");
    }

    /**
     * Returns whether this failure means that the resource with this ARN does not exist. Only a 404 response to a
     * {@code Get…} or {@code Delete…} call with this ARN does: a 404 response to any other call may be about another
     * resource that the request refers to.
     */
    public boolean meansNotFound(String arn) {
        return isNotFound() && Operation.isAboutOne(call.operation()) && arn.equals(call.arn());
    }

    public boolean isConflict() {
        return code.equals("ConflictException");
    }

    public boolean isQuotaExceeded() {
        return code.equals("ServiceQuotaExceededException");
    }

    /** Returns whether the service rejected a parameter. */
    public boolean isInvalid() {
        return code.equals("ValidationException");
    }

    public boolean isDenied() {
        return code.startsWith("AccessDenied");
    }

    public boolean isThrottled() {
        return throttled;
    }

    /**
     * Returns whether the endpoint does not support the operation, because emulators implement only some operations.
     */
    public boolean isUnsupported() {
        return UNKNOWN_OPERATION.contains(status) && !isNotFound();
    }

    /** Returns whether the service may have completed the call despite the failure. */
    public boolean mayHaveSucceeded() {
        return mayHaveSucceeded;
    }

    /** Returns the ARN, or the ARN pattern, that a permission for this call must cover. */
    public String resource() {
        return call.resource();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Returns the failure as the exception whose message the engine shows. */
    public ProviderException toProviderException() {
        return new ProviderException(kind, getMessage(), this).dueTo(settings);
    }

    /** Collects the classification and the message. */
    static final class Builder {

        private final CallTrace.Call call;
        private final RuntimeException cause;
        private String message = "";
        private int status;
        private String code = "";
        private ErrorKind kind = ErrorKind.UNAVAILABLE;
        private boolean throttled;
        private boolean mayHaveSucceeded;
        private Set<String> settings = Set.of();

        Builder(CallTrace.Call call, RuntimeException cause) {
            this.call = call;
            this.cause = cause;
        }

        Builder kind(ErrorKind value) {
            kind = value;
            return this;
        }

        Builder message(String value) {
            message = value;
            return this;
        }

        Builder status(int value) {
            status = value;
            return this;
        }

        Builder code(String value) {
            code = value;
            return this;
        }

        Builder throttled(boolean value) {
            throttled = value;
            return this;
        }

        Builder mayHaveSucceeded(boolean value) {
            mayHaveSucceeded = value;
            return this;
        }

        /** Names the provider settings that the failure may be due to. */
        Builder dueTo(Set<String> names) {
            settings = names;
            return this;
        }

        AwsCallException build() {
            return new AwsCallException(this);
        }
    }
}
