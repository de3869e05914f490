package com.pulumi.awsivs.provider.framework.shape;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static com.pulumi.awsivs.provider.framework.shape.ExampleRecord.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Foreign;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that each kind of invalid property is rejected with a message that describes the valid values. */
class ShapeCheckTest {

    private static final Properties VALID = object("needed", "n");

    /** Returns the path and the reason of each failure, as shown to users. */
    private static List<String> failures(Properties given) {
        List<String> messages = new ArrayList<>();
        SHAPE.check(PropertyPath.ROOT, given, failure -> messages.add(failure.path() + " " + failure.reason()));
        return messages;
    }

    private static List<String> failures(String name, Value value) {
        return failures(VALID.with(name, value));
    }

    @Test
    void validProperties_haveNoFailures() {
        assertThat(failures(VALID)).isEmpty();
        assertThat(failures(object("needed", secret("n"), "mode", "NORMAL", "arn", "", "open", false)
                        .and(object("nested", object("enabled", true), "tags", object("a", ""), "kinds", list("A")))))
                .isEmpty();
    }

    @Test
    void requiredProperty_mustNotBeEmpty() {
        assertThat(failures(object())).containsExactly("needed is required");
        assertThat(failures(object("needed", ""))).containsExactly("needed is required");
        assertThat(failures(object("needed", nothing()))).containsExactly("needed is required");
        assertThat(failures(object("needed", secret("")))).containsExactly("needed is required");
    }

    @Test
    void null_equalsAbsent() {
        assertThat(failures(object(
                        "needed", "n", "mode", nothing(), "open", nothing(), "tags", nothing(), "nested", nothing())))
                .isEmpty();
    }

    @Test
    void wrongType_isDescribedForUsers() {
        assertThat(failures("mode", object("a", "b"))).containsExactly("mode must be a string, but is an object");
        assertThat(failures("open", text("yes")))
                .containsExactly("open must be true or false, but is the string \"yes\"");
        assertThat(failures(VALID.and(object("needed", 1))))
                .containsExactly("needed must be a string, but is the number 1");
        assertThat(failures("tags", list("a"))).containsExactly("tags must be an object, but is a list");
        assertThat(failures("kinds", new Value.Flag(true))).containsExactly("kinds must be a list, but is true");
        assertThat(failures("arn", new Foreign("asset", object())))
                .containsExactly("arn must be a string, but is an asset");
    }

    @Test
    void unknownProperty_hasASuggestion() {
        assertThat(failures("mdoe", nothing())).containsExactly("mdoe is not a property; did you mean mode?");
        assertThat(failures("OPEN", nothing())).containsExactly("OPEN is not a property; did you mean open?");
        assertThat(failures("completelyDifferent", nothing()))
                .singleElement()
                .asString()
                .startsWith("completelyDifferent is not a property; allowed: needed, mode, type,");
        assertThat(failures("nested", object("enable", true)))
                .containsExactly("nested.enable is not a property; did you mean enabled?");
    }

    @Test
    void hiddenProperty_isAllowed() {
        assertThat(failures("__autoname", object("name", "x"))).isEmpty();
    }

    @Test
    void patternMismatch_describesThePattern() {
        assertThat(failures("arn", text("arn:1")))
                .containsExactly("arn must be an ARN, like arn:abc, but is the string \"arn:1\"");
        assertThat(failures("arn", text("1".repeat(61)))).containsExactly("arn must be an ARN, like arn:abc");
        assertThat(failures(VALID.and(object("arn", "a\nb")))).hasSize(1);
    }

    @Test
    void longInvalidString_hasItsLengthInTheMessage() {
        assertThat(failures(VALID.and(object("arn", "x".repeat(129)))))
                .containsExactly("arn must be an ARN, like arn:abc (this has 129 characters)");
    }

