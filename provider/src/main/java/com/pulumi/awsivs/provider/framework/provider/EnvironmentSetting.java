package com.pulumi.awsivs.provider.framework.provider;

/**
 * A value that the environment specifies for a setting of the provider.
 *
 * @param origin where the value was found, as in "the environment variable AWS_REGION"
 */
public record EnvironmentSetting(String value, String origin) {}
