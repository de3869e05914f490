package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.aws.error.ErrorMessages;
import com.pulumi.awsivs.provider.aws.error.ErrorTranslator;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Composes the failures of calls to services that issue credentials: the message of the service, and a remedy. */
final class CredentialErrors {

    private CredentialErrors() {}

    /**
     * Returns the failure of a credential source. If the failure was caused by the source whose credentials it uses,
     * returns the failure of that source.
     *
     * @param failures creates the failure for a problem of this source
     * @param attempt the attempted action, as the end of a sentence
     */
    static RuntimeException explain(
            RuntimeException failure, Function<String, ProviderException> failures, String attempt) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderException source) return source;
        }
        RuntimeException translated = ErrorTranslator.translateOther(failure);
        return translated instanceof AwsCallException
                ? failures.apply(attempt + ": " + translated.getMessage() + remedy(failure))
                : translated;
    }

    private static String remedy(Throwable failure) {
        String code = failure instanceof AwsServiceException service ? ErrorMessages.code(service) : "";
        return switch (code) {
            case "AccessDenied" ->
                ". Have the role's trust policy allow these credentials, and their own policies sts:AssumeRole, or correct"
                        + " the role's ARN";
            case "InvalidIdentityToken", "ExpiredTokenException" ->
                ". Have the token issued anew, for the audience and by the issuer that the role's trust policy names";
            default -> "";
        };
    }
}
