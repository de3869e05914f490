package com.pulumi.awsivs.provider.framework.provider;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import java.util.Map;
import java.util.Set;

/** A configured service: what it offers and how to read its failures. */
public interface Service extends ErrorClassifier, AutoCloseable {

    /** By token, as in {@code name:index:Resource}. */
    Map<String, Resource<?, ?>> resources();

    Map<String, Function<?, ?>> functions();

    TagPolicy tags();

    /** Whether the engine is asked to read a resource before each preview and update. */
    boolean detectsDrift();

    /**
     * Fails when the provider may not work with the credentials that it has. Called before anything is done with what a program
     * declares, in previews too: a preview of a create calls the service for nothing else.
     */
    default void verify() {}

    /** Where the values of these settings come from, in sentences that each begin with a full stop; may be empty. */
    default String origins(Set<String> settings) {
        return "";
    }

    @Override
    void close();
}
