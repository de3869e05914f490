package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How one Java type looks as a property. Wrappers of secrets are taken off before a value gets here. */
sealed interface PropertyType permits TextType, FlagType, NumberType, ListType, MapType, NestedType {

    /** What a user calls it, as in "must be a string". */
    String words();

    /** Reports all that is wrong with a value; parts that are not known yet are never wrong. */
    void check(PropertyPath path, Value value, Consumer<CheckFailure> failures);

    /** The Java object; null when the value is of another type, not known or null. */
    @Nullable
    Object decode(Value value);

    Value encode(Object object);

    /** The form in which equal values are equal; null for a value that is as good as none. Takes a plain value. */
    default @Nullable Value canonical(Value value) {
        return value;
    }

    /** The value with the defaults that its own properties have. */
    default Value fill(Value value) {
        return value;
    }

    /** The same for what may be secret. */
    default Value fillInside(Value value) {
        return value instanceof Value.Secret secret ? new Value.Secret(fillInside(secret.inside())) : fill(value);
    }

    /** The {@link #canonical} form of a part of something: that it says nothing does not make it go away. */
    default Value canonicalPart(Value part) {
        Value canonical = canonical(part);
        if (canonical != null) return canonical;
        return part instanceof Value.Properties ? Value.Properties.NONE : part;
    }

    default void checkIfKnown(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (!(value.reveal() instanceof Value.Unknown)) check(path, value.reveal(), failures);
    }

    default CheckFailure wrongType(PropertyPath path, Value value) {
        String must = "must be " + words() + ", but is ";
        return new CheckFailure(path, must + ValueDescription.of(value), must + ValueDescription.ofType(value));
    }

    /** The rest of a path that {@code pulumi config set --path} takes, as an example; empty for what needs no path. */
    default String examplePath() {
        return "";
    }

    static PropertyType of(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            Class<?> raw = (Class<?>) ((java.lang.reflect.ParameterizedType) type.getType()).getRawType();
            if (raw == List.class) return new ListType(of(arguments[0]));
            if (raw == Map.class) return new MapType(of(arguments[0]), of(arguments[1]));
        } else if (type.getType() instanceof Class<?> plain) {
            if (plain == String.class) return TextType.of(type);
            if (plain == boolean.class || plain == Boolean.class) return new FlagType();
            if (plain == double.class || plain == Double.class) return new NumberType();
            if (plain.isRecord()) return new NestedType<>(Shape.of(plain.asSubclass(Record.class)));
        }
        throw new IllegalArgumentException("no property type for " + type);
    }
}
