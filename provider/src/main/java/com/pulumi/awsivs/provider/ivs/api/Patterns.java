package com.pulumi.awsivs.provider.ivs.api;

/**
 * Regular expressions for the values that IVS accepts, and their descriptions in messages.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateChannel.html">CreateChannel</a>
 */
public final class Patterns {

    public static final int NAME_LENGTH = 128;
    public static final String NOT_IN_NAMES = "[^a-zA-Z0-9_-]";
    public static final String NAME_CHARACTER = "[a-zA-Z0-9_-]";
    public static final String NAME = "[a-zA-Z0-9_-]{0,128}";
    public static final String NAME_DESCRIPTION = "at most 128 letters (a-z, A-Z), digits, hyphens and underscores";

    private static final String ARN = "arn:aws:ivs:[a-z0-9-]+:[0-9]+:";
    public static final String RECORDING_CONFIGURATION = "|" + ARN + "recording-configuration/[a-zA-Z0-9-]+";
    public static final String RECORDING_CONFIGURATION_DESCRIPTION = "the ARN of a recording configuration, like"
            + " arn:aws:ivs:us-west-2:123456789012:recording-configuration/abcdABCDefgh";
    public static final String RESTRICTION_POLICY = "|" + ARN + "playback-restriction-policy/[a-zA-Z0-9-]+";
    public static final String RESTRICTION_POLICY_DESCRIPTION = "the ARN of a playback restriction policy, like"
            + " arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/abcdABCDefgh";

    private Patterns() {}
}
