package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Items;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list whose order and duplicates have no meaning ({@link Unordered}). */
record SetType(ListType list) implements PropertyType {

    private static final Comparator<Value> ORDER =
            Comparator.comparing(value -> value instanceof Value.Text text ? text.value() : value.toString());

    @Override
    public String typeName() {
        return list.typeName();
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        list.check(path, value, failures);
    }

    @Override
    public String examplePath() {
        return list.examplePath();
    }

    /** Returns the elements in the order of the program, without duplicates. */
    @Override
    public @Nullable Object decode(Value value) {
        return list.decode(value) instanceof List<?> elements ? List.copyOf(new LinkedHashSet<>(elements)) : null;
    }

    @Override
    public Value parse(List<String> texts) {
        return list.parse(texts);
    }

    @Override
    public Value encode(Object object) {
        return list.encode(object);
    }

    /** Returns the elements sorted and without duplicates. Elements that are not known yet may be equal to others: then all stay. */
    @Override
    public @Nullable Value canonical(Value value) {
        Value canonical = list.canonical(value);
        if (!(canonical instanceof Items items) || !items.isKnown()) return canonical;
        Set<Value> sorted = new TreeSet<>(ORDER);
        sorted.addAll(items.elements());
        return new Items(List.copyOf(sorted));
    }

    @Override
    public Value fill(Value value) {
        return list.fill(value);
    }

    /** Returns the live elements in the known order, then the new ones: the engine compares outputs by index. */
    @Override
    public Value inOrderOf(Value known, Value live) {
        if (!(known.plain() instanceof Items before) || !(live instanceof Items now)) return live;
        Set<Value> ordered = new LinkedHashSet<>(before.elements());
        ordered.retainAll(new HashSet<>(now.elements()));
        ordered.addAll(now.elements());
        return new Items(List.copyOf(ordered));
    }

    /** Returns the indices of the elements of one list that the other does not have. An unknown element may be any value. */
    Set<Integer> missing(List<Value> one, List<Value> other) {
        Set<Value> seen = new HashSet<>(canonicalElements(other));
        Set<Integer> missing = new TreeSet<>();
        List<Value> elements = canonicalElements(one);
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).isKnown() || seen.add(elements.get(i))) missing.add(i);
        }
        return missing;
    }

    private List<Value> canonicalElements(List<Value> elements) {
        return elements.stream().map(list.element()::canonicalElement).toList();
    }
}
