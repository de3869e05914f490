package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list whose elements have one type. */
record ListType(PropertyType element) implements PropertyType {

    @Override
    public String typeName() {
        return "a list";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (!(value instanceof Value.Items items)) {
            failures.accept(wrongType(path, value));
            return;
        }
        for (int i = 0; i < items.elements().size(); i++) {
            element.checkIfKnown(path.index(i), items.elements().get(i), failures);
        }
    }

    @Override
    public String examplePath() {
        return "[0]" + element.examplePath();
    }

    @Override
    public @Nullable Object decode(Value value) {
        if (!(value instanceof Value.Items items)) return null;
        List<Object> objects = new ArrayList<>();
        for (Value each : items.elements()) {
            Object object = element.decode(each.reveal());
            if (object != null) objects.add(object);
        }
        return List.copyOf(objects);
    }

    @Override
    public Value parse(List<String> texts) {
        return new Value.Items(texts.stream().map(element::parse).toList());
    }

    @Override
    public Value encode(Object object) {
        return new Value.Items(((List<?>) object).stream().map(element::encode).toList());
    }

    @Override
    public @Nullable Value canonical(Value value) {
        if (!(value instanceof Value.Items items)) return value;
        return items.elements().isEmpty() ? null : items.map(element::canonicalElement);
    }

    @Override
    public Value fill(Value value) {
        return value instanceof Value.Items ? value.map(element::fillRevealed) : value;
    }
}
