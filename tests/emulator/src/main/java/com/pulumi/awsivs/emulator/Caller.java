package com.pulumi.awsivs.emulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who calls, and where: the account and the region, as far as a request's signature names them. */
record Caller(String account, String region) {

    private static final Pattern SIGNATURE_VERSION_4 = Pattern.compile("AWS4-HMAC-SHA256\\s+"
            + "Credential=(?<key>[^/,\\s]+)/\\d{8}/(?<region>[a-z0-9-]+)/[a-z0-9-]+/aws4_request\\s*,"
            + "\\s*SignedHeaders=[^,\\s]+\\s*,\\s*Signature=\\S+");

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /**
     * The region is the one of the credential scope. An access key of twelve digits is its own account (the convention of
     * LocalStack), so that another account can be played. The signature itself is not checked: nothing here is secret.
     */
    static Caller of(@Nullable String authorization, String defaultAccount) {
        if (authorization == null || authorization.isBlank()) {
            throw new ServiceException("MissingAuthenticationTokenException", 403, "Missing Authentication Token");
        }
        Matcher matcher = SIGNATURE_VERSION_4.matcher(authorization.strip());
        if (!matcher.matches()) {
            throw new ServiceException(
                    "IncompleteSignatureException",
                    403,
                    "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters.");
        }
        String key = matcher.group("key");
        return new Caller(ACCOUNT.matcher(key).matches() ? key : defaultAccount, matcher.group("region"));
    }
}
