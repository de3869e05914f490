package com.pulumi.awsivs.emulator;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests with AWS Signature Version 4, so that the tests can also run against AWS:
 * docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html.
 */
record SignatureV4(String accessKey, String secretKey, String region) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static String now() {
        return SECONDS.format(Instant.now());
    }

    String authorization(String method, URI uri, String time, String body) {
        String scope = time.substring(0, 8) + "/" + region + "/ivs/aws4_request";
        String text = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + hash(canonical(method, uri, time, body));
        byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = authenticate(key, part);
        }
        return "AWS4-HMAC-SHA256 Credential=" + accessKey + "/" + scope + ", SignedHeaders=host;x-amz-date, Signature="
                + HexFormat.of().formatHex(authenticate(key, text));
    }

    /** The path is URI-encoded a second time, as all services except S3 require. */
    private static String canonical(String method, URI uri, String time, String body) {
        String path = Arrays.stream(uri.getRawPath().split("/", -1))
                .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String sorted = Arrays.stream(query.split("&", -1)).sorted().collect(Collectors.joining("&"));
        return method + "\n" + path + "\n" + sorted + "\nhost:" + uri.getAuthority() + "\nx-amz-date:" + time
                + "\n\nhost;x-amz-date\n" + hash(body);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] authenticate(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
