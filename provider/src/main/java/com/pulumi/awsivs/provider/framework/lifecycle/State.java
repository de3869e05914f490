package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.value.Value.Properties;

/**
 * A resource in the engine's state.
 *
 * @param inputs the checked inputs of the program, or after a refresh the inputs found at the service
 * @param properties the inputs as found at the service, and the outputs
 */
public record State(String id, Properties inputs, Properties properties) {}
