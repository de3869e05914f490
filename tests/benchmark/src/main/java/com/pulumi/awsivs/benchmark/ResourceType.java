package com.pulumi.awsivs.benchmark;

import java.util.Locale;

/** The resource type of a stack: a resource of the provider, or the channel of the no-op plugin. */
enum ResourceType {
    CHANNEL("aws-ivs:index:Channel"),
    PLAYBACK_RESTRICTION_POLICY("aws-ivs:index:PlaybackRestrictionPolicy"),
    NO_OP("noop:index:Channel");

    private final String token;

    ResourceType(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /** Returns a Pulumi YAML program with this number of resources. */
    String program(int count) {
        StringBuilder yaml = new StringBuilder("name: benchmark\nruntime: yaml\nresources:\n");
        for (int number = 0; number < count; number++) {
            yaml.append("  ").append(nameOf(number)).append(":\n");
            yaml.append("    type: ").append(token).append('\n');
            yaml.append("    properties:\n      name: ").append(nameOf(number)).append('\n');
        }
        return yaml.toString();
    }

    static String nameOf(int number) {
        return String.format(Locale.ROOT, "studio-%04d", number);
    }
}
