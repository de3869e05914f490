package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** True or false. */
record FlagType() implements PropertyType {

    @Override
    public String words() {
        return "true or false";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (!(value instanceof Value.Flag)) failures.accept(wrongType(path, value));
    }

    @Override
    public @Nullable Object decode(Value value) {
        return value instanceof Value.Flag flag ? flag.value() : null;
    }

    @Override
    public Value encode(Object object) {
        return new Value.Flag((Boolean) object);
    }
}
