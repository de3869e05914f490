package com.pulumi.awsivs.provider.framework.resource;

/** A resource as it exists at the service. */
public record LiveState<I extends Record, O extends Record>(String id, I inputs, O outputs) {}
