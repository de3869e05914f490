package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One component of a record, read as a property. */
public final class Property {

    private final RecordComponent component;
    private final PropertyType type;
    private final @Nullable Default fallback;

    Property(RecordComponent component) {
        this.component = component;
        this.type = PropertyType.of(component.getAnnotatedType());
        this.fallback = component.getAnnotation(Default.class);
        component.getAccessor().setAccessible(true); // a resource's records are package-private
    }

    public String name() {
        return hidden() ? Shape.HIDDEN + component.getName() : component.getName();
    }

    /** Whether only the provider itself sees it. */
    public boolean hidden() {
        return component.isAnnotationPresent(Hidden.class);
    }

    /** The names of the properties that an object here has. */
    Set<String> inside() {
        return type instanceof NestedType<?> nested ? nested.shape().names() : Set.of();
    }

    /** What switches an object here on; null for what is no such object. */
    @Nullable
    AbsentUnless absentUnless() {
        return type instanceof NestedType<?> nested ? nested.shape().type().getAnnotation(AbsentUnless.class) : null;
    }

    public boolean replaces() {
        return component.isAnnotationPresent(Replaces.class);
    }

    public boolean secret() {
        return component.isAnnotationPresent(SecretProperty.class);
    }

    public boolean writeOnly() {
        return component.isAnnotationPresent(WriteOnly.class);
    }

    /** Whether the service never tells it, so that the last value the program set is kept. */
    public boolean untold() {
        return writeOnly() || providerOnly();
    }

    public boolean providerOnly() {
        return component.isAnnotationPresent(ProviderOnly.class);
    }

    public boolean tagged() {
        return component.isAnnotationPresent(Tagged.class);
    }

    public boolean isText() {
        return type instanceof TextType;
    }

    /** Whether JSON writes it in one way only; a text may look like anything. */
    public boolean isFlagOrNumber() {
        return type instanceof FlagType || type instanceof NumberType;
    }

    /** The rest of a path that {@code pulumi config set --path} takes, as an example; empty for what needs no path. */
    public String examplePath() {
        return type.examplePath();
    }

    public @Nullable Autonamed autonamed() {
        return component.getAnnotation(Autonamed.class);
    }

    public boolean required() {
        return fallback == null
                && autonamed() == null
                && !nullable()
                && !(type instanceof MapType || type instanceof ListType);
    }

    private boolean nullable() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The default of this property beside these siblings; null when it has none. */
    @Nullable
    Value fallback(Properties siblings) {
        if (fallback == null) return null;
        if (!fallback.when().isEmpty()) {
            Value sibling = siblings.get(fallback.when());
            boolean holds = sibling != null
                    && sibling.reveal() instanceof Value.Text text
                    && Arrays.asList(fallback.is()).contains(text.value());
            if (!holds) return null;
        }
        return type instanceof FlagType
                ? new Value.Flag(Boolean.parseBoolean(fallback.value()))
                : new Value.Text(fallback.value());
    }

    void check(PropertyPath path, @Nullable Value value, Consumer<CheckFailure> failures) {
        if (value == null || value.isNull() || (required() && saysNothing(value))) {
            if (required()) failures.accept(new CheckFailure(path, "is required"));
            return;
        }
        type.checkIfKnown(path, value, failures);
        MaxEntries limit = component.getAnnotation(MaxEntries.class);
        int size = value.reveal().children().size();
        if (limit != null && size > limit.value()) {
            failures.accept(new CheckFailure(path, "must have at most " + limit.value() + " entries, but has " + size));
        }
    }

    Value fill(Value value) {
        return type.fillInside(value);
    }

    /** The form in which equal values are equal; null for absent, for the default and for what says nothing. */
    public @Nullable Value canonical(@Nullable Value value, Properties siblings) {
        if (value == null || value.isNull()) return null;
        Value canonical = type.canonical(value.plain());
        return canonical == null || canonical.equals(fallback(siblings)) ? null : canonical;
    }

    /** Whether a value is empty by its type: no text, no entries, an object switched off. A default says something. */
    public boolean saysNothing(Value value) {
        return value.isNull() || type.canonical(value.plain()) == null;
    }

    /** The Java object for this value; the default, an empty collection or null where there is none to be had. */
    @Nullable
    Object decode(@Nullable Value value, Properties siblings) {
        Value known = value == null || saysNothing(value) ? null : value.reveal();
        Object object = known == null ? null : type.decode(known);
        if (object != null) return object;
        Value instead = fallback(siblings);
        if (instead != null) return type.decode(instead);
        boolean absent = value == null || value.isNull();
        if (absent && nullable()) return null; // a list that is not given is another question than an empty one
        if (type instanceof MapType) return java.util.Map.of();
        if (type instanceof ListType) return java.util.List.of();
        return component.getType() == boolean.class ? Boolean.FALSE : null;
    }

    @Nullable
    Value encode(Record record) {
        Object object = get(record);
        if (object == null) return null;
        Value value = type.encode(object);
        return secret() ? new Value.Secret(value) : value;
    }

    private @Nullable Object get(Record record) {
        Method accessor = component.getAccessor();
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
