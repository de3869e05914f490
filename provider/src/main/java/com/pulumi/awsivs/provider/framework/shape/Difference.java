package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One place at which two sets of properties differ, and whether the resource must be replaced for it. */
public record Difference(PropertyPath path, Kind kind, boolean replaces) {

    /** The differences with nothing told of what is inside a secret but that it changed. */
    public static List<Difference> discreet(List<Difference> differences, Value old, Value now) {
        Map<PropertyPath, Difference> discreet = new LinkedHashMap<>();
        for (Difference each : differences) {
            PropertyPath path = each.path().untilSecret(old, now);
            Kind kind = path.equals(each.path()) ? each.kind() : Kind.UPDATE;
            discreet.merge(
                    path,
                    new Difference(path, kind, each.replaces()),
                    (one, other) -> new Difference(path, Kind.UPDATE, one.replaces() || other.replaces()));
        }
        return List.copyOf(discreet.values());
    }

    public enum Kind {
        ADD,
        DELETE,
        UPDATE
    }
}
