package com.pulumi.awsivs.provider.framework.resource;

/** A resource with a property whose text may change while what it means stays the same. */
public interface ComparesByMeaning<I extends Record, O extends Record> {

    /** The property in question. */
    String comparedByMeaning();

    /** Whether these inputs, which differ in its text, mean the same. */
    boolean meansTheSame(LiveState<I, O> old, I inputs);
}
