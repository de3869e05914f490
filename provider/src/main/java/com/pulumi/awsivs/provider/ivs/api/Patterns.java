package com.pulumi.awsivs.provider.ivs.api;

/**
 * What IVS allows in texts, for the machine and in words.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateChannel.html">CreateChannel</a>
 */
public final class Patterns {

    public static final int NAME_LENGTH = 128;
    public static final String NOT_IN_NAMES = "[^a-zA-Z0-9_-]";
    public static final String NAME_CHARACTER = "[a-zA-Z0-9_-]";
    public static final String NAME = "[a-zA-Z0-9_-]{0,128}";
    public static final String NAME_SAYS = "at most 128 letters (a-z), digits, hyphens and underscores";

    public static final int TAGS = 50;
    public static final String TAG_CHARACTER = "[\\p{L}\\p{Z}\\p{N}_.:/=+@-]";
    public static final String TAG_KEY = "(?!(?i:aws:))[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}";
    public static final String TAG_KEY_SAYS =
            "1 to 128 letters, digits, spaces and characters of _ . : / = + - @, and must not begin with aws:";
    public static final String TAG_VALUE = "[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}";
    public static final String TAG_VALUE_SAYS = "at most 256 letters, digits, spaces and characters of _ . : / = + - @";

    private static final String ARN = "arn:aws:ivs:[a-z0-9-]+:[0-9]+:";
    public static final String RECORDING_CONFIGURATION = "|" + ARN + "recording-configuration/[a-zA-Z0-9-]+";
    public static final String RECORDING_CONFIGURATION_SAYS = "the ARN of a recording configuration, like"
            + " arn:aws:ivs:us-west-2:123456789012:recording-configuration/abcdABCDefgh";
    public static final String RESTRICTION_POLICY = "|" + ARN + "playback-restriction-policy/[a-zA-Z0-9-]+";
    public static final String RESTRICTION_POLICY_SAYS = "the ARN of a playback restriction policy, like"
            + " arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/abcdABCDefgh";

    private Patterns() {}
}
