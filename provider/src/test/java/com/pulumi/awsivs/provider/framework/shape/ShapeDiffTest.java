package com.pulumi.awsivs.provider.framework.shape;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.path;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static com.pulumi.awsivs.provider.framework.shape.ExampleRecord.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.shape.Difference.Kind;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that properties are compared by their meaning, and that each difference has its path and kind. */
class ShapeDiffTest {

    private static final Properties OFF = object("enabled", false, "policy", "ALLOW", "size", "HD");

    static Stream<Arguments> equals() {
        return Stream.of(
                Arguments.of(object(), object("mode", "LOW", "type", "STANDARD", "open", true)),
                Arguments.of(
                        object(), object("mode", "", "arn", "", "tags", object(), "kinds", list(), "zone", nothing())),
                Arguments.of(object("mode", ""), object("mode", "LOW")),
                Arguments.of(object(), object("nested", object())),
                Arguments.of(object(), object("nested", OFF)),
                Arguments.of(object("nested", object("size", "SD")), object("nested", OFF)),
                Arguments.of(
                        object("nested", object("enabled", true)),
                        object("nested", object("enabled", true, "policy", "ALLOW", "size", ""))),
                Arguments.of(object("type", "ADVANCED"), object("type", "ADVANCED", "preset", "HIGH")),
                Arguments.of(
                        object("mode", "NORMAL", "tags", object("a", "b"), "kinds", list("A")),
                        secretly(object("mode", "NORMAL", "tags", object("a", "b"), "kinds", list("A")))),
                Arguments.of(
                        object("tags", object("a", "b", "c", "d")), object("tags", object("c", "d", "a", secret("b")))),
                Arguments.of(object("tags", object("a", nothing())), object()),
                Arguments.of(object("__autoname", "x", "unheardOf", "y"), object()),
                Arguments.of(
                        object("stages", list(object("enabled", true))),
                        object("stages", list(object("enabled", true, "policy", "ALLOW")))));
    }

    private static Properties secretly(Properties given) {
        Properties secret = given;
        for (var entry : given.entries().entrySet()) secret = secret.with(entry.getKey(), secret(entry.getValue()));
        return secret;
    }

    @ParameterizedTest
    @MethodSource("equals")
    void sameMeaning_hasNoDifferences(Properties one, Properties other) {
        assertThat(SHAPE.diff(one, other)).isEmpty();
        assertThat(SHAPE.diff(other, one)).isEmpty();
    }

    @Test
    void emptyStringInMap_isAValue() {
        assertThat(diff(object("tags", object("a", "x")), object("tags", object("a", ""))))
                .containsExactly(difference("tags.a", Kind.UPDATE));
        assertThat(diff(object(), object("tags", object("a", "")))).containsExactly(difference("tags", Kind.ADD));
    }

    @Test
    void changeFromOrToDefault_hasTheKindOfTheWrittenValues() {
        assertThat(diff(object("open", true), object("open", false))).containsExactly(difference("open", Kind.UPDATE));
        assertThat(diff(object(), object("open", false))).containsExactly(difference("open", Kind.ADD));
        assertThat(diff(object("open", false), object())).containsExactly(difference("open", Kind.DELETE));
    }

    @Test
    void mapEntries_areComparedOneByOne() {
        var old = object("tags", object("a", "1", "b", "2", "c", "3"));
        var now = object("tags", object("a", "1", "b", "x", "d.e", "4"));
        assertThat(diff(old, now))
                .containsExactly(
                        difference("tags.b", Kind.UPDATE),
                        difference("tags.c", Kind.DELETE),
                        difference("tags[\"d.e\"]", Kind.ADD));
    }

    @Test
    void nestedProperties_areComparedOneByOne() {
        var old = object("nested", object("enabled", true, "policy", "ALLOW", "size", "SD"));
        var now = object("nested", object("enabled", true, "policy", "DENY"));
        assertThat(diff(old, now))
                .extracting(Difference::path)
                .containsExactlyInAnyOrder(path("nested.policy"), path("nested.size"));
        assertThat(diff(object("nested", OFF), now))
                .extracting(Difference::path)
                .containsExactly(path("nested"));
    }

    @Test
    void listsOfEqualSize_areComparedByElement() {
        assertThat(diff(object("kinds", list("A", "B")), object("kinds", list("A", "A"))))
                .containsExactly(difference("kinds[1]", Kind.UPDATE));
        assertThat(diff(object("kinds", list("A", "B")), object("kinds", list("A"))))
                .containsExactly(difference("kinds", Kind.UPDATE));
    }

    @Test
    void replacingProperty_replaces() {
        assertThat(diff(object("zone", "a", "open", true), object("zone", "b", "open", false)))
                .containsExactly(difference("open", Kind.UPDATE), new Difference(path("zone"), Kind.UPDATE, true));
        assertThat(diff(object(), object("zone", "b"))).containsExactly(new Difference(path("zone"), Kind.ADD, true));
    }

    @Test
    void unknownValue_isDifferent() {
        assertThat(diff(object("mode", "NORMAL"), object("mode", unknown())))
                .containsExactly(difference("mode", Kind.UPDATE));
        assertThat(diff(object("mode", "LOW"), object("mode", secret(unknown()))))
                .containsExactly(difference("mode", Kind.UPDATE));
        assertThat(diff(object("zone", "a"), object("zone", unknown())))
                .containsExactly(new Difference(path("zone"), Kind.UPDATE, true));
        assertThat(diff(object("tags", object("a", "1", "b", "2")), object("tags", object("a", "1", "b", unknown()))))
                .containsExactly(difference("tags.b", Kind.UPDATE));
        assertThat(diff(object("tags", object("a", "1")), object("tags", unknown())))
                .containsExactly(difference("tags", Kind.UPDATE));
    }

    @Test
    void changedSecret_isDifferent() {
        assertThat(diff(object("password", secret("a")), object("password", secret("b"))))
                .containsExactly(difference("password", Kind.UPDATE));
    }

    private static List<Difference> diff(Properties old, Properties now) {
        return SHAPE.diff(old, now);
    }

    private static Difference difference(String path, Kind kind) {
        return new Difference(path(path), kind, false);
    }
}
