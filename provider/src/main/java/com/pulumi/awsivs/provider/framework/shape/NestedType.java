package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An object with properties of its own. */
record NestedType<R extends Record>(Shape<R> shape) implements PropertyType {

    @Override
    public String typeName() {
        return "an object";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (value instanceof Properties properties) shape.check(path, properties, failures);
        else failures.accept(wrongType(path, value));
    }

    @Override
    public String examplePath() {
        Property first = shape.properties().get(0);
        return "." + first.name() + first.examplePath();
    }

    @Override
    public @Nullable Object decode(Value value) {
        return value instanceof Properties properties ? shape.decode(properties) : null;
    }

    @Override
    public Value encode(Object object) {
        return shape.encode(shape.type().cast(object));
    }

    @Override
    public @Nullable Value canonical(Value value) {
        return value instanceof Properties properties ? shape.canonicalObject(properties) : value;
    }

    @Override
    public Value fill(Value value) {
        return value instanceof Properties properties ? shape.fill(properties) : value;
    }
}
