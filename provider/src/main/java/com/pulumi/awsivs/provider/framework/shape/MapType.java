package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.annotation.AnnotationValues;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A map from strings to values of one type. */
record MapType(PropertyType key, PropertyType element) implements PropertyType {

    /** Returns the type of a map of strings with the rules of {@link MapEntries}. */
    static MapType of(AnnotationValues rules) {
        return new MapType(
                TextType.matching(rules.annotation("key", Matches.class)),
                TextType.matching(rules.annotation("value", Matches.class)));
    }

    @Override
    public String typeName() {
        return "an object";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (!(value instanceof Properties properties)) {
            failures.accept(wrongType(path, value));
            return;
        }
        properties.entries().forEach((name, each) -> {
            key.check(path.name(name), new Value.Text(name), failure -> failures.accept(keyFailure(failure)));
            element.checkIfKnown(path.name(name), each, failures);
        });
    }

    private static CheckFailure keyFailure(CheckFailure failure) {
        return new CheckFailure(
                failure.path(), "the key " + failure.reason(), "the key " + failure.reasonWithoutValue());
    }

    @Override
    public String examplePath() {
        return ".NAME" + element.examplePath();
    }

    @Override
    public @Nullable Object decode(Value value) {
        if (!(value instanceof Properties properties)) return null;
        Map<String, Object> map = new LinkedHashMap<>();
        properties.entries().forEach((name, each) -> {
            Object object = element.decode(each.reveal());
            if (object != null) map.put(name, object);
        });
        return Map.copyOf(map);
    }

    @Override
    public Value encode(Object object) {
        Map<String, Value> entries = new TreeMap<>();
        ((Map<?, ?>) object).forEach((name, each) -> entries.put((String) name, element.encode(each)));
        return new Properties(entries);
    }

    /** Returns the map without null values. Empty strings stay, because the value of a tag may be empty. */
    @Override
    public @Nullable Value canonical(Value value) {
        if (!(value instanceof Properties properties)) return value;
        Properties set = properties;
        for (var entry : properties.entries().entrySet()) {
            if (entry.getValue().isNull()) set = set.without(entry.getKey());
        }
        return set.isEmpty() ? null : set.map(element::canonicalElement);
    }

    @Override
    public Value fill(Value value) {
        return value instanceof Properties ? value.map(element::fillRevealed) : value;
    }
}
