package com.pulumi.awsivs.provider.framework.provider;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Implements a Pulumi provider: its name, schema and configuration.
 *
 * @param <C> the record of the provider configuration
 */
public interface Provider<C extends Record> {

    /** The hidden setting that contains the origins of the settings that were taken from the environment. */
    String AMBIENT = Shape.HIDDEN + "ambient";

    /** Returns the origin of a setting that was taken from the environment, or null if the configuration sets it. */
    static @Nullable String ambientOrigin(Properties settings, String name) {
        return settings.get(AMBIENT) instanceof Properties origins && origins.get(name) instanceof Value.Text origin
                ? origin.value()
                : null;
    }

    /** Returns the name of the package, as in {@code name:index:Resource}. */
    String name();

    String version();

    /** Returns the JSON of the package's schema. */
    String schema();

    /**
     * Returns the JSON that converts programs of another tool to this package, in the form of pulumi-terraform-bridge, or null if there
     * is none.
     *
     * @param tool the tool whose programs are converted, as in {@code terraform}
     * @param theirProvider the tool's provider, as in {@code aws}; empty if the engine asks for a provider of any name
     */
    default @Nullable String mapping(String tool, String theirProvider) {
        return null;
    }

    Class<C> config();

    /** Converts the other accepted forms of the configuration to the form that the record defines. */
    default Properties normalize(Properties config) {
        return config;
    }

    /**
     * Returns the value that the environment specifies for a setting, or null if there is no value. Called only for settings that the
     * configuration does not set, and whose change replaces every resource.
     *
     * @param settings the other settings, as far as they are known
     * @throws ProviderException if the value in the environment is invalid
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

    /** Parses JSON, because the engine sends settings that are not strings as JSON text. */
    Value parseJson(String json);

    /**
     * Creates the resources and functions. Must be fast and must not call a service, because many previews need no call.
     *
     * @param settings the same settings, with secret values wrapped, and with the {@link #AMBIENT} origins
     * @throws MissingConfigException if neither the configuration nor the environment contains a required setting
     */
    Service configure(C config, Properties settings);
}
