package com.pulumi.awsivs.provider.framework;

import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.TagPolicy;
import java.util.Map;

/** A configured service: what it offers and how to read its failures. */
public interface Service extends AutoCloseable {

    /** By token, as in {@code name:index:Resource}. */
    Map<String, Resource<?, ?>> resources();

    Map<String, Function<?, ?>> functions();

    TagPolicy tags();

    /** Whether the engine is asked to read a resource before each preview and update. */
    boolean detectsDrift();

    /** Whether this failure says that the resource with this id is not there any more. */
    boolean isGone(RuntimeException failure, String id);

    /** The failure in words that a user can act upon; itself where there are none. */
    RuntimeException explain(RuntimeException failure);

    @Override
    void close();
}
