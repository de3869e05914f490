package com.pulumi.awsivs.provider.framework.value;

import com.pulumi.awsivs.provider.framework.value.Value.Items;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Marks the values that a service returns as secret again. A property that is secret in the program or the state must stay secret
 * even if its value changes, and the engine does not mark it for plugins that accept secrets.
 */
public final class Secrecy {

    private Secrecy() {}

    /** Returns the value with each part marked as secret that is secret in the model. */
    public static Value restore(@Nullable Value model, Value value) {
        if (model == null || value instanceof Secret || !model.hasSecrets()) return value;
        if (model instanceof Secret secret) return new Secret(restore(secret.inside(), value));
        if (model instanceof Properties known && value instanceof Properties properties) {
            return restoreEntries(known, properties);
        }
        // The elements of a list may have moved, so all of them become secret.
        // A value of another type becomes secret as a whole.
        return model instanceof Items && value instanceof Items items ? items.map(Secret::of) : Secret.of(value);
    }

    /** Returns the properties with each part marked as secret that is secret in the model's property of the same name. */
    public static Properties restoreEntries(Properties model, Properties properties) {
        Properties result = properties;
        for (var entry : properties.entries().entrySet()) {
            result = result.with(entry.getKey(), restore(model.get(entry.getKey()), entry.getValue()));
        }
        return result;
    }
}
