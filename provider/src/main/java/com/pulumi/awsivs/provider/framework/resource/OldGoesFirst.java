package com.pulumi.awsivs.provider.framework.resource;

/** A resource that at times cannot be made while the one it replaces is there. */
public interface OldGoesFirst<I extends Record, O extends Record> {

    boolean oldGoesFirst(LiveState<I, O> old, I inputs);
}
