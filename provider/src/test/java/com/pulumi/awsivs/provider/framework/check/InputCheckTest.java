package com.pulumi.awsivs.provider.framework.check;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.check.AutonamingOptions.Mode;
import com.pulumi.awsivs.provider.framework.example.ExampleArgs;
import com.pulumi.awsivs.provider.framework.example.ExampleResource;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that inputs are completed and checked, and that failures reveal no secrets. */
class InputCheckTest {

    private static final TagPolicy TAGS = new TagPolicy(Map.of("team", "video"), false, List.of(), List.of());

    private final List<ExampleArgs> checkedByRule = new ArrayList<>();

    private CheckResult check(Properties olds, Properties news) {
        var rules = new ArrayList<>(new ExampleResource().rules());
        rules.add(new Rule<>(Set.of("tags", "open"), in -> {
            checkedByRule.add(in);
            return null;
        }));
        return new InputCheck<>(ExampleArgs.SHAPE, rules, TAGS).check(olds, news, ExampleResourceTestBase.NAMING);
    }

    private List<CheckFailure> failures(Object... namesAndValues) {
        return check(Properties.NONE, object("key", "k", "name", "n").and(object(namesAndValues)))
                .failures();
    }

    private static CheckFailure unnamed(String reason) {
        return new CheckFailure(PropertyPath.ROOT, reason);
    }

    @Test
    void inputs_areCompletedAndOtherwiseUnchanged() {
        var news = object("key", "k", "open", "", "items", list(), "timer", object("enabled", false));
        assertThat(check(Properties.NONE, news.without("open")).inputs())
                .isEqualTo(object("key", "k", "name", "example-0123456", "mode", "LOW", "open", false)
                        .and(object("items", list(), "timer", object("enabled", false, "length", "1h")))
                        .and(object("tags", object("team", "video")))
                        .and(object(Autonaming.RECORD, object("name", "example-0123456", "random", true))));
    }

    @Test
    void absentPropertiesWithoutDefault_areNotAdded() {
        assertThat(check(Properties.NONE, object("key", "k")).inputs().entries())
                .doesNotContainKeys("profile", "zone", "password", "timer", "items");
    }

    @Test
    void unrelatedUnknownProperties_doNotStopARule() {
        assertThat(failures("profile", "SLOW", "name", unknown(), "tags", unknown(), "timer", unknown()))
                .containsExactly(CheckFailure.of("profile", "needs mode HIGH"));
    }

    @Test
    void unrelatedInvalidProperties_doNotStopARule() {
        assertThat(failures("profile", "SLOW", "name", "A B", "items", "r"))
                .extracting(failure -> failure.path().toString())
                .containsExactlyInAnyOrder("profile", "name", "items");
    }

    @Test
    void unknownProperty_stopsItsRules() {
        failures("tags", object("a", unknown()));
        failures("tags", secret(unknown()));
        failures("open", unknown());
        assertThat(checkedByRule).isEmpty();
        failures("zone", unknown(), "tags", secret(object("a", secret("b"))), "open", true);
        assertThat(checkedByRule).extracting(ExampleArgs::tags).containsExactly(Map.of("a", "b", "team", "video"));
    }

    @Test
    void invalidProperty_stopsItsRules() {
        failures("tags", object("a", 1));
        failures("open", "yes");
        assertThat(checkedByRule).isEmpty();
    }

    @Test
    void severalBrokenRules_areAllReported() {
        assertThat(failures("profile", "SLOW", "timer", object("enabled", true)))
                .containsExactlyInAnyOrder(
                        CheckFailure.of("profile", "needs mode HIGH"), unnamed("timer needs an item"));
    }

    @Test
    void failureOfAPlainProperty_namesTheProperty() {
        assertThat(failures("mode", "X"))
                .containsExactly(CheckFailure.of("mode", "must be one of LOW, HIGH, but is the string \"X\"")
                        .withoutValue("must be one of LOW, HIGH"));
    }

    @Test
    void failureOfASecret_namesNoProperty() {
        assertThat(failures("mode", secret("X"))).containsExactly(unnamed("mode must be one of LOW, HIGH"));
        assertThat(failures("profile", secret("SLOW"))).containsExactly(unnamed("profile needs mode HIGH"));
        assertThat(failures("password", 1)).containsExactly(unnamed("password must be a string, but is a number"));
        assertThat(failures("items", object("a", secret("b"))))
                .containsExactly(unnamed("items must be a list, but is an object"));
    }

