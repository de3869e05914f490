package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.annotation.TypeAnnotations;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks, encodes and decodes the values of one Java type. Callers remove the secret wrappers around a value first. */
sealed interface PropertyType permits TextType, FlagType, NumberType, ListType, SetType, MapType, NestedType {

    /** Returns the name of the type in messages, such as "a string" in "must be a string". */
    String typeName();

    /** Reports everything that is wrong with a value. Unknown parts count as valid. */
    void check(PropertyPath path, Value value, Consumer<CheckFailure> failures);

    /** Returns the Java object, or null if the value is unknown, null or of another type. */
    @Nullable
    Object decode(Value value);

    Value encode(Object object);

    /** Returns the value of this type that is written as this text in an annotation. */
    default Value parse(String text) {
        throw new IllegalArgumentException(typeName() + " cannot be written in an annotation");
    }

    /** Returns the value of this type that is written as these texts in an annotation: one text, or the elements of a list. */
    default Value parse(List<String> texts) {
        return parse(texts.get(0));
    }

    /**
     * Returns the canonical form, in which values with the same meaning are equal, or null for an empty value. The given value must not
     * contain secrets.
     */
    default @Nullable Value canonical(Value value) {
        return value;
    }

    /** Returns the value with the defaults of its nested properties. */
    default Value fill(Value value) {
        return value;
    }

    /** Returns the value with the defaults of its nested properties. The value may be wrapped as a secret. */
    default Value fillRevealed(Value value) {
        return value instanceof Value.Secret secret ? new Value.Secret(fillRevealed(secret.inside())) : fill(value);
    }

    /** Returns the live value in the order of the known one, if the order has no meaning. The known value may contain secrets. */
    default Value inOrderOf(Value known, Value live) {
        return live;
    }

    /** Returns the {@link #canonical} form of an element of a list or map. An empty element stays, because it counts as an element. */
    default Value canonicalElement(Value part) {
        Value canonical = canonical(part);
        if (canonical != null) return canonical;
        return part instanceof Value.Properties ? Value.Properties.NONE : part;
    }

    default void checkIfKnown(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (!(value.reveal() instanceof Value.Unknown)) check(path, value.reveal(), failures);
    }

    default CheckFailure wrongType(PropertyPath path, Value value) {
        String must = "must be " + typeName() + ", but is ";
        return new CheckFailure(path, must + ValueDescription.of(value), must + ValueDescription.ofType(value));
    }

    /** Returns an example path inside such a value for {@code pulumi config set --path}, or an empty string if it has no parts. */
    default String examplePath() {
        return "";
    }

    /** Returns the type of values of a Java type with these annotations. */
    static PropertyType of(Type type, TypeAnnotations annotations) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            PropertyType first = of(arguments[0], annotations.argument(0));
            if (generic.getRawType() == List.class) return new ListType(first);
            if (generic.getRawType() == Map.class) return new MapType(first, of(arguments[1], annotations.argument(1)));
        } else if (type instanceof Class<?> plain) {
            if (plain == String.class) return TextType.of(annotations.here());
            if (plain == boolean.class || plain == Boolean.class) return new FlagType();
            if (plain == double.class || plain == Double.class) return NumberType.of(annotations.here(), false);
            if (plain == int.class || plain == Integer.class) return NumberType.of(annotations.here(), true);
            if (plain.isRecord()) return new NestedType<>(Shape.of(plain.asSubclass(Record.class)));
        }
        throw new IllegalArgumentException("no property type for " + type);
    }
}
