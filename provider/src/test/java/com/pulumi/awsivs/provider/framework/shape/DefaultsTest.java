package com.pulumi.awsivs.provider.framework.shape;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    record Thumbnails(
            @Default("INTERVAL") String mode,

            @Default(value = "60", when = "mode", is = "INTERVAL") @Nullable
            Integer seconds,

            @Default("0.5") double quality,
            @Default("true") boolean enabled,
            @Default({"LATEST", "SEQUENTIAL"}) @Unordered List<String> storage,
            @Default({"1", "2"}) List<Integer> steps) {}

    record Recording(@Nullable Thumbnails thumbnails) {}

    private static final Shape<Thumbnails> SHAPE = Shape.of(Thumbnails.class);
    private static final Properties ALL = object("mode", "INTERVAL", "seconds", 60, "quality", 0.5)
            .and(object("enabled", true, "storage", list("LATEST", "SEQUENTIAL"), "steps", list(1, 2)));

    @Test
    void absentProperties_getDefaultsOfTheirTypes() {
        assertThat(SHAPE.fill(object())).isEqualTo(ALL);
        assertThat(SHAPE.decode(SHAPE.fill(object())))
                .isEqualTo(new Thumbnails("INTERVAL", 60, 0.5, true, List.of("LATEST", "SEQUENTIAL"), List.of(1, 2)));
    }

    @Test
    void defaultWithCondition_appliesOnlyIfItHolds() {
        assertThat(SHAPE.fill(object("mode", "DISABLED")).get("seconds")).isNull();
        assertThat(SHAPE.fill(object("mode", unknown())).get("seconds")).isNull();
    }

    @Test
    void defaultAndAbsentValue_areEqual() {
        assertThat(SHAPE.diff(object(), ALL)).isEmpty();
        assertThat(SHAPE.diff(ALL, object())).isEmpty();
        assertThat(SHAPE.diff(object(), object("storage", list("SEQUENTIAL", "LATEST", "LATEST"))))
                .as("a set that equals the default in another order")
                .isEmpty();
        assertThat(SHAPE.diff(object(), object("steps", list(2, 1)))).isNotEmpty();
        assertThat(SHAPE.diff(object(), object("seconds", 61))).isNotEmpty();
    }

    @Test
    void objectOfDefaults_equalsAbsentObject() {
        Shape<Recording> recording = Shape.of(Recording.class);
        assertThat(recording.diff(object(), object("thumbnails", ALL))).isEmpty();
        assertThat(recording.diff(object("thumbnails", ALL.with("seconds", object())), object()))
                .isNotEmpty();
    }

    @Test
    void defaultOfAnotherType_isRejected() {
        record Wrong(@Default("soon") double time) {}
        assertThatThrownBy(() -> Shape.of(Wrong.class)).isInstanceOf(NumberFormatException.class);
    }
}
