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

class ShapeCheckTest {

    private static final Properties GOOD = object("needed", "n");

    /** Each failure as a user reads it: its path and its reason. */
    private static List<String> failures(Properties given) {
        List<String> words = new ArrayList<>();
        SHAPE.check(PropertyPath.ROOT, given, failure -> words.add(failure.path() + " " + failure.reason()));
        return words;
    }

    private static List<String> failures(String name, Value value) {
        return failures(GOOD.with(name, value));
    }

    @Test
    void whatIsGoodHasNoFailures() {
        assertThat(failures(GOOD)).isEmpty();
        assertThat(failures(object("needed", secret("n"), "mode", "NORMAL", "arn", "", "lit", false)
                        .and(object("nested", object("enabled", true), "tags", object("a", ""), "kinds", list("A")))))
                .isEmpty();
    }

    @Test
    void whatIsRequiredMustSaySomething() {
        assertThat(failures(object())).containsExactly("needed is required");
        assertThat(failures(object("needed", ""))).containsExactly("needed is required");
        assertThat(failures(object("needed", nothing()))).containsExactly("needed is required");
        assertThat(failures(object("needed", secret("")))).containsExactly("needed is required");
    }

    @Test
    void nullIsAsGoodAsAbsent() {
        assertThat(failures(object(
                        "needed", "n", "mode", nothing(), "lit", nothing(), "tags", nothing(), "nested", nothing())))
                .isEmpty();
    }

    @Test
    void aWrongTypeIsSaidInAUsersWords() {
        assertThat(failures("mode", object("a", "b"))).containsExactly("mode must be a string, but is an object");
        assertThat(failures("lit", text("yes")))
                .containsExactly("lit must be true or false, but is the string \"yes\"");
        assertThat(failures(GOOD.and(object("needed", 1))))
                .containsExactly("needed must be a string, but is the number 1");
        assertThat(failures("tags", list("a"))).containsExactly("tags must be an object, but is a list");
        assertThat(failures("kinds", new Value.Flag(true))).containsExactly("kinds must be a list, but is true");
        assertThat(failures("arn", new Foreign("asset", object())))
                .containsExactly("arn must be a string, but is an asset");
    }

    @Test
    void anUnknownPropertyComesWithASuggestion() {
        assertThat(failures("mdoe", nothing())).containsExactly("mdoe is not a property; did you mean mode?");
        assertThat(failures("LIT", nothing())).containsExactly("LIT is not a property; did you mean lit?");
        assertThat(failures("completelyDifferent", nothing()))
                .singleElement()
                .asString()
                .startsWith("completelyDifferent is not a property; there are needed, mode, type,");
        assertThat(failures("nested", object("enable", true)))
                .containsExactly("nested.enable is not a property; did you mean enabled?");
    }

    @Test
    void whatThePluginKeepsForItselfIsNoUnknownProperty() {
        assertThat(failures("__autoname", object("name", "x"))).isEmpty();
    }

    @Test
    void aPatternIsSaidInWords() {
        assertThat(failures("arn", text("arn:1"))).containsExactly("arn must be an ARN, like arn:abc");
        assertThat(failures(GOOD.and(object("arn", "a\nb")))).hasSize(1);
    }

    @Test
    void theLengthOfALongTextIsSaidBecauseNobodyCountsIt() {
        assertThat(failures(GOOD.and(object("arn", "x".repeat(129)))))
                .containsExactly("arn must be an ARN, like arn:abc (this has 129 characters)");
    }

    @Test
    void ofSeveralTextsAllAreNamed() {
        assertThat(failures(GOOD.and(object("mode", "low"))))
                .containsExactly("mode must be one of LOW, NORMAL, but is the string \"low\"; did you mean LOW?");
        assertThat(failures(GOOD.and(object("nested", object("size", "XL")))))
                .containsExactly("nested.size must be one of SD, HD, but is the string \"XL\"");
        assertThat(failures("kinds", list("A", "C")))
                .containsExactly("kinds[1] must be one of A, B, but is the string \"C\"");
    }

