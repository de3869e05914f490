package com.pulumi.awsivs.provider.framework.annotation;

import java.util.List;
import java.util.Map;

/**
 * The values of an annotation. An element that the annotation does not set has the default of its type.
 *
 * @param type the annotation type
 * @param set the elements that the annotation sets: strings, numbers, lists of them, and annotations
 */
public record AnnotationValues(Class<?> type, Map<String, Object> set) {

    static AnnotationValues of(RawAnnotation annotation, Class<?> type) {
        return new AnnotationValues(type, annotation.set());
    }

    public String text(String element) {
        return (String) value(element);
    }

    public double number(String element) {
        return ((Number) value(element)).doubleValue();
    }

    public int integer(String element) {
        return ((Number) value(element)).intValue();
    }

    public boolean flag(String element) {
        Object value = value(element);
        return value instanceof Boolean fallback ? fallback : (Integer) value != 0; // class files have no booleans
    }

    public List<String> texts(String element) {
        Object value = value(element);
        return value instanceof String[] fallback
                ? List.of(fallback)
                : ((List<?>) value).stream().map(String.class::cast).toList();
    }

    /** Returns the annotation of this type that is the value of an element. */
    public AnnotationValues annotation(String element, Class<?> annotationType) {
        return of((RawAnnotation) value(element), annotationType);
    }

    private Object value(String element) {
        Object value = set.get(element);
        return value == null ? defaultValue(element) : value;
    }

    private Object defaultValue(String element) {
        try {
            Object value = type.getDeclaredMethod(element).getDefaultValue();
            if (value != null) return value;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no element " + element, e);
        }
        throw new IllegalArgumentException(type + " has no default for " + element);
    }
}
