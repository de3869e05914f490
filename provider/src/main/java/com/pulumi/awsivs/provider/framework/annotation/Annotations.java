package com.pulumi.awsivs.provider.framework.annotation;

import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The annotations of a record, a record component or a type. */
public final class Annotations {

    static final Annotations NONE = new Annotations(List.of());

    private final List<RawAnnotation> annotations;

    Annotations(List<RawAnnotation> annotations) {
        this.annotations = annotations;
    }

    public boolean has(Class<? extends Annotation> type) {
        return raw(type) != null;
    }

    /** Returns the annotation of this type, or null if there is none. */
    public @Nullable AnnotationValues find(Class<? extends Annotation> type) {
        RawAnnotation found = raw(type);
        return found == null ? null : AnnotationValues.of(found, type);
    }

    private @Nullable RawAnnotation raw(Class<? extends Annotation> type) {
        for (RawAnnotation each : annotations) if (each.isOf(type)) return each;
        return null;
    }

    /** Returns the names of the annotation types. */
    List<String> typeNames() {
        return annotations.stream().map(RawAnnotation::typeName).toList();
    }
}
