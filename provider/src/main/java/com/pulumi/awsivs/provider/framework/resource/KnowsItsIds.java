package com.pulumi.awsivs.provider.framework.resource;

import org.jspecify.annotations.Nullable;

/** A resource that can tell by the id alone that it is none of its own. */
public interface KnowsItsIds {

    /** What is wrong with this id and what it should be, or null. */
    @Nullable
    Fault faultOf(String id);
}
