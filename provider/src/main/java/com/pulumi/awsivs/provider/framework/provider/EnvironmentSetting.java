package com.pulumi.awsivs.provider.framework.provider;

/**
 * The value of a setting in the environment.
 *
 * @param origin the place of the value, as in "the environment variable AWS_REGION"
 */
public record EnvironmentSetting(String value, String origin) {}
