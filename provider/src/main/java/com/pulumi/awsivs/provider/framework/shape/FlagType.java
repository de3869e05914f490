package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** True or false. */
record FlagType() implements PropertyType {

    /** What is no secret whoever hides it, and what it means in other places. */
    private static final Pattern SPELLINGS = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|t|f|1|0");

    @Override
    public String words() {
        return "true or false";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (value instanceof Value.Flag) return;
        CheckFailure failure = wrongType(path, value);
        boolean harmless = value instanceof Value.Text text
                && SPELLINGS.matcher(text.value()).matches();
        failures.accept(harmless ? new CheckFailure(path, failure.reason()) : failure);
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
