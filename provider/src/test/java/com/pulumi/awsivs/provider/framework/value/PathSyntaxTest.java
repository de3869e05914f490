package com.pulumi.awsivs.provider.framework.value;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.path;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.value.PropertyPath.Any;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling that ignoreChanges knows. */
class PathSyntaxTest {

    private static final PropertyPath TAGS = PropertyPath.ROOT.name("tags");

    @Test
    void aNameIsOneStep() {
        assertThat(PathParser.parse("latencyMode")).isEqualTo(PropertyPath.ROOT.name("latencyMode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags.a", "tags[\"a\"]", "tags.[\"a\"]"})
    void dotsAndQuotedBracketsSpellTheSame(String text) {
        assertThat(PathParser.parse(text)).isEqualTo(TAGS.name("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a b", "a[0]", "*", "a]", "aws:x/y", ""})
    void aQuotedNameMayHoldAnything(String name) {
        assertThat(PathParser.parse("tags[\"" + name + "\"]")).isEqualTo(TAGS.name(name));
        assertThat(PathParser.parse("[\"" + name + "\"].x"))
                .isEqualTo(PropertyPath.ROOT.name(name).name("x"));
    }

    @Test
    void aQuoteInAQuotedNameIsEscaped() {
        assertThat(PathParser.parse("tags[\"say \\\"hi\\\"\"]")).isEqualTo(TAGS.name("say \"hi\""));
    }

    @Test
    void aBackslashBeforeAnythingElseIsABackslashAsForTheEngine() {
        assertThat(PathParser.parse("tags[\"a\\b\"]")).isEqualTo(TAGS.name("a\\b"));
    }

    @Test
    void numbersInBracketsAreElements() {
        PropertyPath element = PropertyPath.ROOT.name("rooms").index(12);
        assertThat(PathParser.parse("rooms[12]")).isEqualTo(element);
        assertThat(PathParser.parse("rooms[12].name")).isEqualTo(element.name("name"));
        assertThat(PathParser.parse("rooms[12][0]")).isEqualTo(element.index(0));
    }

    @Test
    void wildcardsAreWrittenAfterADotOrInBrackets() {
        assertThat(PathParser.parse("*")).isEqualTo(PropertyPath.ROOT.down(new Any()));
        assertThat(PathParser.parse("[*]")).isEqualTo(PropertyPath.ROOT.down(new Any()));
        assertThat(PathParser.parse("tags.*")).isEqualTo(TAGS.down(new Any()));
        assertThat(PathParser.parse("tags[*]")).isEqualTo(TAGS.down(new Any()));
        assertThat(PathParser.parse("tags.*.b")).isEqualTo(TAGS.down(new Any()).name("b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.",
                "a..b",
                "a[",
                "a]",
                "a[]",
                "a[x]",
                "a[-1]",
                "a[1.5]",
                "a[9999999999]",
                "a[\"b]",
                "a[\"b\"",
                "a[\"b\\\"]",
                "a[\"b\"c]",
                "a[**]"
            })
    void whatSpellsNoPathIsNone(String text) {
        assertThat(PathParser.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.b",
                "a[0]",
                "a[0].b",
                "a[*]",
                "[*]",
                "a.b-c",
                "a[\"b.c\"]",
                "a[\"b c\"].d",
                "a[\"\\\"\"]",
                "a[\"b\\c\"]",
                "[\"0\"]",
                "a[\"*\"]"
            })
    void aPathIsWrittenAsItIsRead(String text) {
        assertThat(path(text)).hasToString(text);
    }

    @Test
    void theTopIsThePropertyThatAPathLeadsInto() {
        assertThat(path("tags.a").top()).isEqualTo("tags");
        assertThat(path("*").top()).isEmpty();
        assertThat(PropertyPath.ROOT.top()).isEmpty();
        assertThat(path("tags").isNested()).isFalse();
        assertThat(path("tags.a").isNested()).isTrue();
    }

    @Test
    void aValueIsFoundThroughSecrets() {
        var value = object("tags", secret(object("a", secret("x"))), "rooms", list(object("b", true)));
        assertThat(path("tags.a").in(value)).isEqualTo(secret("x"));
        assertThat(path("rooms[0].b").in(value)).isEqualTo(new Value.Flag(true));
        assertThat(PropertyPath.ROOT.in(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "a.b", "a[0]", "rooms[2]", "rooms.x", "rooms[0][0]", "what.ever", "rooms[*]"})
    void whereNothingIsThereIsNoValue(String text) {
        var value = object("a", "x", "rooms", list("y", "z"), "what", unknown());
        assertThat(path(text).in(value)).isNull();
    }
}
