package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.value.Value.Properties;

/**
 * A resource as the engine stores it.
 *
 * @param inputs what the program set, with what check added; what the service has, after a refresh
 * @param properties the inputs as the service has them, and the outputs
 */
public record State(String id, Properties inputs, Properties properties) {}
