package com.pulumi.awsivs.provider.framework;

import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Failures;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.TagPolicy;
import java.util.Map;

/** A configured service: what it offers and how to read its failures. */
public interface Service extends Failures, AutoCloseable {

    /** By token, as in {@code name:index:Resource}. */
    Map<String, Resource<?, ?>> resources();

    Map<String, Function<?, ?>> functions();

    TagPolicy tags();

    /** Whether the engine is asked to read a resource before each preview and update. */
    boolean detectsDrift();

    @Override
    void close();
}