    @Test
    void tooManyEntriesAreCounted() {
        assertThat(failures("tags", object("a", "", "b", "", "c", "")))
                .containsExactly("tags must have at most 2 entries, but has 3");
        assertThat(failures("kinds", secret(list("A", "B", "A"))))
                .containsExactly("kinds must have at most 2 entries, but has 3");
    }

    @Test
    void keysAndValuesOfAMapAreCheckedEach() {
        assertThat(failures("tags", object("A.1", "too long")))
                .containsExactlyInAnyOrder(
                        "tags[\"A.1\"] the key must be 1 to 3 letters", "tags[\"A.1\"] must be at most 5 characters");
        assertThat(failures("tags", secret(object("a", secret(1)))))
                .containsExactly("tags.a must be a string, but is the number 1");
        assertThat(failures("tags", object("a", nothing()))).containsExactly("tags.a must be a string, but is null");
    }

    @Test
    void allFailuresComeAtOnce() {
        var bad = object("mode", "x", "typ", "y", "lit", "z", "nested", object("size", "XL"), "kinds", list("C", "D"));
        assertThat(failures(bad))
                .extracting(failure -> failure.split(" ", 2)[0])
                .containsExactlyInAnyOrder("typ", "needed", "mode", "lit", "nested.size", "kinds[0]", "kinds[1]");
    }

    @Test
    void whatIsNotKnownYetIsNeverWrong() {
        assertThat(failures(object("needed", unknown(), "mode", secret(unknown()), "lit", unknown())
                        .and(object("tags", unknown(), "kinds", unknown(), "nested", unknown(), "stages", unknown()))))
                .isEmpty();
        assertThat(failures(GOOD.and(object(
                        "tags", object("a", unknown()),
                        "kinds", list(unknown(), secret(unknown())),
                        "nested", object("enabled", unknown(), "size", unknown()),
                        "stages", list(unknown(), object("policy", unknown()))))))
                .isEmpty();
    }

    @Test
    void besideWhatIsNotKnownYetFaultsAreFound() {
        assertThat(failures("tags", object("a", unknown(), "b", "too long")))
                .containsExactly("tags.b must be at most 5 characters");
    }

    @Test
    void noDiscreetReasonRepeatsTheValue() {
        var bad = object(
                        "needed", object("x", "hunter2"), "mode", "hunter2", "arn", "hunter2", "kinds", list("hunter2"))
                .and(object("tags", object("a", "hunter2"), "lit", "hunter2"));
        List<String> discreet = new ArrayList<>();
        SHAPE.check(PropertyPath.ROOT, bad, failure -> discreet.add(failure.reasonWithoutValue()));
        assertThat(discreet).hasSize(6).noneMatch(failure -> failure.contains("hunter2"));
    }

    @Test
    void spellingOfTrueOrFalse_isRepeatedEvenDiscreetly() {
        List<CheckFailure> failures = new ArrayList<>();
        SHAPE.check(PropertyPath.ROOT, GOOD.and(object("lit", "True")), failures::add);
        assertThat(failures)
                .containsExactly(CheckFailure.of("lit", "must be true or false, but is the string \"True\""));
    }

    @Test
    void longValueAndInvisibleCharacters_areDescribed() {
        assertThat(failures("lit", text("x".repeat(61)))).containsExactly("lit must be true or false, but is a string");
        assertThat(failures("lit", text("a\n\u200b")))
                .containsExactly("lit must be true or false, but is the string \"aU+000AU+200B\"");
        assertThat(failures("lit", text(""))).containsExactly("lit must be true or false, but is an empty string");
        assertThat(failures("mode", new Value.Number(0.5)))
                .containsExactly("mode must be a string, but is the number 0.5");
    }
}
