package com.pulumi.awsivs.provider.framework.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordAnnotationsTest {

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
    @interface Marked {
        String text() default "fallback";

        double number() default 1.5;

        int integer() default 2;

        boolean flag() default true;

        String[] texts() default {"a", "b"};

        ElementType constant() default ElementType.TYPE;

        Inner inner() default @Inner;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Inner {
        String value() default "none";
    }

    @Marked(
            text = "ä€\0",
            number = -1e300,
            integer = -3,
            flag = false,
            texts = {},
            inner = @Inner("inside"))
    record Everything(
            List<@Marked(text = "element") String> list,
            @Marked(texts = "one") String text,
            long wide) {
        private static final long WIDE = 1L << 40;

        Everything {
            if (wide == WIDE) throw new IllegalArgumentException(text + wide);
        }
    }

    @Test
    void valuesThatAreSet_areRead() {
        AnnotationValues values = find(RecordAnnotations.of(Everything.class).ofType());

        assertThat(values.text("text")).isEqualTo("ä€\0");
        assertThat(values.number("number")).isEqualTo(-1e300);
        assertThat(values.integer("integer")).isEqualTo(-3);
        assertThat(values.flag("flag")).isFalse();
        assertThat(values.texts("texts")).isEmpty();
        assertThat(values.annotation("inner", Inner.class).text("value")).isEqualTo("inside");
    }

    @Test
    void valuesThatAreNotSet_areTheDefaults() {
        AnnotationValues values = find(RecordAnnotations.of(Everything.class)
                .ofTypeOf("list")
                .argument(0)
                .here());

        assertThat(values.text("text")).isEqualTo("element");
        assertThat(values.number("number")).isEqualTo(1.5);
        assertThat(values.integer("integer")).isEqualTo(2);
        assertThat(values.flag("flag")).isTrue();
        assertThat(values.texts("texts")).containsExactly("a", "b");
    }

    @Test
    void componentWithoutAnnotations_hasNone() {
        RecordAnnotations annotations = RecordAnnotations.of(Everything.class);

        assertThat(annotations.ofComponent("wide").has(Marked.class)).isFalse();
        assertThat(annotations.ofTypeOf("wide").here().find(Marked.class)).isNull();
        assertThat(annotations.ofTypeOf("list").here().has(Marked.class)).isFalse();
    }

    @Test
    void elementThatDoesNotExist_isRejected() {
        AnnotationValues values = find(RecordAnnotations.of(Everything.class).ofComponent("text"));

        assertThat(values.texts("texts")).containsExactly("one");
        assertThatThrownBy(() -> values.text("missing")).hasMessageContaining("has no element missing");
    }

    static List<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("com.pulumi.awsivs.provider")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordOfTheProvider_hasTheAnnotationsThatJavaReads(Class<?> type) {
        RecordAnnotations annotations = RecordAnnotations.of(type);

        assertSame(annotations.ofType(), type);
        for (RecordComponent component : type.getRecordComponents()) {
            assertSame(annotations.ofComponent(component.getName()), component);
            assertSame(annotations.ofTypeOf(component.getName()), component.getAnnotatedType());
        }
    }

    private static void assertSame(TypeAnnotations actual, AnnotatedType expected) {
        assertSame(actual.here(), expected);
        if (!(expected instanceof AnnotatedParameterizedType generic)) return;
        AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
        for (int i = 0; i < arguments.length; i++) assertSame(actual.argument(i), arguments[i]);
    }

    private static void assertSame(Annotations actual, AnnotatedElement expected) {
        for (Annotation annotation : expected.getAnnotations()) {
            AnnotationValues values = actual.find(annotation.annotationType());
            assertThat(values).as("%s of %s", annotation, expected).isNotNull();
            assertSame(Objects.requireNonNull(values), annotation);
        }
    }

    private static void assertSame(AnnotationValues actual, Annotation expected) {
        for (Method element : expected.annotationType().getDeclaredMethods()) {
            Object value = value(element, expected);
            String name = element.getName();
            if (value instanceof String text) assertThat(actual.text(name)).isEqualTo(text);
            else if (value instanceof String[] texts)
                assertThat(actual.texts(name)).isEqualTo(Arrays.asList(texts));
            else if (value instanceof Boolean flag)
                assertThat(actual.flag(name)).isEqualTo(flag);
            else if (value instanceof Number number)
                assertThat(actual.number(name)).isEqualTo(number.doubleValue());
            else if (value instanceof Annotation inner)
                assertSame(actual.annotation(name, inner.annotationType()), inner);
            else throw new AssertionError("no assertion for " + value.getClass());
        }
    }

    private static Object value(Method element, Annotation annotation) {
        try {
            element.setAccessible(true);
            return element.invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static AnnotationValues find(Annotations annotations) {
        return Objects.requireNonNull(annotations.find(Marked.class));
    }
}
