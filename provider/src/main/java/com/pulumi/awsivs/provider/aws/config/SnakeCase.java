package com.pulumi.awsivs.provider.aws.config;

import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import java.util.Map;

/**
 * Renames nested settings in snake case, which Python programs may use, to the names in the schema. The Python SDK
 * translates the property names of {@code AssumeRoleArgs}, but sends a dictionary, which its types also allow,
 * unchanged. The keys of {@code defaultTags} are not renamed, because they are the user's tag keys.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/languages-sdks/python/#inputs-and-outputs">inputs in Python</a>
 */
public final class SnakeCase {

    private static final Map<String, Map<String, String>> NAMES = Map.of(
            "assumeRole", Map.of("role_arn", "roleArn", "session_name", "sessionName", "external_id", "externalId"),
            "ignoreTags", Map.of("key_prefixes", "keyPrefixes"));

    private SnakeCase() {}

    /** Returns the configuration with the names in the schema. */
    public static Properties rename(Properties config) {
        Properties named = config;
        for (var setting : NAMES.entrySet()) {
            Value value = config.get(setting.getKey());
            if (value != null) named = named.with(setting.getKey(), rename(value, setting.getValue()));
        }
        return named;
    }

    private static Value rename(Value value, Map<String, String> names) {
        if (value instanceof Secret secret) return new Secret(rename(secret.inside(), names));
        if (!(value instanceof Properties properties)) return value;
        Properties renamed = properties;
        for (var name : names.entrySet()) {
            Value nested = properties.get(name.getKey());
            boolean hasBoth = properties.get(name.getValue()) != null;
            if (nested != null && !hasBoth)
                renamed = renamed.without(name.getKey()).with(name.getValue(), nested);
        }
        return renamed;
    }
}