    @Test
    void stringOutsideTheAllowedValues_listsThem() {
        assertThat(failures(VALID.and(object("mode", "low"))))
                .containsExactly("mode must be one of LOW, NORMAL, but is the string \"low\"; did you mean LOW?");
        assertThat(failures(VALID.and(object("nested", object("size", "XL")))))
                .containsExactly("nested.size must be one of SD, HD, but is the string \"XL\"");
        assertThat(failures("kinds", list("A", "C")))
                .containsExactly("kinds[1] must be one of A, B, but is the string \"C\"");
    }

    @Test
    void tooManyEntries_areCounted() {
        assertThat(failures("tags", object("a", "", "b", "", "c", "")))
                .containsExactly("tags must have at most 2 entries, but has 3");
        assertThat(failures("kinds", secret(list("A", "B", "A"))))
                .containsExactly("kinds must have at most 2 entries, but has 3");
    }

    @Test
    void mapKeysAndValues_areChecked() {
        assertThat(failures("tags", object("A.1", "too long")))
                .containsExactlyInAnyOrder(
                        "tags[\"A.1\"] the key must be 1 to 3 letters, but is the string \"A.1\"",
                        "tags[\"A.1\"] must be at most 5 characters, but is the string \"too long\"");
        assertThat(failures("tags", secret(object("a", secret(1)))))
                .containsExactly("tags.a must be a string, but is the number 1");
        assertThat(failures("tags", object("a", nothing()))).containsExactly("tags.a must be a string, but is null");
    }

    @Test
    void severalFailures_areAllReported() {
        var bad = object("mode", "x", "typ", "y", "open", "z", "nested", object("size", "XL"), "kinds", list("C", "D"));
        assertThat(failures(bad))
                .extracting(failure -> failure.split(" ", 2)[0])
                .containsExactlyInAnyOrder("typ", "needed", "mode", "open", "nested.size", "kinds[0]", "kinds[1]");
    }

    @Test
    void unknownValues_areValid() {
        assertThat(failures(object("needed", unknown(), "mode", secret(unknown()), "open", unknown())
                        .and(object("tags", unknown(), "kinds", unknown(), "nested", unknown(), "stages", unknown()))))
                .isEmpty();
        assertThat(failures(VALID.and(object(
                        "tags", object("a", unknown()),
                        "kinds", list(unknown(), secret(unknown())),
                        "nested", object("enabled", unknown(), "size", unknown()),
                        "stages", list(unknown(), object("policy", unknown()))))))
                .isEmpty();
    }

    @Test
    void invalidEntryBesideUnknownEntry_isReported() {
        assertThat(failures("tags", object("a", unknown(), "b", "too long")))
                .containsExactly("tags.b must be at most 5 characters, but is the string \"too long\"");
    }

    @Test
    void reasonWithoutValue_doesNotContainTheValue() {
        var bad = object(
                        "needed", object("x", "hunter2"), "mode", "hunter2", "arn", "hunter2", "kinds", list("hunter2"))
                .and(object("tags", object("a", "hunter2"), "open", "hunter2"));
        List<String> reasons = new ArrayList<>();
        SHAPE.check(PropertyPath.ROOT, bad, failure -> reasons.add(failure.reasonWithoutValue()));
        assertThat(reasons).hasSize(6).noneMatch(failure -> failure.contains("hunter2"));
    }

    @Test
    void spellingOfBoolean_isRepeatedForSecretsToo() {
        List<CheckFailure> failures = new ArrayList<>();
        SHAPE.check(PropertyPath.ROOT, VALID.and(object("open", "True")), failures::add);
        assertThat(failures)
                .containsExactly(CheckFailure.of("open", "must be true or false, but is the string \"True\""));
    }

    @Test
    void longValueAndInvisibleCharacters_areDescribed() {
        assertThat(failures("open", text("x".repeat(61))))
                .containsExactly("open must be true or false, but is a string");
        assertThat(failures("open", text("a\n\u200b")))
                .containsExactly("open must be true or false, but is the string \"aU+000AU+200B\"");
        assertThat(failures("open", text(""))).containsExactly("open must be true or false, but is an empty string");
        assertThat(failures("mode", new Value.Number(0.5)))
                .containsExactly("mode must be a string, but is the number 0.5");
    }
}
