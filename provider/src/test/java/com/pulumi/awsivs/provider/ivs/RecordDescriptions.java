package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.shape.AllowedValues;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Hidden;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Describes the properties of records in the form of {@link SchemaDescriptions}. */
final class RecordDescriptions {

    private final Set<Class<?>> nestedInInputs = new HashSet<>();

    /** Describes the inputs of a resource, a function or the provider; must be called before outputs are described. */
    Map<String, String> inputs(Class<? extends Record> type, boolean tellsReplaces) {
        Map<String, String> descriptions = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Property property = property(type, component);
            descriptions.put(
                    component.getName(),
                    type(component.getAnnotatedType(), true, true)
                            + (property.required() ? ", required" : "")
                            + (property.secret() ? ", secret" : "")
                            + (property.replaces() && tellsReplaces ? ", replaces" : ""));
        }
        return descriptions;
    }

    /** Describes the outputs of a resource: all its inputs, and the properties that only the service knows. */
    Map<String, String> outputs(Class<? extends Record> inputs, Class<? extends Record> outputs) {
        Map<String, String> descriptions = new TreeMap<>();
        for (RecordComponent component : inputs.getRecordComponents()) {
            descriptions.put(component.getName(), output(inputs, component, isAlwaysThere(inputs, component)));
        }
        for (RecordComponent component : outputs.getRecordComponents()) {
            if (component.isAnnotationPresent(Hidden.class)) continue;
            descriptions.put(component.getName(), output(outputs, component, true));
        }
        return descriptions;
    }

    Map<String, String> outputs(Class<? extends Record> type) {
        Map<String, String> descriptions = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            descriptions.put(component.getName(), output(type, component, !isNullable(component)));
        }
        return descriptions;
    }

    private String output(Class<? extends Record> type, RecordComponent component, boolean required) {
        return type(component.getAnnotatedType(), false, false)
                + (required ? ", required" : "")
                + (property(type, component).secret() ? ", secret" : "");
    }

    /**
     * Returns whether an output is always present: a name, or an input with an unconditional default that is not
     * write-only.
     */
    private static boolean isAlwaysThere(Class<? extends Record> inputs, RecordComponent component) {
        Property property = property(inputs, component);
        Default fallback = component.getAnnotation(Default.class);
        if (property.notReadBack()) return false;
        return property.autonamed() != null
                || (fallback != null && fallback.when().isEmpty())
                || property.required();
    }

    /** @param enums whether allowed values are described: an output may be newer than this plugin */
    private String type(AnnotatedType type, boolean input, boolean enums) {
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            String element = type(arguments[arguments.length - 1], input, enums);
            return (arguments.length == 2 ? "map of " : "list of ") + element;
        }
        Class<?> plain = (Class<?>) type.getType();
        if (plain.isRecord()) return object(plain.asSubclass(Record.class), input);
        if (plain == boolean.class || plain == Boolean.class) return "boolean";
        if (plain == Double.class) return "number";
        if (plain == int.class || plain == Integer.class) return "integer";
        AllowedValues allowed = enums ? type.getAnnotation(AllowedValues.class) : null;
        return allowed == null ? "string" : "string, like one of " + new TreeSet<>(List.of(allowed.value()));
    }

    /**
     * Describes an object that is both an input and an output as an input, because the schema has one type for both.
     */
    private String object(Class<? extends Record> type, boolean input) {
        if (input) nestedInInputs.add(type);
        boolean asInput = nestedInInputs.contains(type);
        Map<String, String> descriptions = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean required = asInput ? property(type, component).required() : !isNullable(component);
            descriptions.put(
                    component.getName(),
                    type(component.getAnnotatedType(), asInput, asInput) + (required ? ", required" : ""));
        }
        return "object " + descriptions;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Property property(Class<? extends Record> type, RecordComponent component) {
        return Shape.of(type).properties().stream()
                .filter(property -> property.name().equals(component.getName()))
                .findFirst()
                .orElseThrow();
    }
}
