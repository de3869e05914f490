package com.pulumi.awsivs.emulator;

/** The settings in responses of a recording configuration that was created without them. No public source shows what AWS sends. */
public enum RecordingDefaults {
    /** The settings are absent. */
    ABSENT,
    /** The settings have the defaults that the model documents. */
    RETURNED,
    /** As {@link #RETURNED}, and thumbnails have a resolution, for which the model documents no value. */
    FILLED
}
