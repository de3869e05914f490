package com.pulumi.awsivs.provider.framework.shape;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static com.pulumi.awsivs.provider.framework.shape.ExampleRecord.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.shape.ExampleRecord.Nested;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests defaults, and the conversion between properties and records. */
class ShapeRecordTest {

    private static final Properties DEFAULTS = object("mode", "LOW", "type", "STANDARD", "open", true);

    @Test
    void absentProperties_getTheirDefaults() {
        assertThat(SHAPE.fill(object())).isEqualTo(DEFAULTS);
        assertThat(SHAPE.fill(object("mode", nothing()))).isEqualTo(DEFAULTS);
    }

    @Test
    void givenProperties_stayUnchanged() {
        var given = object("mode", "", "type", secret("BASIC"), "open", unknown(), "tags", object(), "odd", "x");
        assertThat(SHAPE.fill(given)).isEqualTo(given);
    }

    @Test
    void conditionalDefault_dependsOnTheSibling() {
        assertThat(SHAPE.fill(object("type", "ADVANCED")).get("preset")).isEqualTo(text("HIGH"));
        assertThat(SHAPE.fill(object("type", secret("ADVANCED"))).entries()).containsKey("preset");
        assertThat(SHAPE.fill(object("type", "BASIC")).entries()).doesNotContainKey("preset");
        assertThat(SHAPE.fill(object("type", unknown())).entries()).doesNotContainKey("preset");
    }

    @Test
    void nestedObjects_getTheirDefaults() {
        var filled = object("enabled", true, "policy", "ALLOW");
        assertThat(SHAPE.fill(object("nested", object("enabled", true)))).isEqualTo(DEFAULTS.with("nested", filled));
        assertThat(SHAPE.fill(object("nested", secret(object("enabled", true)))))
                .isEqualTo(DEFAULTS.with("nested", secret(filled)));
        assertThat(SHAPE.fill(object("stages", list(object("enabled", true)))))
                .isEqualTo(DEFAULTS.with("stages", list(filled)));
    }

    @Test
    void properties_decodeToTheRecord() {
        var given = object("needed", "n", "mode", secret("NORMAL"), "open", false, "nested", object("enabled", true))
                .and(object("tags", secret(object("a", secret("x"))), "kinds", list("A", secret("B"))));
        assertThat(SHAPE.decode(given))
                .isEqualTo(new ExampleRecord(
                        "n",
                        "NORMAL",
                        "STANDARD",
                        null,
                        false,
                        null,
                        new Nested(true, "ALLOW", null),
                        Map.of("a", "x"),
                        List.of("A", "B"),
                        List.of(),
                        null,
                        null,
                        null));

        // An empty list is decoded as an empty list, not as null, even if the property is nullable.
        assertThat(SHAPE.decode(given.with("stages", list())).stages()).isEmpty();
    }

    @Test
    void missingUnknownEmptyOrInvalidValue_decodesToTheDefault() {
        ExampleRecord nothing = SHAPE.decode(object());
        assertThat(nothing.open()).isTrue();
        assertThat(nothing.tags()).isEmpty();
        assertThat(nothing.nested()).isNull();
        assertThat(SHAPE.decode(object("mode", unknown(), "open", "yes", "nested", list(), "tags", true, "kinds", "A")))
                .isEqualTo(nothing);
        assertThat(SHAPE.decode(object(
                        "mode", "", "open", nothing(), "arn", "", "nested", object(), "tags", secret(unknown()))))
                .isEqualTo(nothing);
    }

    @Test
    void disabledObject_decodesToNull() {
        var off = object("enabled", false, "policy", "ALLOW", "size", "HD");
        assertThat(SHAPE.decode(object("nested", off)).nested()).isNull();
    }

    @Test
    void record_encodesWithoutNullsAndWithSecretsWrapped() {
        var given = object("needed", "n", "mode", "LOW", "type", "BASIC", "open", true, "password", secret("p"))
                .and(object("tags", object("a", "x"), "kinds", list(), "regions", list(), "stages", list()));
        assertThat(SHAPE.encode(SHAPE.decode(given))).isEqualTo(given);
    }

    @Test
    void map_encodesInTheOrderOfItsKeys() {
        var written = SHAPE.encode(SHAPE.decode(object("tags", object("c", "1", "a", "2", "b", "3"))));
        assertThat(written.get("tags"))
                .hasToString(object("a", "2", "b", "3", "c", "1").toString());
    }

    @Test
    void defaultAndEmptyValues_areNotCanonical() {
        var defaults =
                object("mode", "LOW", "type", "", "open", true, "arn", nothing(), "tags", object(), "kinds", list());
        assertThat(SHAPE.canonical(defaults)).isEqualTo(object());
        assertThat(SHAPE.canonical(object("open", false, "mode", secret("NORMAL"))))
                .isEqualTo(object("open", false, "mode", "NORMAL"));
    }

    @Test
    void unsupportedJavaType_isRejected() {
        record Odd(Thread thread) {}
        assertThatThrownBy(() -> Shape.of(Odd.class)).hasMessageContaining("no property type");
    }
}
