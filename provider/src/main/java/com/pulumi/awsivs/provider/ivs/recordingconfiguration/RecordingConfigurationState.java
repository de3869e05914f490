package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

/**
 * The properties of a recording configuration that IVS sets.
 *
 * @param state {@code CREATING}, {@code ACTIVE} or {@code CREATE_FAILED}
 */
public record RecordingConfigurationState(String arn, String state) {}
