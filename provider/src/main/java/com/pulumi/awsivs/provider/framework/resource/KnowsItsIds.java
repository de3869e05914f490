package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.ProviderException;
import org.jspecify.annotations.Nullable;

/** A resource that can tell by the id alone that it is none of its own. */
public interface KnowsItsIds {

    /** What is wrong with this id and what it should be, or null. */
    @Nullable
    ProviderException faultOf(String id);
}