    @Test
    void failureOfAWriteOnlyProperty_namesNoProperty() {
        assertThat(failures("key", 1)).containsExactly(unnamed("key must be a string, but is a number"));
        assertThat(check(Properties.NONE, object()).failures()).containsExactly(unnamed("key is required"));
    }

    @Test
    void nestedFailure_hasItsPathInTheReason() {
        assertThat(failures("items", list("a", 1)))
                .containsExactly(unnamed("items[1] must be a string, but is the number 1"));
        assertThat(failures("tags", object("a.b", 1)))
                .containsExactly(unnamed("tags[\"a.b\"] must be a string, but is the number 1"));
    }

    @Test
    void unknownProperty_isRejectedWithAnyValue() {
        assertThat(failures("opne", unknown())).containsExactly(unnamed("opne is not a property; did you mean open?"));
        assertThat(failures("opne", secret("x")))
                .containsExactly(unnamed("opne is not a property; did you mean open?"));
    }

    /** The engine prints the value of the property that a failure names, and logs the returned inputs. */
    @Test
    void privateKeyInAnyProperty_isNotReturned() {
        String key = "-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----";
        for (String property : List.of("name", "opne", "tags")) {
            Object value = property.equals("tags") ? object("a b", key, "c", 1) : key;
            CheckResult checked = check(Properties.NONE, object("key", "k", property, value));
            assertThat(checked.failures())
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure.path()).isEqualTo(PropertyPath.ROOT));
            assertThat(checked.inputs().get(property)).isNull();
        }
    }

    @Test
    void hiddenPropertiesOfTheProgram_areRemoved() {
        var news = object("key", "k", "__deployed", object("open", true), Autonaming.RECORD, object("name", "theirs"));
        assertThat(check(Properties.NONE, news).inputs().entries())
                .doesNotContainKey("__deployed")
                .containsEntry("name", text("example-0123456"));
    }

    @Test
    void importedResource_needsNoWriteOnlyPropertyUntilItHadOne() {
        var imported = object("name", "n");
        assertThat(check(imported, object("name", "n")).failures()).isEmpty();
        assertThat(check(imported, object("name", "n", "key", "")).failures()).isEmpty();
        assertThat(check(imported, object("name", "n", "key", 1)).failures()).hasSize(1);
        assertThat(check(imported.with("key", text("k")), object("name", "n")).failures())
                .hasSize(1);
        assertThat(check(Properties.NONE, object("name", "n", "key", "")).failures())
                .hasSize(1);
    }

    @Test
    void defaultTags_areAddedToSecretMapsToo() {
        assertThat(completed(object("a", "b"))).isEqualTo(object("a", "b", "team", "video"));
        assertThat(completed(object("team", "mine"))).isEqualTo(object("team", "mine"));
        assertThat(completed(secret(object("a", "b")))).isEqualTo(secret(object("a", "b", "team", "video")));
        assertThat(completed(unknown())).isEqualTo(unknown());
    }

    private @Nullable Value completed(Value tags) {
        return check(Properties.NONE, object("key", "k", "tags", tags)).inputs().get("tags");
    }

    @Test
    void secretProperty_isWrapped() {
        assertThat(check(Properties.NONE, object("key", "k", "password", "p"))
                        .inputs()
                        .get("password"))
                .isEqualTo(secret("p"));
    }

    @Test
    void namingDisabled_nameIsRequired() {
        var checked = new InputCheck<>(ExampleArgs.SHAPE, List.of(), TAGS)
                .check(Properties.NONE, object("key", "k"), new AutonamingOptions(Mode.DISABLE, "", "example", ""));
        assertThat(checked.failures())
                .containsExactly(CheckFailure.of("name", "is required, because automatic naming is switched off"));
    }

    @Test
    void invalidEnforcedName_isRejected() {
        var checked = new InputCheck<>(ExampleArgs.SHAPE, List.of(), TAGS)
                .check(Properties.NONE, object("key", "k"), new AutonamingOptions(Mode.ENFORCE, "A/B", "example", ""));
        assertThat(checked.failures()).extracting(CheckFailure::path).containsExactly(PropertyPath.ROOT.name("name"));
    }
}
