package com.pulumi.awsivs.provider.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Updates the tags of a resource, which AWS changes by two operations of their own. */
public final class Tags {

    private Tags() {}

    /**
     * Sends the differences: no call, one or two.
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

    /** Returns the tags that a program may set: those that AWS itself sets are left out. */
    public static Map<String, String> settable(Map<String, String> live) {
        Map<String, String> settable = new TreeMap<>(live);
        settable.keySet().removeIf(key -> key.startsWith("aws:"));
        return settable;
    }
}
