package com.pulumi.awsivs.provider.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Tags live beside every IVS resource and change through two calls of their own. */
public final class Tags {

    private Tags() {}

    /** Sends what differs: nothing, one call or two. After each of them it is noted which tags there are. */
    public static void update(
            IvsClient ivs,
            String arn,
            Map<String, String> old,
            Map<String, String> now,
            Consumer<Map<String, String>> reached) {
        Map<String, String> kept = new HashMap<>(old);
        if (kept.keySet().retainAll(now.keySet())) {
            Set<String> removed = new HashSet<>(old.keySet());
            removed.removeAll(now.keySet());
            ivs.untagResource(tags -> tags.resourceArn(arn).tagKeys(removed));
            reached.accept(kept);
        }
        Map<String, String> written = new HashMap<>(now);
        written.entrySet().removeAll(old.entrySet());
        if (!written.isEmpty()) {
            ivs.tagResource(tags -> tags.resourceArn(arn).tags(written));
            reached.accept(now);
        }
    }

    /** Tags as a program may set them: those that AWS itself makes are not among them. */
    public static Map<String, String> own(Map<String, String> live) {
        Map<String, String> own = new TreeMap<>(live);
        own.keySet().removeIf(key -> key.startsWith("aws:"));
        return own;
    }
}
