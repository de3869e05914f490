package com.pulumi.awsivs.provider.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Updates the tags of a resource with TagResource and UntagResource, because the update operations of AWS do not change
 * tags.
 */
public final class Tags {

    private Tags() {}

    /**
     * Changes the tags in at most two calls.
     *
     * @param untag removes the tags with these keys
     * @param tag writes these tags
     * @param updated called after each of the calls, with the tags that the resource has then
     */
    public static void update(
            Map<String, String> old,
            Map<String, String> now,
            Consumer<Set<String>> untag,
            Consumer<Map<String, String>> tag,
            Consumer<Map<String, String>> updated) {
        Map<String, String> kept = new HashMap<>(old);
        if (kept.keySet().retainAll(now.keySet())) {
            Set<String> removed = new HashSet<>(old.keySet());
            removed.removeAll(now.keySet());
            untag.accept(removed);
            updated.accept(kept);
        }
        Map<String, String> written = new HashMap<>(now);
        written.entrySet().removeAll(old.entrySet());
        if (!written.isEmpty()) {
            tag.accept(written);
            updated.accept(now);
        }
    }

    /** Returns the tags without those that AWS itself sets, whose keys begin with {@code aws:}. */
    public static Map<String, String> settable(Map<String, String> live) {
        Map<String, String> settable = new TreeMap<>(live);
        settable.keySet().removeIf(key -> key.startsWith("aws:"));
        return settable;
    }
}
