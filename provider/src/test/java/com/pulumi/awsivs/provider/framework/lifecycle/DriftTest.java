package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.check.Warnings;
import com.pulumi.awsivs.provider.framework.example.ExampleArgs;
import com.pulumi.awsivs.provider.framework.example.ExampleErrorClassifier;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.example.LostResponseException;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests refresh, and how drift is reported and reverted. */
class DriftTest extends ExampleResourceTestBase {

    @Test
    void refreshWithoutChange_keepsTheSpellingOfTheInputs() {
        var state = created("tags", object(), "items", list(secret("r")), "timer", secret(object("enabled", true)));
        var asWritten =
                state.inputs().with("mode", text("")).with("zone", nothing()).with("tags", object());
        assertThat(read(new State(state.id(), asWritten, state.properties())).inputs())
                .isEqualTo(asWritten.without("__"));
    }

    @Test
    void refresh_returnsTheLiveInputs() {
        var state = created("tags", object("a", "1", "b", "1"), "items", list("r"));
        resource.change(
                state.id(), "open", true, "tags", object("b", "2"), "items", list(), "mode", "HIGH", "profile", "FAST");
        var found = read(state);
        assertThat(found.inputs().entries())
                .containsAllEntriesOf(object("open", true, "mode", "HIGH", "tags", object("b", "2"))
                        .entries())
                .doesNotContainKey("items");
        assertThat(found.properties().get("open")).isEqualTo(new Value.Flag(true));
    }

    @Test
    void driftToOrFromTheDefault_isADifference() {
        var off = created();
        resource.change(off.id(), "open", true);
        assertThat(diff(read(off), program())).containsExactly("open");
        var on = created("open", true);
        resource.change(on.id(), "open", false);
        assertThat(diff(read(on), program("open", true))).containsExactly("open");
    }

    @Test
    void propertyAddedOutside_isADifference() {
        var state = created();
        resource.change(state.id(), "tags", object("a", "b"), "items", list("r"), "timer", object("enabled", true));
        assertThat(diff(read(state), program())).containsExactlyInAnyOrder("tags", "items", "timer");
    }

    @Test
    void updateAfterDrift_revertsIt() {
        var state = created("tags", object("a", "1"));
        resource.change(state.id(), "open", true, "tags", object("a", "2"), "timer", object("enabled", true));
        var repaired = updated(read(state), state.inputs());
        assertThat(resource.existing.get(state.id())).isEqualTo(ExampleArgs.SHAPE.decode(state.inputs()));
        assertThat(repaired.properties()).isEqualTo(state.properties());
        assertThat(diff(read(repaired), state.inputs())).isEmpty();
    }

    @Test
    void defaultThatDependsOnADriftedProperty_isNoDifference() {
        var state = created("mode", "HIGH");
        resource.change(state.id(), "mode", "LOW", "profile", "");
        var found = read(state);
        assertThat(found.inputs().entries()).doesNotContainKey("profile");
        assertThat(diff(found, state.inputs())).containsExactly("mode");
    }

    @Test
    void valueNewerThanThisPlugin_isRead() {
        var state = created();
        resource.change(state.id(), "mode", "ULTRA");
        assertThat(read(state).inputs().get("mode")).isEqualTo(text("ULTRA"));
        assertThat(diff(read(state), program())).containsExactly("mode");
    }

    @Test
    void writeOnlyProperty_isKept() {
        var state = created("key", secret("k"));
        assertThat(read(state).inputs().get("key")).isEqualTo(secret("k"));
        assertThat(read(state).properties().get("key")).isEqualTo(secret("k"));
    }

    @Test
    void deletedResource_isEmpty() {
        var state = created();
        resource.existing.clear();
        assertThat(lifecycle().read(state, context)).isEmpty();
    }

    @Test
    void renamedResource_getsItsGeneratedNameBack() {
        var state = lifecycle().create(checked(object("key", "k")), context);
        resource.change(state.id(), "name", "renamed");
        var found = read(state);
        var news = lifecycle().check(found.inputs(), object("key", "k"), NAMING).inputs();
        assertThat(news.get("name")).isEqualTo(text("example-0123456"));
        assertThat(diff(found, news)).containsExactly("name");
    }

    @Test
    void driftWithAWarning_warnsAtEveryRead() {
        var state = created();
        resource.change(state.id(), "open", true);
        var found = read(state);
        assertThat(context.warnings()).containsExactly("open was changed outside");
        read(found);
        assertThat(context.warnings()).hasSize(2);
    }

