package com.pulumi.awsivs.provider.framework;

import com.pulumi.awsivs.provider.framework.resource.Caution;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Set;

/**
 * Everything that a service tells the framework before it is configured.
 *
 * @param <C> the provider's config
 */
public interface Provider<C extends Record> {

    /** The package's name, as in {@code name:index:Resource}. */
    String name();

    String version();

    /** The package's schema, sent as it is. */
    String schema();

    Class<C> config();

    /** The config in the form of the record, whatever other form a user may write it in. */
    default Properties normalize(Properties config) {
        return config;
    }

    default List<Rule<C>> rules() {
        return List.of();
    }

    default List<Caution<C>> cautions() {
        return List.of();
    }

    /** Reads JSON: the engine hands over what is no string as a string of JSON. */
    Value parseJson(String json);

    /**
     * Makes the resources and functions. Must be quick and call nobody: a preview may need no more than them.
     *
     * @param secret the names of the settings in which something is secret, for the record does not say
     * @throws MissingSettings when something is not set anywhere
     */
    Service configure(C config, Set<String> secret);
}
