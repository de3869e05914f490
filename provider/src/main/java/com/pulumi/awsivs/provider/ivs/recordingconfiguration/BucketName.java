package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the name of an S3 bucket.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">the naming rules of
 *     general purpose buckets</a>
 */
final class BucketName {

    static final String DESCRIPTION =
            "the name of an S3 bucket: 3 to 63 lower-case letters, digits, hyphens and dots, like my-recordings";

    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 63;
    private static final Pattern IP_ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
    private static final Pattern LOCATION = Pattern.compile("(?:s3://|arn:aws:s3:::)([a-z0-9.-]+).*", Pattern.DOTALL);
    private static final List<String> PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> SUFFIXES = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

    private BucketName() {}

    /** Returns the problem of a name, which completes "but"; null if it is valid. */
    static @Nullable String problemOf(String name) {
        var location = LOCATION.matcher(name);
        if (location.matches()) return "is a URL or an ARN; set only the name: " + location.group(1);
        int length = name.codePointCount(0, name.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) return "has " + length + " characters";
        if (!name.matches("[a-z0-9.-]*")) return "contains other characters";
        if (!name.matches("[a-z0-9].*[a-z0-9]")) return "does not begin and end with a letter or digit";
        if (name.contains("..")) return "contains two dots in a row";
        return IP_ADDRESS.matcher(name).matches() ? "has the form of an IP address" : reserved(name);
    }

    private static @Nullable String reserved(String name) {
        for (String prefix : PREFIXES)
            if (name.startsWith(prefix)) return "begins with " + prefix + ", which S3 reserves";
        for (String suffix : SUFFIXES) if (name.endsWith(suffix)) return "ends with " + suffix + ", which S3 reserves";
        return null;
    }
}
