package com.pulumi.awsivs.provider.aws.config;

/** Regular expressions for values that have the same format in all AWS services, and their descriptions in messages. */
public final class AwsPatterns {

    /** Matches an AWS region, and an empty string, because an empty setting counts as absent. */
    public static final String REGION = "|[a-z]{2}(-[a-z]+){1,4}-[0-9]+";

    public static final String REGION_DESCRIPTION = "an AWS region, like us-west-2";

    public static final int MAX_TAGS = 50;
    public static final String TAG_CHARACTER = "[\\p{L}\\p{Z}\\p{N}_.:/=+@-]";
    public static final String TAG_KEY = "(?!(?i:aws:))[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}";
    public static final String TAG_KEY_DESCRIPTION =
            "1 to 128 letters, digits, spaces and characters of _ . : / = + - @, and must not begin with aws:";
    public static final String TAG_VALUE = "[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}";
    public static final String TAG_VALUE_DESCRIPTION =
            "at most 256 letters, digits, spaces and characters of _ . : / = + - @";

    private AwsPatterns() {}
}
