package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A difference between two sets of properties at one path, and whether it replaces the resource. */
public record Difference(PropertyPath path, Kind kind, boolean replaces) {

    /** Returns the differences with each path cut off at the first secret. Differences inside a secret become one update of the secret. */
    public static List<Difference> redact(List<Difference> differences, Value old, Value now) {
        Map<PropertyPath, Difference> redacted = new LinkedHashMap<>();
        for (Difference each : differences) {
            PropertyPath path = each.path().untilSecret(old, now);
            Kind kind = path.equals(each.path()) ? each.kind() : Kind.UPDATE;
            redacted.merge(
                    path,
                    new Difference(path, kind, each.replaces()),
                    (one, other) -> new Difference(path, Kind.UPDATE, one.replaces() || other.replaces()));
        }
        return List.copyOf(redacted.values());
    }

    public enum Kind {
        ADD,
        DELETE,
        UPDATE
    }
}
