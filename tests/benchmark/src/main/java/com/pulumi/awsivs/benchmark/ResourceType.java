package com.pulumi.awsivs.benchmark;

import java.util.Locale;

/** The resource type of a stack: a resource of the provider, or the channel of the no-op plugin. */
enum ResourceType {
    CHANNEL("aws-ivs:index:Channel", ""),
    CHANNEL_WITH_STREAM_KEY("aws-ivs:index:Channel", """
              %1$s-key:
                type: aws-ivs:index:StreamKey
                properties:
                  channelArn: ${%1$s.arn}
            """),
    PLAYBACK_RESTRICTION_POLICY("aws-ivs:index:PlaybackRestrictionPolicy", ""),
    RECORDING_CONFIGURATION("aws-ivs:index:RecordingConfiguration", """
                  destinationConfiguration: { s3: { bucketName: recordings } }
            """),
    NO_OP("noop:index:Channel", "");

    private final String token;
    private final String yaml;

    /** @param more the YAML after the name of the resource; {@code %1$s} stands for the name */
    ResourceType(String token, String more) {
        this.token = token;
        this.yaml = """
              %1$s:
                type: TOKEN
                properties:
                  name: %1$s
            """.replace("TOKEN", token) + more;
    }

    String token() {
        return token;
    }

    /** Returns a Pulumi YAML program with this number of resources. Lines that are appended to it are properties of the last one. */
    String program(int count) {
        StringBuilder program = new StringBuilder("name: benchmark\nruntime: yaml\nresources:\n");
        for (int number = 0; number < count; number++) program.append(String.format(Locale.ROOT, yaml, nameOf(number)));
        return program.toString();
    }

    static String nameOf(int number) {
        return String.format(Locale.ROOT, "studio-%04d", number);
    }
}
