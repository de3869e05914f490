package com.pulumi.awsivs.provider.framework.shape;

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

/** What a record says about its properties. All it does follows from the record's components and their annotations. */
public final class Shape<R extends Record> {

    /** Properties that a plugin keeps for itself and the engine does not show begin with this. */
    public static final String HIDDEN = "__";

    private final Class<R> type;
    private final Constructor<R> constructor;
    private final List<Property> properties;

    private Shape(Class<R> type) throws NoSuchMethodException {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        this.type = type;
        this.constructor = type.getDeclaredConstructor(
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        this.properties = components.stream().map(Property::new).toList();
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

    public List<Property> properties() {
        return properties;
    }

    /** The property with this name, which there must be. */
    public Property property(String name) {
        return properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no property " + name));
    }

    /** The names of all properties, also of those inside others: what a program names itself is not among them. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Property property : properties) {
            names.add(property.name());
            names.addAll(property.inside());
        }
        return names;
    }

    /** The given properties and the default of every absent one. */
    public Properties fill(Properties given) {
        Properties filled = given;
        for (Property property : properties) {
            Value value = given.get(property.name());
            Value now = value == null || value.isNull() ? property.fallback(filled) : property.fill(value);
            if (now != null) filled = filled.with(property.name(), now);
        }
        return filled;
    }

    /** The given properties, secret ones wrapped, whoever sets them: not every SDK does that. */
    public Properties hide(Properties given) {
        Properties hidden = given;
        for (Property property : properties) {
            Value value = given.get(property.name());
            if (property.secret() && value != null && !value.hasSecrets()) {
                hidden = hidden.with(property.name(), new Value.Secret(value));
            }
        }
        return hidden;
    }

    /** Reports every way in which the given properties break this shape. */
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
     * Reports objects whose other properties are set though the one is not that switches them on. Looks at what a program
     * writes: {@link #fill} switches them off.
     */
    public void checkSwitches(Properties given, Consumer<CheckFailure> failures) {
        for (Property property : properties) {
            Value value = given.get(property.name());
            AbsentUnless flag = property.absentUnless();
            if (flag == null || value == null || !(value.reveal() instanceof Properties inside)) continue;
            Value decisive = inside.get(flag.value());
            boolean absent = decisive == null || decisive.isNull();
            if (absent && inside.entries().values().stream().anyMatch(each -> !each.isNull())) {
                failures.accept(new CheckFailure(
                        PropertyPath.ROOT.name(property.name()).name(flag.value()),
                        "is required beside other properties, which have no effect without it: true switches them on,"
                                + " false keeps them off"));
            }
        }
    }

    /** Every place at which the two differ, by what they mean: absent and default are equal, secret and plain too. */
    public List<Difference> diff(Properties old, Properties now) {
        return new ShapeDiff<>(this).differences(old, now);
    }

    /**
     * The record that these properties spell. Lenient: what is missing, not known or of another type becomes the
     * default, an empty collection or null, for old state must be readable and rules run beside faults. Properties that
     * passed {@link #check} lose nothing.
     */
    public R decode(Properties given) {
        Object[] arguments = properties.stream()
                .map(property -> property.decode(given.get(property.name()), given))
                .toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    /** The properties that spell this record; none for null, secret ones wrapped. */
    public Properties encode(R record) {
        Properties encoded = Properties.NONE;
        for (Property property : properties) {
            encoded = encoded.set(property.name(), property.encode(record));
        }
        return encoded;
    }

    /** The properties that say something: neither absent nor default. */
    public Properties canonical(Properties given) {
        Properties canonical = Properties.NONE;
        for (Property property : properties) {
            canonical = canonical.set(property.name(), property.canonical(given.get(property.name()), given));
        }
        return canonical;
    }

    @Nullable
    Value canonicalObject(Properties given) {
        AbsentUnless flag = type.getAnnotation(AbsentUnless.class);
        Value decisive = flag == null ? null : given.get(flag.value());
        boolean absent =
                flag != null && (decisive == null || decisive.isNull() || decisive.equals(new Value.Flag(false)));
        Properties canonical = canonical(given);
        return absent || canonical.isEmpty() ? null : canonical;
    }

    @Override
    public String toString() {
        return type.getSimpleName()
                + Arrays.toString(properties.stream().map(Property::name).toArray());
    }
}
