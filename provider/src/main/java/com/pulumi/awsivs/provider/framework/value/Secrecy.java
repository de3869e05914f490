package com.pulumi.awsivs.provider.framework.value;

import com.pulumi.awsivs.provider.framework.value.Value.Items;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Puts secrecy back. What the service answers is plain; what was secret in the program or in the state must stay so,
 * whatever value it has now, for the engine does not mark it again once a plugin says that it accepts secrets.
 */
public final class Secrecy {

    private Secrecy() {}

    /** The value, secret wherever the model is secret. */
    public static Value like(@Nullable Value model, Value value) {
        if (model == null || value instanceof Secret || !model.hasSecrets()) return value;
        if (model instanceof Secret secret) return new Secret(like(secret.inside(), value));
        if (model instanceof Properties known && value instanceof Properties properties) {
            return likeEntries(known, properties);
        }
        return model instanceof Items && value instanceof Items items ? items.map(Secrecy::hide) : hide(value);
    }

    /** The properties, each secret wherever its model is. */
    public static Properties likeEntries(Properties model, Properties properties) {
        Properties result = properties;
        for (var entry : properties.entries().entrySet()) {
            result = result.with(entry.getKey(), like(model.get(entry.getKey()), entry.getValue()));
        }
        return result;
    }

    /** List elements move, and a value may change its type: then all of it is hidden rather than the wrong part. */
    private static Value hide(Value value) {
        return value instanceof Secret ? value : new Secret(value);
    }
}
