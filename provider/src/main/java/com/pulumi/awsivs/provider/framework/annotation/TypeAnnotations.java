package com.pulumi.awsivs.provider.framework.annotation;

import java.util.Map;

/** The annotations of a type and of its type arguments, as in {@code List<@Matches("[a-z]+") String>}. */
public final class TypeAnnotations {

    static final TypeAnnotations NONE = new TypeAnnotations(Map.of(), "");

    private final Map<String, Annotations> byPath;
    private final String path;

    /**
     * @param byPath the annotations by the path from the outermost type, as in {@code /0/1} for the second type
     *     argument of the first type argument
     * @param path the path of this type
     */
    TypeAnnotations(Map<String, Annotations> byPath, String path) {
        this.byPath = byPath;
        this.path = path;
    }

    static String step(int argument) {
        return "/" + argument;
    }

    public Annotations here() {
        return byPath.getOrDefault(path, Annotations.NONE);
    }

    /** Returns the annotations of a type argument. */
    public TypeAnnotations argument(int index) {
        return new TypeAnnotations(byPath, path + step(index));
    }
}
