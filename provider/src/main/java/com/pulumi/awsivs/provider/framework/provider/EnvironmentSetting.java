package com.pulumi.awsivs.provider.framework.provider;

/**
 * A setting's value from outside the configuration.
 *
 * @param origin where it was found, as in "the environment variable AWS_REGION"
 */
public record EnvironmentSetting(String value, String origin) {}
