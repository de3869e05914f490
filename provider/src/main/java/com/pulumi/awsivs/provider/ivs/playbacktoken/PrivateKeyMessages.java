package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.ivs.api.KeyFileAdvice;

/** Messages about texts that are not a valid private key, each with the command that fixes the problem. */
final class PrivateKeyMessages {

    /** A new pair is needed for another curve: the curve is chosen when a key is generated. */
    private static final String GENERATE_KEY =
            "Generate a P-384 key with: openssl ecparam -name secp384r1 -genkey -noout -out private.pem and import its"
                    + " public half as a PlaybackKeyPair; write that half with: openssl ec -in private.pem -pubout -out"
                    + " public.pem";

    private static final String WHOLE_FILE = "Set the whole content of the file that openssl ecparam -genkey wrote";

    static final String ENCRYPTED =
            "is encrypted with a passphrase and must not be. Decrypt the key with: openssl ec -in private.pem -out"
                    + " decrypted.pem and store the result as a secret with: pulumi config set --secret privateKey <"
                    + " decrypted.pem";

    static final String PUBLIC =
            "is a public key and must be the private key of the pair, which signs tokens. " + WHOLE_FILE;

    static final String CERTIFICATE = "is a certificate, which contains only a public key, and must be the private key"
            + " that signs tokens. " + WHOLE_FILE;

    static final String OPENSSH = "is a private key in the form of OpenSSH and must be in PEM form. If the key is on"
            + " P-384, convert a copy of it with: cp id_ecdsa private.pem && ssh-keygen -p -N \"\" -m PEM -f private.pem";

    static final String JWK =
            "is a JWK, a key in JSON, and must be in PEM form. If the key is on P-384, convert it with"
                    + " Node.js: node -p 'crypto.createPrivateKey({ format: \"jwk\", key:"
                    + " JSON.parse(fs.readFileSync(\"key.jwk\")) }).export({ type: \"pkcs8\", format: \"pem\" })' > private.pem";

    static final String NOT_PEM = "must be one private key in PEM form, from -----BEGIN PRIVATE KEY----- to -----END"
            + " PRIVATE KEY-----, or the same with EC PRIVATE KEY. " + WHOLE_FILE;

    static final String EXTRA_TEXT = "must be one private key in PEM form and nothing else, but has other text before"
            + " or after the key. Write the key alone with: openssl ec -in private.pem -out clean.pem";

    static final String PARAMETERS = "has the parameters of a curve and no key. " + GENERATE_KEY;

    static final String END_MISSING = "is cut off: its last line, -----END PRIVATE KEY----- or -----END EC PRIVATE"
            + " KEY-----, is missing or differs from the first. " + WHOLE_FILE;

    static final String BEGIN_MISSING = "is cut off: its first line, -----BEGIN PRIVATE KEY----- or -----BEGIN EC"
            + " PRIVATE KEY-----, is missing or differs from the last. " + WHOLE_FILE;

    static final String BARE_BASE64 = "is a key in base64 without its first and last line. Convert it with: base64 -d <"
            + " private.b64 | openssl ec -inform DER -out private.pem";

    static final String BASE64_OF_PEM =
            "is a PEM file that was encoded in base64 as a whole. Decode it with: base64 -d <"
                    + " private.b64 > private.pem";

    static final String NOT_BASE64 =
            "is damaged: the text between its first and last line is not base64. " + WHOLE_FILE;

    static final String DAMAGED =
            "is damaged: the text between its first and last line is not a complete private key. " + WHOLE_FILE;

    static final String WRONG_PUBLIC_HALF =
            "is damaged: the public key that the file also contains is not the one of the"
                    + " private key, so that IVS would reject every token. " + WHOLE_FILE;

    static final String NO_CURVE = "does not name its curve, which must be P-384 (secp384r1). " + WHOLE_FILE;

    static final String EXPLICIT_CURVE = "contains the parameters of its curve, and must name the curve P-384"
            + " (secp384r1). Convert it with: openssl ec -in private.pem -param_enc named_curve -out named.pem";

    static final String FILE_PATH = KeyFileAdvice.of("private.pem");

    private PrivateKeyMessages() {}

    static String curve(String found) {
        return "must be on the curve P-384 (secp384r1), but is on " + found
                + ": IVS would reject every token that it signs. " + GENERATE_KEY;
    }

    static String kind(String found) {
        return "must be an ECDSA key on the curve P-384 (secp384r1), but is " + found + ". " + GENERATE_KEY;
    }

    static String several(int count) {
        return "has " + count
                + " private keys and must have one. To keep the first, write it alone with: openssl ec -in"
                + " private.pem -out first.pem";
    }
}
