package com.pulumi.awsivs.provider.framework.shape;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.shape.Difference.Kind;
import com.pulumi.awsivs.provider.framework.value.PathParser;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Foreign;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that the annotations of a record define its checks, defaults and comparison. */
class ShapeTest {

    record Sample(
            String name,
            @Default("LOW") @AllowedValues({"LOW", "HIGH"}) String mode,

            @Default(value = "BEST", when = "mode", is = "HIGH") @Nullable
            String preset,

            @Default("false") boolean open,
            @Nullable Recording recording,
            @MaxEntries(2) Map<@Matches(value = "[a-z]+", says = "lower-case letters") String, String> labels,
            List<@Matches(value = "[0-9]+", says = "digits") String> ids,
            @Replaces @Nullable String zone,
            @SecretProperty @Nullable String code) {}

    @AbsentUnless("enabled")
    record Recording(
            @Default("false") boolean enabled,
            @Default("HLS") String format,
            @Nullable String bucket) {}

    private final Shape<Sample> shape = Shape.of(Sample.class);

    @Test
    void severalFailures_areAllReportedForUsers() {
        assertThat(failures(object(
                        "mode",
                        "MIDDLE",
                        "open",
                        "yes",
                        "recording",
                        object("enabled", true, "formta", "MP4"),
                        "labels",
                        object("a", 1, "B", "x", "c", "y"),
                        "ids",
                        list("1", "two"),
                        "framerate",
                        "x")))
                .containsExactlyInAnyOrder(
                        "name is required",
                        "mode must be one of LOW, HIGH, but is the string \"MIDDLE\"",
                        "open must be true or false, but is the string \"yes\"",
                        "recording.formta is not a property; did you mean format?",
                        "labels.a must be a string, but is the number 1",
                        "labels.B the key must be lower-case letters, but is the string \"B\"",
                        "labels must have at most 2 entries, but has 3",
                        "ids[1] must be digits, but is the string \"two\"",
                        "framerate is not a property; allowed: name, mode, preset, open, recording, labels, ids, zone, code");
    }

    @Test
    void unknownValues_areValid() {
        assertThat(failures(object(
                        "name", unknown(),
                        "mode", secret(unknown()),
                        "recording", object("enabled", unknown()),
                        "labels", object("a", unknown()),
                        "ids", list(unknown()))))
                .isEmpty();
    }

    @Test
    void foreignValue_isRejectedWithItsKind() {
        assertThat(failures(object("name", new Foreign("asset", object()))))
                .containsExactly("name must be a string, but is an asset");
    }

    @Test
    void emptyRequiredString_isRejected() {
        assertThat(failures(object("name", ""))).containsExactly("name is required");
        assertThat(failures(object("name", nothing()))).containsExactly("name is required");
    }

    @Test
    void absentProperties_getTheirDefaults() {
        assertThat(shape.fill(object("name", "x"))).isEqualTo(object("name", "x", "mode", "LOW", "open", false));
        assertThat(shape.fill(object("mode", "HIGH", "recording", object("enabled", true))))
                .isEqualTo(object(
                        "mode",
                        "HIGH",
                        "recording",
                        object("enabled", true, "format", "HLS"),
                        "preset",
                        "BEST",
                        "open",
                        false));
        assertThat(shape.fill(object("mode", unknown())).get("preset")).isNull();
        assertThat(shape.fill(object("recording", secret(object("enabled", true))))
                        .get("recording"))
                .isEqualTo(secret(object("enabled", true, "format", "HLS")));
    }

    @Test
    void record_decodesLenientlyAndEncodesCompletely() {
        Sample sample = shape.decode(
                object("name", "x", "mode", unknown(), "open", "odd", "labels", object("a", "", "b", unknown())));
        assertThat(sample).isEqualTo(new Sample("x", "LOW", null, false, null, Map.of("a", ""), List.of(), null, null));
        assertThat(shape.encode(new Sample("x", "HIGH", null, true, null, Map.of(), List.of("1"), "p", "c")))
                .isEqualTo(object(
                        "name",
                        "x",
                        "mode",
                        "HIGH",
                        "open",
                        true,
                        "labels",
                        object(),
                        "ids",
                        list("1"),
                        "zone",
                        "p",
                        "code",
                        secret("c")));
    }

    @Test
    void absentDefaultEmptyAndDisabled_areEqual() {
        Properties nothing = object("name", "x");
        Properties spelled = object(
                "name",
                secret("x"),
                "mode",
                "LOW",
                "open",
                false,
                "labels",
                object(),
                "ids",
                list(),
                "zone",
                "",
                "recording",
                object("enabled", false, "format", "MP4", "bucket", "z"),
                "preset",
                nothing());
        assertThat(shape.diff(nothing, spelled)).isEmpty();
        assertThat(shape.diff(spelled, nothing)).isEmpty();
        assertThat(shape.diff(object("mode", "HIGH"), object("mode", "HIGH", "preset", "BEST")))
                .isEmpty();
    }

    @Test
    void differences_haveTheirPaths() {
        Properties old =
                object("mode", "HIGH", "labels", object("a", "1", "b.c", "2"), "ids", list("1", "2"), "zone", "p");
        Properties now = object(
                "labels",
                object("a", "9", "d", "3"),
                "ids",
                list("1", "3"),
                "zone",
                "q",
                "recording",
                object("enabled", true));
        assertThat(shape.diff(old, now))
                .containsExactlyInAnyOrder(
                        difference("mode", Kind.DELETE, false),
                        difference("labels.a", Kind.UPDATE, false),
                        difference("labels[\"b.c\"]", Kind.DELETE, false),
                        difference("labels.d", Kind.ADD, false),
                        difference("ids[1]", Kind.UPDATE, false),
                        difference("zone", Kind.UPDATE, true),
                        difference("recording", Kind.ADD, false));
    }

    @Test
    void unknownEntry_isADifferenceAtItsPath() {
        assertThat(shape.diff(
                        object("labels", object("a", "1", "b", "2")),
                        object("labels", object("a", unknown(), "b", "2"))))
                .containsExactly(difference("labels.a", Kind.UPDATE, false));
    }

    private static Difference difference(String path, Kind kind, boolean replaces) {
        PropertyPath parsed = PathParser.parse(path);
        return new Difference(parsed == null ? PropertyPath.ROOT : parsed, kind, replaces);
    }

    private List<String> failures(Properties given) {
        List<CheckFailure> found = new ArrayList<>();
        shape.check(PropertyPath.ROOT, given, found::add);
        return found.stream()
                .map(failure -> failure.path() + " " + failure.reason())
                .toList();
    }
}
