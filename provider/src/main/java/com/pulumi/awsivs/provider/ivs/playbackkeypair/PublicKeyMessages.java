package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.ivs.api.KeyFileAdvice;

/** Messages about texts that are not a valid public key, each with the command that fixes the problem. */
final class PublicKeyMessages {

    static final String EXTRACT = "openssl ec -in private.pem -pubout -out public.pem";

    /**
     * The advice to generate a new key. An existing key cannot be used, because its curve was chosen when it was
     * generated.
     */
    private static final String GENERATE_KEY =
            "Generate a P-384 key with: openssl ecparam -name secp384r1 -genkey -noout -out private.pem and then"
                    + " extract its public key with: " + EXTRACT;

    private static final String PUBLIC_HALF =
            "is a private key. It signs tokens and must be kept secret: specify the public key instead; ";

    static final String PRIVATE = PUBLIC_HALF + "create it with: " + EXTRACT;

    static final String PRIVATE_OPENSSH =
            PUBLIC_HALF + "if its curve is P-384, create it with: ssh-keygen -e -m PKCS8 -f id_ecdsa > public.pem";

    static final String CERTIFICATE =
            "is a certificate and must be a bare public key. If the curve of its key is P-384, extract it"
                    + " with: openssl x509 -in certificate.pem -pubkey -noout > public.pem";

    static final String CERTIFICATE_REQUEST =
            "is a certificate request and must be a bare public key. If the curve of its"
                    + " key is P-384, extract it with: openssl req -in request.pem -pubkey -noout > public.pem";

    static final String NOT_PEM =
            "must be one public key in PEM format, from -----BEGIN PUBLIC KEY----- to -----END PUBLIC"
                    + " KEY-----; create it with: " + EXTRACT;

    static final String EXTRA_TEXT =
            "must be one public key in PEM format and nothing else, but has other text before or after"
                    + " it. Write it alone with: openssl ec -pubin -in public.pem -pubout -out clean.pem";

    static final String PARAMETERS = "has the parameters of a curve and no key; create the public key with: " + EXTRACT;

    static final String END_MISSING =
            "is cut off: its last line, -----END PUBLIC KEY-----, is missing. Specify the complete content of"
                    + " the file; if the file itself is cut off, create it again with: " + EXTRACT;

    static final String BEGIN_MISSING =
            "is cut off: its first line, -----BEGIN PUBLIC KEY-----, is missing. Specify the complete"
                    + " content of the file; if the file itself is cut off, create it again with: " + EXTRACT;

    static final String BARE_BASE64 =
            "is a base64-encoded key without the PEM header and footer. Put -----BEGIN PUBLIC KEY----- before it and"
                    + " -----END PUBLIC KEY----- after it, each on a line of its own, or create it with: " + EXTRACT;

    static final String BASE64_OF_PEM = "is a PEM file that was encoded in base64 as a whole. Decode it with:"
            + " base64 -d < public.b64 > public.pem";

    static final String EC_LABEL =
            "begins with EC PUBLIC KEY, and must begin with PUBLIC KEY alone. Convert it with: sed"
                    + " 's/EC PUBLIC KEY/PUBLIC KEY/' ec.pem > public.pem";

    static final String NOT_BASE64 =
            "is damaged: the text between its first and last line is not base64; create it again with: " + EXTRACT;

    static final String DAMAGED =
            "is damaged: the text between its first and last line is not a complete public key; create"
                    + " it again with: " + EXTRACT;

    static final String COMPRESSED = "has its point in compressed form, and must have it uncompressed. Convert it with:"
            + " openssl ec -pubin -in public.pem -conv_form uncompressed -pubout -out uncompressed.pem";

    static final String EXPLICIT_CURVE =
            "spells the parameters of its curve out, and must name the curve P-384 (secp384r1)."
                    + " Convert it with: openssl ec -pubin -in public.pem -param_enc named_curve -pubout -out named.pem";

    static final String OPENSSH = "is a public key in OpenSSH format and must be in PEM format. Convert it with:"
            + " ssh-keygen -e -m PKCS8 -f id_ecdsa.pub > public.pem";

    static final String SSH2 =
            "is a public key in SSH2 format and must be in PEM format. If its curve is P-384, convert it"
                    + " with: ssh-keygen -i -f ssh2.pub > id_ecdsa.pub and then: ssh-keygen -e -m PKCS8 -f id_ecdsa.pub >"
                    + " public.pem";

    static final String JWK =
            "is a JWK, a key in JSON, and must be in PEM format. If its curve is P-384, convert it with Node.js:"
                    + " node -p 'crypto.createPublicKey({ format: \"jwk\", key: JSON.parse(fs.readFileSync(\"key.jwk\")) })"
                    + ".export({ type: \"spki\", format: \"pem\" })' > public.pem";

    static final String PRIVATE_JWK =
            PUBLIC_HALF + "create it from the JWK " + JWK.substring(JWK.indexOf("with Node.js:"));

    static final String FILE_PATH = KeyFileAdvice.of("public.pem");

    private PublicKeyMessages() {}

    static String curve(String found) {
        return "must be on the curve P-384 (secp384r1), but is on " + found + ". " + GENERATE_KEY;
    }

    static String kind(String found) {
        return "must be an ECDSA key on the curve P-384 (secp384r1), but is " + found + ". " + GENERATE_KEY;
    }

    static String privateKind(String found) {
        return "is a private key, and " + found
                + ": a private key must be kept secret, and IVS requires the public key of an"
                + " ECDSA key pair on the curve P-384 (secp384r1). " + GENERATE_KEY;
    }

    static String several(long count) {
        return "has " + count
                + " public keys and must have one: each key needs a playback key pair of its own. To keep the"
                + " first, write it alone with: openssl ec -pubin -in public.pem -pubout -out first.pem";
    }
}
