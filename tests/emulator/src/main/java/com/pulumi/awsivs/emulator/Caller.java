package com.pulumi.awsivs.emulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The account and region of a request, read from its signature. */
record Caller(String account, String region) {

    private static final Pattern SIGNATURE_VERSION_4 = Pattern.compile("AWS4-HMAC-SHA256\\s+"
            + "Credential=(?<key>[^/,\\s]+)/\\d{8}/(?<region>[a-z0-9-]+)/[a-z0-9-]+/aws4_request\\s*,"
            + "\\s*SignedHeaders=[^,\\s]+\\s*,\\s*Signature=\\S+");

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /**
     * Reads the region from the credential scope. An access key of twelve digits is an account id (LocalStack's convention), so
     * that tests can use several accounts. The signature itself is not verified, because the emulator holds no secrets.
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
