package com.pulumi.awsivs.provider.framework.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a record and its components, read from its class file. Java's {@code getAnnotation} generates a
 * proxy class for each annotation type, which takes 30 ms of each start of the plugin. Decision 21 compares other
 * ways.
 */
public final class RecordAnnotations {

    private final Class<?> type;
    private final ParsedAnnotations parsed;

    private RecordAnnotations(Class<?> type, ParsedAnnotations parsed) {
        this.type = type;
        this.parsed = parsed;
    }

    /** Reads the annotations of a record, or of another class, which has no components. */
    public static RecordAnnotations of(Class<?> type) {
        String name = type.getName();
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = type.getResourceAsStream(file)) {
            if (bytes == null) throw new IOException(file + " was not found");
            return new RecordAnnotations(type, ClassFileParser.parse(bytes.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class file of " + name, e);
        }
    }

    /** Returns the annotations of the record itself. */
    public Annotations ofType() {
        return parsed.ofType();
    }

    /** Returns the annotations of a component. */
    public Annotations ofComponent(String name) {
        return parsed.ofComponents().getOrDefault(name, Annotations.NONE);
    }

    /**
     * Returns the annotation that a component has directly or by the type of another annotation; null if there is
     * none.
     */
    public @Nullable AnnotationValues findDeep(String component, Class<? extends Annotation> wanted) {
        Annotations annotations = ofComponent(component);
        AnnotationValues direct = annotations.find(wanted);
        if (direct != null) return direct;
        for (String name : annotations.typeNames()) {
            AnnotationValues found = of(load(name)).ofType().find(wanted);
            if (found != null) return found;
        }
        return null;
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Returns the annotations of a component's type. */
    public TypeAnnotations ofTypeOf(String component) {
        return parsed.ofTypes().getOrDefault(component, TypeAnnotations.NONE);
    }
}
