package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text, free or restricted. */
record TextType(@Nullable Pattern pattern, String says, List<String> allowed) implements PropertyType {

    /** From here on the length may well be what is wrong, and nobody counts it by eye. */
    private static final int LONG = 100;

    static TextType of(AnnotatedType type) {
        Matches matches = type.getAnnotation(Matches.class);
        OneOf oneOf = type.getAnnotation(OneOf.class);
        return new TextType(
                matches == null ? null : Pattern.compile(matches.value(), Pattern.DOTALL),
                matches == null ? "" : matches.says(),
                oneOf == null ? List.of() : List.of(oneOf.value()));
    }

    @Override
    public String words() {
        return "a string";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (!(value instanceof Value.Text text)) {
            failures.accept(wrongType(path, value));
        } else if (pattern != null && !pattern.matcher(text.value()).matches()) {
            int length = text.value().codePointCount(0, text.value().length());
            String tooLong = length > LONG ? " (this has " + length + " characters)" : "";
            failures.accept(new CheckFailure(path, "must be " + says + tooLong));
        } else if (!allowed.isEmpty() && !text.value().isEmpty() && !allowed.contains(text.value())) {
            failures.accept(new CheckFailure(path, "must be one of " + String.join(", ", allowed)));
        }
    }

    @Override
    public @Nullable Object decode(Value value) {
        return value instanceof Value.Text text ? text.value() : null;
    }

    @Override
    public Value encode(Object object) {
        return new Value.Text((String) object);
    }

    @Override
    public @Nullable Value canonical(Value value) {
        return value instanceof Value.Text text && text.value().isEmpty()
                ? null
                : value; // equals of records starts slowly
    }
}
