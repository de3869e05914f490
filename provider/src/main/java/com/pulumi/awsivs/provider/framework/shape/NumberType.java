package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A number, with or without a fraction, because the protocol has only one number type. */
record NumberType() implements PropertyType {

    @Override
    public String typeName() {
        return "a number";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (!(value instanceof Value.Number)) failures.accept(wrongType(path, value));
    }

    @Override
    public @Nullable Object decode(Value value) {
        return value instanceof Value.Number number ? number.value() : null;
    }

    @Override
    public Value encode(Object object) {
        return new Value.Number((Double) object);
    }
}
