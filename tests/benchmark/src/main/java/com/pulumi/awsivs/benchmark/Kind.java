package com.pulumi.awsivs.benchmark;

import java.util.Locale;

/** What stacks are made of: channels, or the Things of a plugin that does nothing. */
enum Kind {
    CHANNEL("aws-ivs:index:Channel"),
    THING("nothing:index:Thing");

    private final String token;

    Kind(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /** A program that wants so many of them. */
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
