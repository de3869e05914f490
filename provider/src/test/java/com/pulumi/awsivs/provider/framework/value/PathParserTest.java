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

/** Tests the syntax of paths in {@code ignoreChanges}. */
class PathParserTest {

    private static final PropertyPath TAGS = PropertyPath.ROOT.name("tags");

    @Test
    void name_isOneStep() {
        assertThat(PathParser.parse("latencyMode")).isEqualTo(PropertyPath.ROOT.name("latencyMode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags.a", "tags[\"a\"]", "tags.[\"a\"]"})
    void dotOrQuotedBrackets_parseToTheSamePath(String text) {
        assertThat(PathParser.parse(text)).isEqualTo(TAGS.name("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a b", "a[0]", "*", "a]", "aws:x/y", ""})
    void quotedName_mayContainAnyCharacter(String name) {
        assertThat(PathParser.parse("tags[\"" + name + "\"]")).isEqualTo(TAGS.name(name));
        assertThat(PathParser.parse("[\"" + name + "\"].x"))
                .isEqualTo(PropertyPath.ROOT.name(name).name("x"));
    }

    @Test
    void quoteInQuotedName_isEscaped() {
        assertThat(PathParser.parse("tags[\"say \\\"hi\\\"\"]")).isEqualTo(TAGS.name("say \"hi\""));
    }

    @Test
    void backslashBeforeOtherCharacter_isLiteral() {
        assertThat(PathParser.parse("tags[\"a\\b\"]")).isEqualTo(TAGS.name("a\\b"));
    }

    @Test
    void numberInBrackets_isAnElement() {
        PropertyPath element = PropertyPath.ROOT.name("items").index(12);
        assertThat(PathParser.parse("items[12]")).isEqualTo(element);
        assertThat(PathParser.parse("items[12].name")).isEqualTo(element.name("name"));
        assertThat(PathParser.parse("items[12][0]")).isEqualTo(element.index(0));
    }

    @Test
    void wildcard_isAllowedAfterADotOrInBrackets() {
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
    void invalidPath_isNull(String text) {
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
    void path_isFormattedAsParsed(String text) {
        assertThat(path(text)).hasToString(text);
    }

    @Test
    void path_startsWithTheTopProperty() {
        assertThat(path("tags.a").top()).isEqualTo("tags");
        assertThat(path("*").top()).isEmpty();
        assertThat(PropertyPath.ROOT.top()).isEmpty();
        assertThat(path("tags").isNested()).isFalse();
        assertThat(path("tags.a").isNested()).isTrue();
    }

    @Test
    void valueInsideSecrets_isFound() {
        var value = object("tags", secret(object("a", secret("x"))), "items", list(object("b", true)));
        assertThat(path("tags.a").in(value)).isEqualTo(secret("x"));
        assertThat(path("items[0].b").in(value)).isEqualTo(new Value.Flag(true));
        assertThat(PropertyPath.ROOT.in(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "a.b", "a[0]", "items[2]", "items.x", "items[0][0]", "what.ever", "items[*]"})
    void missingValue_isNull(String text) {
        var value = object("a", "x", "items", list("y", "z"), "what", unknown());
        assertThat(path(text).in(value)).isNull();
    }
}
