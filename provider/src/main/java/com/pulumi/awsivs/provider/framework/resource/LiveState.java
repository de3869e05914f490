package com.pulumi.awsivs.provider.framework.resource;

/** A resource as the service has it. */
public record LiveState<I extends Record, O extends Record>(String id, I inputs, O outputs) {}
