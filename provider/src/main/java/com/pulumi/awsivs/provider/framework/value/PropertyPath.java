package com.pulumi.awsivs.provider.framework.value;

import com.pulumi.awsivs.provider.framework.value.Value.Items;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import com.pulumi.awsivs.provider.framework.value.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a property, in the syntax of the engine: {@code tags["a.b"]}, {@code origins[0]}, {@code tags.*}.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/options/ignorechanges/">the syntax of ignoreChanges</a>
 */
public record PropertyPath(List<Step> steps) {

    public static final PropertyPath ROOT = new PropertyPath(List.of());

    private static final Step REDACTED = new Name("…");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");

    /** One step of a path: an entry of an object, an element of a list, or all entries or elements. */
    public sealed interface Step {}

    record Name(String name) implements Step {}

    record Index(int index) implements Step {}

    record Any() implements Step {}

    public PropertyPath {
        steps = List.copyOf(steps);
    }

    public PropertyPath name(String name) {
        return down(new Name(name));
    }

    public PropertyPath index(int index) {
        return down(new Index(index));
    }

    PropertyPath down(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new PropertyPath(longer);
    }

    /** Returns the first name of the path, or an empty string if the path does not begin with a name. */
    public String top() {
        return !steps.isEmpty() && steps.get(0) instanceof Name first ? first.name() : "";
    }

    public boolean isNested() {
        return steps.size() > 1;
    }

    /** Returns the value at this path, which may be inside a secret, or null if there is no value. */
    public @Nullable Value in(Value root) {
        @Nullable Value value = root;
        for (Step step : steps) {
            value = value == null ? null : child(value.reveal(), step);
        }
        return value;
    }

    /** Returns the path with names inside secrets redacted, except these given names, which the schema defines. */
    public PropertyPath redactNames(Value root, Set<String> names) {
        List<Step> redacted = new ArrayList<>();
        boolean secret = false;
        @Nullable Value value = root;
        for (Step step : steps) {
            secret |= value instanceof Secret;
            redacted.add(secret && step instanceof Name name && !names.contains(name.name()) ? REDACTED : step);
            value = value == null ? null : child(value.reveal(), step);
        }
        return new PropertyPath(redacted);
    }

    /** Returns the path, cut off at the first secret in the old or new values, because the names inside a secret must not be shown. */
    public PropertyPath untilSecret(Value old, Value now) {
        @Nullable Value before = old;
        @Nullable Value after = now;
        for (int i = 0; i < steps.size(); i++) {
            if (before instanceof Secret || after instanceof Secret) return new PropertyPath(steps.subList(0, i));
            before = before == null ? null : child(before, steps.get(i));
            after = after == null ? null : child(after, steps.get(i));
        }
        return this;
    }

    /** Returns a copy of the properties in which the values at this path are replaced by the old ones. */
    public Properties restore(Properties old, Properties properties) {
        return restore(old, properties, 0) instanceof Properties result ? result : properties;
    }

    private @Nullable Value restore(@Nullable Value old, @Nullable Value now, int depth) {
        if (depth == steps.size()) return old;
        if (now instanceof Secret secret) {
            Value inside = restore(old == null ? null : old.reveal(), secret.inside(), depth);
            return inside == null ? null : new Secret(inside);
        }
        if (now instanceof Unknown) return now;
        // The parts of an old secret are marked as secret, because the new object may be plain.
        Value before = old instanceof Secret secret ? secret.reveal().map(Secret::of) : old;
        if (before instanceof Items || now instanceof Items) return restoreItems(before, now, depth);
        return restoreEntries(before, now, depth);
    }

    private @Nullable Value restoreEntries(@Nullable Value old, @Nullable Value now, int depth) {
        Properties before = old instanceof Properties some ? some : Properties.NONE;
        Properties result = now instanceof Properties some ? some : Properties.NONE;
        for (String name : names(steps.get(depth), before, result)) {
            result = result.set(name, restore(before.get(name), result.get(name), depth + 1));
        }
        return result.isEmpty() && !(now instanceof Properties) ? now : result;
    }

    private @Nullable Value restoreItems(@Nullable Value old, @Nullable Value now, int depth) {
        if (!(old instanceof Items before) || !(now instanceof Items)) return now;
        List<Value> elements = new ArrayList<>(now.children());
        for (int i = 0; i < Math.min(elements.size(), before.elements().size()); i++) {
            if (!(steps.get(depth) instanceof Any) && !steps.get(depth).equals(new Index(i))) continue;
            Value element = restore(before.elements().get(i), elements.get(i), depth + 1);
            if (element != null) elements.set(i, element);
        }
        return new Items(elements);
    }

    private static Set<String> names(Step step, Properties old, Properties now) {
        if (step instanceof Name name) return Set.of(name.name());
        if (step instanceof Index) return Set.of();
        Set<String> all = new LinkedHashSet<>(old.entries().keySet());
        all.addAll(now.entries().keySet());
        return all;
    }

    private static @Nullable Value child(Value value, Step step) {
        if (value instanceof Properties properties && step instanceof Name name) return properties.get(name.name());
        if (value instanceof Items items && step instanceof Index index) {
            return index.index() < items.elements().size() ? items.elements().get(index.index()) : null;
        }
        return null;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Name name && PLAIN_NAME.matcher(name.name()).matches()) {
                text.append(text.isEmpty() ? "" : ".").append(name.name());
            } else if (step instanceof Name name) {
                text.append("[\"").append(name.name().replace("\"", "\\\"")).append("\"]");
            } else {
                text.append(step instanceof Index index ? "[" + index.index() + "]" : "[*]");
            }
        }
        return text.toString();
    }
}
