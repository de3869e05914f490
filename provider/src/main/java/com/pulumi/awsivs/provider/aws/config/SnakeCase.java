package com.pulumi.awsivs.provider.aws.config;

import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import java.util.Map;

/**
 * Renames nested settings from snake case, as Python programs may write them. The Python SDK translates the names of
 * {@code AssumeRoleArgs}, but sends a dictionary, which its types allow as well, unchanged. The keys of {@code
 * defaultTags} are the user's and stay unchanged.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/languages-sdks/python/#inputs-and-outputs">inputs in Python</a>
 */
public final class SnakeCase {

    private static final Map<String, Map<String, String>> NAMES = Map.of(
            "assumeRole", Map.of("role_arn", "roleArn", "session_name", "sessionName", "external_id", "externalId"),
            "ignoreTags", Map.of("key_prefixes", "keyPrefixes"));

    private SnakeCase() {}

    /** Returns the configuration with the names of the schema. */
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
