package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A boolean. */
record FlagType() implements PropertyType {

    /** Matches common spellings of booleans. Messages may repeat them even for secret properties, because they reveal no secret. */
    private static final Pattern SPELLINGS = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|t|f|1|0");

    @Override
    public String typeName() {
        return "true or false";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (value instanceof Value.Flag) return;
        CheckFailure failure = wrongType(path, value);
        boolean isSpelling = value instanceof Value.Text text
                && SPELLINGS.matcher(text.value()).matches();
        failures.accept(isSpelling ? new CheckFailure(path, failure.reason()) : failure);
    }

    @Override
    public @Nullable Object decode(Value value) {
        return value instanceof Value.Flag flag ? flag.value() : null;
    }

    @Override
    public Value parse(String text) {
        return new Value.Flag(Boolean.parseBoolean(text));
    }

    @Override
    public Value encode(Object object) {
        return new Value.Flag((Boolean) object);
    }
}
