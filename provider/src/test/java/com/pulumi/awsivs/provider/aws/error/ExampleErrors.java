package com.pulumi.awsivs.provider.aws.error;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** Builds errors as IVS returns them. */
public final class ExampleErrors {

    private ExampleErrors() {}

    public static AwsCallException denied() {
        return of(403, "AccessDeniedException");
    }

    public static AwsCallException invalid() {
        return of(400, "ValidationException");
    }

    public static AwsCallException notFound() {
        return of(404, "ResourceNotFoundException");
    }

    /** Returns the error as the provider throws it, without a failed call. */
    public static AwsCallException of(int status, String code) {
        return (AwsCallException) ErrorTranslator.translateOther(response(status, code));
    }

    /** Returns the error as the SDK throws it. */
    public static IvsException response(int status, String code) {
        return (IvsException) IvsException.builder()
                .statusCode(status)
                .requestId("r-1")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("example")
                        .build())
                .build();
    }
}
