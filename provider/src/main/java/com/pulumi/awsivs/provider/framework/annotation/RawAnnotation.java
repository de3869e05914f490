package com.pulumi.awsivs.provider.framework.annotation;

import java.util.Map;

/**
 * An annotation as written in a class file.
 *
 * @param typeName the name of the annotation type
 * @param set the elements that the annotation sets
 */
record RawAnnotation(String typeName, Map<String, Object> set) {

    boolean isOf(Class<?> type) {
        return typeName.equals(type.getName());
    }

    /** Returns the annotation of a type from its descriptor, as in {@code Lorg/jspecify/annotations/Nullable;}. */
    static RawAnnotation of(String descriptor, Map<String, Object> set) {
        return new RawAnnotation(
                descriptor.substring(1, descriptor.length() - 1).replace('/', '.'), set);
    }
}
