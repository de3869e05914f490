package com.pulumi.awsivs.provider.framework.provider;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import java.util.Map;
import java.util.Set;

/** A configured provider: its resources, its functions and the classification of its errors. */
public interface Service extends ErrorClassifier, AutoCloseable {

    /** Returns the resources by token, as in {@code name:index:Resource}. */
    Map<String, Resource<?, ?>> resources();

    Map<String, Function<?, ?>> functions();

    TagPolicy tags();

    /** Returns whether the engine is asked to read each resource before previews and updates. */
    boolean detectsDrift();

    /**
     * Throws if the provider must not use the current credentials. Called after each successful check of inputs, and therefore also in
     * the preview of a create, which calls the service for no other reason.
     */
    default void verify() {}

    /** Returns the text to append to a message: a sentence on the origin of each of these settings, preceded by ". "; may be empty. */
    default String origins(Set<String> settings) {
        return "";
    }

    @Override
    void close();
}
