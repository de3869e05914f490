package com.pulumi.awsivs.provider.framework.check;

import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import com.pulumi.awsivs.provider.framework.value.Value.Unknown;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The default tags and ignored tags of the provider configuration.
 *
 * @param defaults the tags that are added to every resource, unless the resource itself has a tag with the same key
 * @param secret whether the default tags are secret; if so, all tags of a resource are secret
 * @param ignoredKeys the keys of tags that others manage, and that the provider never compares, changes or removes
 * @param ignoredPrefixes the prefixes of the keys of such tags
 */
public record TagPolicy(
        Map<String, String> defaults, boolean secret, List<String> ignoredKeys, List<String> ignoredPrefixes) {

    public static final TagPolicy NONE = new TagPolicy(Map.of(), false, List.of(), List.of());

    /** Returns the tags with the default tags added. Unknown values and values of other types stay unchanged. */
    @Nullable
    Value complete(@Nullable Value tags) {
        if (tags instanceof Secret secret) {
            Value inside = complete(secret.inside());
            return inside == null || inside instanceof Secret ? inside : new Secret(inside);
        }
        if (defaults.isEmpty() || tags instanceof Unknown) return tags;
        if (tags != null && !tags.isNull() && !(tags instanceof Properties)) return tags;
        Properties own = tags instanceof Properties some ? some : Properties.NONE;
        Properties all = own;
        for (var entry : new TreeMap<>(defaults).entrySet()) {
            Value value = own.get(entry.getKey());
            if (value == null || value.isNull()) all = all.with(entry.getKey(), new Value.Text(entry.getValue()));
        }
        return secret ? new Secret(all) : all;
    }

    /** Returns the tags without the ignored ones. */
    @Nullable
    public Value withoutIgnored(@Nullable Value tags) {
        if (tags instanceof Secret secret) {
            Value inside = withoutIgnored(secret.inside());
            return inside == null ? tags : new Secret(inside);
        }
        if (!(tags instanceof Properties all)) return tags;
        Properties rest = all;
        for (String key : all.entries().keySet()) {
            if (isIgnored(key)) rest = rest.without(key);
        }
        return rest;
    }

    private boolean isIgnored(String key) {
        return ignoredKeys.contains(key) || ignoredPrefixes.stream().anyMatch(key::startsWith);
    }
}
