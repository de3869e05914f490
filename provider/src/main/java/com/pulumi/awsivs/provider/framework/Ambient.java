package com.pulumi.awsivs.provider.framework;

/**
 * A setting's value from outside the configuration.
 *
 * @param origin where it was found, as in "the environment variable AWS_REGION"
 */
public record Ambient(String value, String origin) {}
