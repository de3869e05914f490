package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.shape.Difference.Kind;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Items;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares two sets of properties of one shape, down to map entries and nested properties. */
final class ShapeDiff {

    private final List<Property> properties;
    private final List<Difference> differences = new ArrayList<>();

    ShapeDiff(List<Property> properties) {
        this.properties = properties;
    }

    List<Difference> differences(Properties old, Properties now) {
        for (Property property : properties) {
            Value before = property.canonical(old.get(property.name()), old);
            Value after = property.canonical(now.get(property.name()), now);
            PropertyPath path = PropertyPath.ROOT.name(property.name());
            SetType set = property.setType();
            if (set != null && before instanceof Items && after instanceof Items) {
                compareSets(path, set, values(property, old), values(property, now), property.replaces());
            } else if (before != null && after != null) {
                compare(path, before, after, property.replaces());
            } else if (before != null || after != null) {
                // The kind depends on the given values, because the canonical form of a default is null: a change from
                // or to an explicit default is an update.
                add(path, kind(old.get(property.name()), now.get(property.name())), property.replaces());
            }
        }
        return differences;
    }

    private static List<Value> values(Property property, Properties properties) {
        Value written = properties.get(property.name());
        return written == null ? List.of() : written.plain().children();
    }

    /** Compares lists as they are written, because the engine shows their elements by index. */
    private void compareSets(PropertyPath path, SetType set, List<Value> old, List<Value> now, boolean replaces) {
        Map<Integer, Kind> kinds = new TreeMap<>();
        set.missing(old, now).forEach(index -> kinds.put(index, Kind.DELETE));
        set.missing(now, old).forEach(index -> kinds.merge(index, Kind.ADD, (one, other) -> Kind.UPDATE));
        kinds.forEach((index, kind) -> add(path.index(index), kind, replaces));
    }

    private void compare(PropertyPath path, @Nullable Value old, @Nullable Value now, boolean replaces) {
        if (old instanceof Properties before && now instanceof Properties after) {
            for (String name : union(before, after)) {
                compare(path.name(name), before.get(name), after.get(name), replaces);
            }
        } else if (old instanceof Items
                && now instanceof Items
                && old.children().size() == now.children().size()) {
            for (int i = 0; i < old.children().size(); i++) {
                compare(path.index(i), old.children().get(i), now.children().get(i), replaces);
            }
        } else if (now instanceof Value.Unknown || (old == null ? now != null : !old.equals(now))) {
            add(path, kind(old, now), replaces);
        }
    }

    private void add(PropertyPath path, Kind kind, boolean replaces) {
        differences.add(new Difference(path, kind, replaces));
    }

    private static Kind kind(@Nullable Value old, @Nullable Value now) {
        if (old == null || old.isNull()) return Kind.ADD;
        return now == null || now.isNull() ? Kind.DELETE : Kind.UPDATE;
    }

    private static Set<String> union(Properties old, Properties now) {
        Set<String> names = new LinkedHashSet<>(old.entries().keySet());
        names.addAll(now.entries().keySet());
        return names;
    }
}
