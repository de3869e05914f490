package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.annotation.AnnotationValues;
import com.pulumi.awsivs.provider.framework.annotation.RecordAnnotations;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The properties of a record. The record's components and their annotations define the checks, the defaults and the comparison. */
public final class Shape<R extends Record> {

    /** The prefix of the names of internal properties, which the engine does not show. */
    public static final String HIDDEN = "__";

    private final Class<R> type;
    private final Constructor<R> constructor;
    private final List<Property> properties;
    private final @Nullable String enabledFlag;

    private Shape(Class<R> type) throws NoSuchMethodException {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        this.type = type;
        this.constructor = type.getDeclaredConstructor(
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        RecordAnnotations annotations = RecordAnnotations.of(type);
        AnnotationValues absentUnless = annotations.ofType().find(AbsentUnless.class);
        this.properties = components.stream()
                .map(component -> new Property(component, annotations))
                .toList();
        this.enabledFlag = absentUnless == null ? null : absentUnless.text("value");
        constructor.setAccessible(true); // a resource's records are package-private
    }

    public static <R extends Record> Shape<R> of(Class<R> type) {
        try {
            return new Shape<>(type);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    public Class<R> type() {
        return type;
    }

    /** Returns the name of the flag without which the object counts as absent ({@link AbsentUnless}), or null if there is none. */
    @Nullable
    String enabledFlag() {
        return enabledFlag;
    }

    public List<Property> properties() {
        return properties;
    }

    /** Returns the property with this name, which must exist. */
    public Property property(String name) {
        return properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no property " + name));
    }

    /** Returns the names of all properties and nested properties, but no keys of maps, because programs choose the keys. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Property property : properties) {
            names.add(property.name());
            names.addAll(property.nestedNames());
        }
        return names;
    }

    /** Returns the given properties, with absent properties set to their defaults. */
    public Properties fill(Properties given) {
        Properties filled = given;
        for (Property property : properties) {
            Value value = given.get(property.name());
            Value result = value == null || value.isNull() ? property.defaultValue(filled) : property.fill(value);
            if (result != null) filled = filled.with(property.name(), result);
        }
        return filled;
    }

    /** Returns the given properties, with the values of secret properties wrapped, because not every SDK wraps them. */
    public Properties wrapSecrets(Properties given) {
        Properties wrapped = given;
        for (Property property : properties) {
            Value value = given.get(property.name());
            if (property.secret() && value != null && !value.hasSecrets()) {
                wrapped = wrapped.with(property.name(), new Value.Secret(value));
            }
        }
        return wrapped;
    }

    /** Reports everything that is wrong with the given properties. */
    public void check(PropertyPath at, Properties given, Consumer<CheckFailure> failures) {
        List<String> names = properties.stream().map(Property::name).toList();
        given.entries().keySet().stream()
                .filter(name -> !names.contains(name) && !name.startsWith(HIDDEN))
                .forEach(name -> failures.accept(
                        new CheckFailure(at.name(name), "is not a property" + NearestName.hint(name, names))));
        for (Property property : properties) {
            property.check(at.name(property.name()), given.get(property.name()), failures);
        }
    }

    /**
     * Reports each object with {@link AbsentUnless} in which the program sets other properties, but not the flag. Needs the properties as
     * written in the program, because {@link #fill} adds the flag.
     */
    public void checkEnabledFlags(Properties given, Consumer<CheckFailure> failures) {
        for (Property property : properties) {
            Value value = given.get(property.name());
            String flag = property.enabledFlag();
            if (flag == null || value == null || !(value.reveal() instanceof Properties inside)) continue;
            Value enabled = inside.get(flag);
            boolean absent = enabled == null || enabled.isNull();
            if (absent && inside.entries().values().stream().anyMatch(each -> !each.isNull())) {
                failures.accept(new CheckFailure(
                        PropertyPath.ROOT.name(property.name()).name(flag),
                        "is required beside other properties, which have no effect without it: true enables them,"
                                + " false disables them"));
            }
        }
    }

    /** Returns the differences in meaning. An absent value equals the default, and a secret equals the same plain value. */
    public List<Difference> diff(Properties old, Properties result) {
        return new ShapeDiff(properties).differences(old, result);
    }

    /**
     * Decodes properties into the record. Missing, unknown and invalid values become the default, an empty collection or null, because
     * old states must be readable, and rules also run if other properties are invalid. Known values that passed {@link #check} are kept.
     */
    public R decode(Properties given) {
        Object[] arguments = properties.stream()
                .map(property -> property.decode(given.get(property.name()), given))
                .toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }

    /** Encodes the record as properties, without nulls, and with the values of secret properties wrapped. */
    public Properties encode(R record) {
        Properties encoded = Properties.NONE;
        for (Property property : properties) {
            encoded = encoded.set(property.name(), property.encode(record));
        }
        return encoded;
    }

    /** Returns the properties that are neither empty nor default, in canonical form. */
    public Properties canonical(Properties given) {
        Properties canonical = Properties.NONE;
        for (Property property : properties) {
            canonical = canonical.set(property.name(), property.canonical(given.get(property.name()), given));
        }
        return canonical;
    }

    @Nullable
    Value canonicalObject(Properties given) {
        Value enabled = enabledFlag == null ? null : given.get(enabledFlag);
        boolean absent =
                enabledFlag != null && (enabled == null || enabled.isNull() || enabled.equals(new Value.Flag(false)));
        Properties canonical = canonical(given);
        return absent || canonical.isEmpty() ? null : canonical;
    }

    @Override
    public String toString() {
        return type.getSimpleName()
                + Arrays.toString(properties.stream().map(Property::name).toArray());
    }
}
