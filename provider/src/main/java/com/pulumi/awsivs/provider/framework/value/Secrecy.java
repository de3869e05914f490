package com.pulumi.awsivs.provider.framework.value;

import com.pulumi.awsivs.provider.framework.value.Value.Items;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Marks values as secret again. The service returns plain values, but a property that is secret in the program or the state must stay
 * secret, also with another value: the engine does not mark it for plugins that accept secrets.
 */
public final class Secrecy {

    private Secrecy() {}

    /** Returns the value, secret wherever the model is secret. */
    public static Value restore(@Nullable Value model, Value value) {
        if (model == null || value instanceof Secret || !model.hasSecrets()) return value;
        if (model instanceof Secret secret) return new Secret(restore(secret.inside(), value));
        if (model instanceof Properties known && value instanceof Properties properties) {
            return restoreEntries(known, properties);
        }
        // List elements move, and a value may change its type: then the whole value becomes secret, not the wrong part
        // of it.
        return model instanceof Items && value instanceof Items items ? items.map(Secret::of) : Secret.of(value);
    }

    /** Returns the properties, each secret wherever its model is. */
    public static Properties restoreEntries(Properties model, Properties properties) {
        Properties result = properties;
        for (var entry : properties.entries().entrySet()) {
            result = result.with(entry.getKey(), restore(model.get(entry.getKey()), entry.getValue()));
        }
        return result;
    }
}
