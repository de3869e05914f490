package com.pulumi.awsivs.provider.framework.provider;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a service tells the framework before it is configured.
 *
 * @param <C> the provider's config
 */
public interface Provider<C extends Record> {

    /** The note, among the settings that the engine stores, of those that the configuration did not name. */
    String AMBIENT = Shape.HIDDEN + "ambient";

    /** Where this setting was found when the configuration did not name it; null where it did. */
    static @Nullable String ambientOrigin(Properties settings, String name) {
        return settings.get(AMBIENT) instanceof Properties origins && origins.get(name) instanceof Value.Text origin
                ? origin.value()
                : null;
    }

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

    /**
     * The value that the environment gives to a setting which replaces every resource when it changes; null where it gives
     * none. The configuration does not name it.
     *
     * @param settings the others, as far as they are known
     * @throws Fault when what the environment gives is not valid
     */
    default @Nullable EnvironmentSetting ambient(String name, Properties settings) {
        return null;
    }

    default List<Rule<C>> rules() {
        return List.of();
    }

    default List<Warning<C>> warnings() {
        return List.of();
    }

    /** Reads JSON: the engine hands over what is no string as a string of JSON. */
    Value parseJson(String json);

    /**
     * Makes the resources and functions. Must be quick and call nobody: a preview may need no more than them.
     *
     * @param settings the same as they came, for the record does not say what of them is secret or {@link #AMBIENT}
     * @throws MissingSettings when something is not set anywhere
     */
    Service configure(C config, Properties settings);
}
