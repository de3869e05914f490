package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.annotation.AnnotationValues;
import com.pulumi.awsivs.provider.framework.annotation.Annotations;
import com.pulumi.awsivs.provider.framework.annotation.RecordAnnotations;
import com.pulumi.awsivs.provider.framework.annotation.TypeAnnotations;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A property, defined by one component of a record and its annotations. */
public final class Property {

    private final RecordComponent component;
    private final PropertyType type;
    private final int maxEntries;
    private final Annotations annotations;
    private final @Nullable DefaultRule defaultRule;
    private final @Nullable NameRule nameRule;
    private final boolean nullable;

    Property(RecordComponent component, RecordAnnotations record) {
        TypeAnnotations ofType = record.ofTypeOf(component.getName());
        this.component = component;
        this.annotations = record.ofComponent(component.getName());
        this.nullable = ofType.here().has(Nullable.class);
        boolean isMap = component.getType() == Map.class;
        AnnotationValues entries = isMap ? record.findDeep(component.getName(), MapEntries.class) : null;
        AnnotationValues limit = annotations.find(MaxEntries.class);
        AnnotationValues autonamed = annotations.find(Autonamed.class);
        AnnotationValues fallback = annotations.find(Default.class);
        this.type = entries == null ? type(component.getGenericType(), ofType) : MapType.of(entries);
        this.maxEntries =
                entries != null ? entries.integer("max") : limit != null ? limit.integer("value") : Integer.MAX_VALUE;
        this.defaultRule = fallback == null ? null : DefaultRule.of(fallback, type);
        this.nameRule = autonamed == null ? null : NameRule.of(autonamed);
        component.getAccessor().setAccessible(true); // a resource's records are package-private
    }

    private PropertyType type(Type javaType, TypeAnnotations ofType) {
        PropertyType result = PropertyType.of(javaType, ofType);
        return annotations.has(Unordered.class) && result instanceof ListType list ? new SetType(list) : result;
    }

    public String name() {
        return hidden() ? Shape.HIDDEN + component.getName() : component.getName();
    }

    /** Returns whether this is an internal property of the provider. */
    public boolean hidden() {
        return annotations.has(Hidden.class);
    }

    /** Returns the names of the properties of a nested object, or an empty set for other types. */
    Set<String> nestedNames() {
        return type instanceof NestedType<?> nested ? nested.shape().names() : Set.of();
    }

    /** Returns the flag of a nested object with {@link AbsentUnless}, or null if there is none. */
    @Nullable
    String enabledFlag() {
        return type instanceof NestedType<?> nested ? nested.shape().enabledFlag() : null;
    }

    public boolean replaces() {
        return annotations.has(Replaces.class);
    }

    public boolean secret() {
        return annotations.has(SecretProperty.class);
    }

    public boolean writeOnly() {
        return annotations.has(WriteOnly.class);
    }

    /** Returns whether the service never returns this property, so that the state keeps the last value of the program. */
    public boolean notReadBack() {
        return writeOnly() || providerOnly();
    }

    public boolean providerOnly() {
        return annotations.has(ProviderOnly.class);
    }

    /** Returns whether only an import reads this property, because the service may fill it in, but never changes it. */
    public boolean readOnImport() {
        return annotations.has(ReadOnImport.class);
    }

    public boolean tagged() {
        return annotations.has(Tagged.class);
    }

    public boolean isText() {
        return type instanceof TextType;
    }

    /** Returns whether this is a boolean or a number. Only these types have an unambiguous form in JSON. */
    public boolean isFlagOrNumber() {
        return type instanceof FlagType || type instanceof NumberType;
    }

    /** Returns an example path inside this property for {@code pulumi config set --path}, or an empty string if it has no parts. */
    public String examplePath() {
        return type.examplePath();
    }

    /** Returns the rule for generated names, or null if names are not generated. */
    public @Nullable NameRule autonamed() {
        return nameRule;
    }

    public boolean required() {
        return defaultRule == null && autonamed() == null && !nullable && !(type instanceof MapType || isList());
    }

    private boolean isList() {
        return type instanceof ListType || type instanceof SetType;
    }

    /** Returns the type of a list whose order has no meaning; null for other types. */
    @Nullable
    SetType setType() {
        return type instanceof SetType set ? set : null;
    }

    /** Returns the default, which may depend on these siblings, or null if there is none. */
    @Nullable
    Value defaultValue(Properties siblings) {
        return defaultRule != null && defaultRule.appliesTo(siblings) ? defaultRule.value() : null;
    }

    void check(PropertyPath path, @Nullable Value value, Consumer<CheckFailure> failures) {
        boolean isObject = type instanceof NestedType<?>; // an empty one lacks properties of its own
        if (value == null || value.isNull() || (required() && !isObject && isEmpty(value))) {
            if (required()) failures.accept(new CheckFailure(path, "is required"));
            return;
        }
        type.checkIfKnown(path, value, failures);
        int size = value.reveal().children().size();
        if (size > maxEntries) {
            failures.accept(new CheckFailure(path, "must have at most " + maxEntries + " entries, but has " + size));
        }
    }

    Value fill(Value value) {
        return type.fillRevealed(value);
    }

    /** Returns the canonical form, in which values with the same meaning are equal, or null for absent, empty and default values. */
    public @Nullable Value canonical(@Nullable Value value, Properties siblings) {
        if (value == null || value.isNull()) return null;
        Value canonical = type.canonical(value.plain());
        Value usual = defaultValue(siblings);
        return canonical == null || (usual != null && canonical.equals(type.canonical(usual))) ? null : canonical;
    }

    /** Returns the live value; a list whose order has no meaning in the known order. */
    public Value inOrderOf(@Nullable Value known, Value live) {
        return known == null ? live : type.inOrderOf(known, live);
    }

    /** Returns whether a value is empty: null, an empty string, list or map, or a disabled object. A default value is not empty. */
    public boolean isEmpty(Value value) {
        return value.isNull() || type.canonical(value.plain()) == null;
    }

    /** Returns the Java object for this value. If the value is missing, unknown or invalid, returns the default, an empty collection or null. */
    @Nullable
    Object decode(@Nullable Value value, Properties siblings) {
        Value known = value == null || isEmpty(value) ? null : value.reveal();
        Object object = known == null ? null : type.decode(known);
        if (object != null) return object;
        Value substitute = defaultValue(siblings);
        if (substitute != null) return type.decode(substitute);
        boolean absent = value == null || value.isNull();
        if (absent && nullable) return null; // an absent nullable list is null, an empty one is an empty list
        if (type instanceof MapType) return Map.of();
        if (isList()) return List.of();
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
