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
 * What the provider's config says about tags.
 *
 * @param defaults given to every resource; its own tags win
 * @param secret whether the defaults are; then so are the tags that they are among
 * @param ignoredKeys tags that others manage: never read into inputs, never changed, never removed
 * @param ignoredPrefixes the same by how the key begins
 */
public record TagPolicy(
        Map<String, String> defaults, boolean secret, List<String> ignoredKeys, List<String> ignoredPrefixes) {

    public static final TagPolicy NONE = new TagPolicy(Map.of(), false, List.of(), List.of());

    /** The tags with the default ones added. A map that is not known yet is left alone, and so is what is no map. */
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

    /** The tags without those that others manage. */
    @Nullable
    public Value visible(@Nullable Value tags) {
        if (tags instanceof Secret secret) {
            Value inside = visible(secret.inside());
            return inside == null ? tags : new Secret(inside);
        }
        if (!(tags instanceof Properties all)) return tags;
        Properties visible = all;
        for (String key : all.entries().keySet()) {
            if (ignores(key)) visible = visible.without(key);
        }
        return visible;
    }

    private boolean ignores(String key) {
        return ignoredKeys.contains(key) || ignoredPrefixes.stream().anyMatch(key::startsWith);
    }
}
