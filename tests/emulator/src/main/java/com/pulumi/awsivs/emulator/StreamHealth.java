package com.pulumi.awsivs.emulator;

import java.util.Arrays;

/** The health of a live stream: shape StreamHealth. */
public enum StreamHealth {
    HEALTHY,
    STARVING,
    UNKNOWN;

    static String[] names() {
        return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
    }
}
