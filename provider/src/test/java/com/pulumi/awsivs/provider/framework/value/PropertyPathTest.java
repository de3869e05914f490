package com.pulumi.awsivs.provider.framework.value;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that property paths are parsed and formatted, and that they find, restore and redact values. */
class PropertyPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | name",
                "tags.team | tags.team",
                "tags[\"a.b\"] | tags[\"a.b\"]",
                "tags[\"say \\\"x\\\"\"] | tags[\"say \\\"x\\\"\"]",
                "origins[0].x | origins[0].x",
                "tags.* | tags[*]",
                "tags[*] | tags[*]",
                "[\"root\"] | root",
            })
    void path_isParsedAndFormattedAsByTheEngine(String text, String written) {
        assertThat(path(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a[", "a[]", "a[x]", "a[\"b", "a..b", "]"})
    void invalidPath_isNull(String text) {
        assertThat(PathParser.parse(text)).isNull();
    }

    @Test
    void valueInsideSecret_isFound() {
        Properties root = object("tags", secret(object("a", list("x", "y"))));
        assertThat(path("tags.a[1]").in(root)).isEqualTo(new Value.Text("y"));
        assertThat(path("tags.b").in(root)).isNull();
        assertThat(path("tags.a[7]").in(root)).isNull();
    }

    @Test
    void ignoredPath_getsTheOldValue() {
        Properties old = object("authorized", true, "tags", object("a", "1", "b", "2"));
        Properties now = object("authorized", false, "tags", object("a", "9", "c", "3"));
        assertThat(restored("authorized", old, now)).isEqualTo(now.with("authorized", new Value.Flag(true)));
        assertThat(restored("tags.a", old, now))
                .isEqualTo(object("authorized", false, "tags", object("a", "1", "c", "3")));
        assertThat(restored("tags.c", old, now)).isEqualTo(object("authorized", false, "tags", object("a", "9")));
        assertThat(restored("tags.*", old, now))
                .isEqualTo(object("authorized", false, "tags", object("a", "1", "b", "2")));
        assertThat(restored("*", old, now)).isEqualTo(old);
    }

    @Test
    void ignoredPathInMissingSecretOrUnknownObject_getsTheOldValueIfPossible() {
        Properties old = object("tags", object("a", "1"));
        assertThat(restored("tags.a", old, object())).isEqualTo(old);
        assertThat(restored("tags.a", object(), object("tags", secret(object("a", "9")))))
                .isEqualTo(object("tags", secret(object())));
        assertThat(restored("tags.a", old, object("tags", unknown()))).isEqualTo(object("tags", unknown()));
        assertThat(restored("x.y", old, old)).isEqualTo(old);
    }

    @Test
    void ignoredElement_getsTheOldElement() {
        Properties old = object("l", list("a", "b"));
        assertThat(restored("l[0]", old, object("l", list("x", "y", "z")))).isEqualTo(object("l", list("a", "y", "z")));
        assertThat(restored("l[*]", old, object("l", list("x", "y", "z")))).isEqualTo(object("l", list("a", "b", "z")));
    }

    @Test
    void namesInsideSecrets_areRedactedUnlessAllowed() {
        Properties root = object("tags", secret(object("a", object("b", "c"))), "plain", object("a", "b"));
        assertThat(path("tags.a.b").redactNames(root, Set.of("b"))).hasToString("tags[\"…\"].b");
        assertThat(path("plain.a").redactNames(root, Set.of())).hasToString("plain.a");
        assertThat(path("tags[0]").redactNames(root, Set.of())).hasToString("tags[0]");
        assertThat(path("none.a").redactNames(root, Set.of())).hasToString("none.a");
    }

    private static Properties restored(String path, Properties old, Properties now) {
        return path(path).restore(old, now);
    }

    private static PropertyPath path(String text) {
        return Objects.requireNonNull(PathParser.parse(text), text);
    }
}
