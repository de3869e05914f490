package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.aws.error.ErrorMessages;
import com.pulumi.awsivs.provider.aws.error.ErrorTranslator;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Failures of the services that give credentials: what they said, and what to do about it. */
final class StsErrors {

    private StsErrors() {}

    /**
     * The failure of a source of credentials; itself where the source that it builds upon has failed, which says all there
     * is to say.
     *
     * @param fault a failure with this problem, as that of the source
     * @param how what was tried, as the end of a sentence
     */
    static RuntimeException explain(RuntimeException failure, Function<String, ProviderException> fault, String how) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ProviderException source) return source;
        }
        RuntimeException translated = ErrorTranslator.translateOther(failure);
        return translated instanceof AwsCallException
                ? fault.apply(how + ": " + translated.getMessage() + remedy(failure))
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