    @Test
    void drift_storesTheDeployedValue() {
        var state = created("open", secret(true));
        resource.change(state.id(), "open", false, "mode", "HIGH", "profile", "FAST");
        var found = read(state);
        assertThat(found.inputs().get(Warnings.DEPLOYED)).isEqualTo(object("open", secret(true)));
        assertThat(read(found).inputs().get(Warnings.DEPLOYED)).isEqualTo(object("open", secret(true)));
        assertThat(found.properties().entries()).doesNotContainKey(Warnings.DEPLOYED);
    }

    @Test
    void updateAfterDrift_warnsThatItReverts() {
        var state = created("open", true);
        resource.change(state.id(), "open", false);
        var found = read(state);
        context.warnings().clear();
        previewed(found, program("open", true));
        assertThat(context.warnings()).containsExactly("open is reverted");
        context.warnings().clear();
        previewed(created("open", true), program("open", false));
        assertThat(context.warnings()).containsExactly("open changes");
    }

    /** After an incomplete update the engine keeps the old inputs, and only the properties contain the changes. */
    @Test
    @Tag("reliability:partial-update-is-not-drift")
    void changeOfAnIncompleteUpdate_isNoDrift() {
        var old = created("open", true);
        resource.incompleteReason = "tagging failed";
        var stopped =
                catchThrowableOfType(ResourceInitFailedException.class, () -> updated(old, program("open", false)));
        resource.incompleteReason = null;
        var found = read(new State(old.id(), old.inputs(), stopped.state().properties()));
        assertThat(found.inputs().entries()).doesNotContainKey(Warnings.DEPLOYED);
        assertThat(context.warnings()).isEmpty();
        previewed(found, program("open", true));
        assertThat(context.warnings()).containsExactly("open changes");
    }

    @Test
    @Tag("reliability:partial-update-is-not-drift")
    void changeOfAnUpdateWithoutResponse_isNoDrift() {
        var old = created("open", true);
        resource.operationFailure = new LostResponseException(false);
        var failures = catchThrowableOfType(
                ResourceInitFailedException.class,
                () -> ambiguous().update(old, program("open", false), List.of(), context));
        resource.operationFailure = null;
        var stored = new State(old.id(), old.inputs(), failures.state().properties());
        resource.change(old.id(), "open", false);
        var found = read(stored);
        assertThat(context.warnings()).isEmpty();
        assertThat(found.properties().entries()).doesNotContainKey("__attempted");
        resource.change(old.id(), "open", true);
        read(found);
        assertThat(context.warnings()).containsExactly("open was changed outside");
    }

    /** The request did not reach the service, so a later change of the resource is drift. */
    @Test
    void lostUpdateRequest_leavesTheStateUnchanged() {
        var old = created("open", true);
        resource.operationFailure = new LostResponseException(false);
        var failures = catchThrowableOfType(
                ResourceInitFailedException.class,
                () -> ambiguous().update(old, program("open", false), List.of(), context));
        resource.operationFailure = null;
        var found = read(new State(old.id(), old.inputs(), failures.state().properties()));
        assertThat(found.properties()).isEqualTo(old.properties());
        resource.change(old.id(), "open", false);
        read(found);
        assertThat(context.warnings()).containsExactly("open was changed outside");
    }

    private Lifecycle<?, ?> ambiguous() {
        return Lifecycle.of(resource, TagPolicy.NONE, new ExampleErrorClassifier(), true);
    }

    @Test
    void deployedValueFoundAgain_isNoLongerStored() {
        var state = created("open", true);
        resource.change(state.id(), "open", false);
        var found = read(state);
        resource.change(state.id(), "open", true);
        context.warnings().clear();
        assertThat(read(found).inputs().entries()).doesNotContainKey(Warnings.DEPLOYED);
        assertThat(context.warnings()).isEmpty();
    }

    @Test
    void storedDeployedValue_isNoDifferenceAndNoInput() {
        var state = created("open", true);
        resource.change(state.id(), "open", false);
        var found = read(state);
        assertThat(lifecycle()
                        .check(found.inputs(), found.inputs().with("key", text("k")), NAMING)
                        .inputs()
                        .entries())
                .doesNotContainKey(Warnings.DEPLOYED);
        assertThat(diffResult(found, program("open", true)).differences()).hasSize(1);
        Properties repaired = updated(found, program("open", true)).inputs();
        assertThat(repaired.entries()).doesNotContainKey(Warnings.DEPLOYED);
    }
}
