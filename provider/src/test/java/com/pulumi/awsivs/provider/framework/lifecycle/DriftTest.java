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
import com.pulumi.awsivs.provider.framework.example.ExampleResource;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.example.LostResponseException;
import com.pulumi.awsivs.provider.framework.recovery.CreateRecoveryTest;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Read: what a refresh finds, what an import gives, and how a drift is told and repaired. */
class DriftTest extends ExampleResourceTestBase {

    @Test
    void aRefreshThatFindsNoChangeAnswersTheInputsAsTheyAreWritten() {
        var state = created("tags", object(), "rooms", list(secret("r")), "timer", secret(object("enabled", true)));
        var asWritten =
                state.inputs().with("mode", text("")).with("zone", nothing()).with("tags", object());
        assertThat(read(new State(state.id(), asWritten, state.properties())).inputs())
                .isEqualTo(asWritten.without("__"));
    }

    @Test
    void aRefreshAnswersLiveInputs() {
        var state = created("tags", object("a", "1", "b", "1"), "rooms", list("r"));
        lamp.change(
                state.id(), "open", true, "tags", object("b", "2"), "rooms", list(), "mode", "HIGH", "colour", "WARM");
        var found = read(state);
        assertThat(found.inputs().entries())
                .containsAllEntriesOf(object("open", true, "mode", "HIGH", "tags", object("b", "2"))
                        .entries())
                .doesNotContainKey("rooms");
        assertThat(found.properties().get("open")).isEqualTo(new Value.Flag(true));
    }

    @Test
    void driftIsADifferenceBothWaysAlsoWhereTheProgramSaysNothing() {
        var off = created();
        lamp.change(off.id(), "open", true);
        assertThat(diff(read(off), program())).containsExactly("open");
        var on = created("open", true);
        lamp.change(on.id(), "open", false);
        assertThat(diff(read(on), program("open", true))).containsExactly("open");
    }

    @Test
    void whatTheServiceMayHaveUnaskedIsADifferenceToo() {
        var state = created();
        lamp.change(state.id(), "tags", object("a", "b"), "rooms", list("r"), "timer", object("enabled", true));
        assertThat(diff(read(state), program())).containsExactlyInAnyOrder("tags", "rooms", "timer");
    }

    @Test
    void theUpdateAfterADriftRepairsIt() {
        var state = created("tags", object("a", "1"));
        lamp.change(state.id(), "open", true, "tags", object("a", "2"), "timer", object("enabled", true));
        var repaired = updated(read(state), state.inputs());
        assertThat(lamp.there.get(state.id())).isEqualTo(ExampleResource.SHAPE.decode(state.inputs()));
        assertThat(repaired.properties()).isEqualTo(state.properties());
        assertThat(diff(read(repaired), state.inputs())).isEmpty();
    }

    @Test
    void aDefaultThatHangsOnADriftedPropertyIsNoDifferenceOfItsOwn() {
        var state = created("mode", "HIGH");
        lamp.change(state.id(), "mode", "LOW", "colour", "");
        var found = read(state);
        assertThat(found.inputs().entries()).doesNotContainKey("colour");
        assertThat(diff(found, state.inputs())).containsExactly("mode");
    }

    @Test
    void aValueNewerThanThisPluginSurvivesARead() {
        var state = created();
        lamp.change(state.id(), "mode", "ULTRA");
        assertThat(read(state).inputs().get("mode")).isEqualTo(text("ULTRA"));
        assertThat(diff(read(state), program())).containsExactly("mode");
    }

    @Test
    void whatTheServiceNeverGivesBackIsKept() {
        var state = created("key", secret("k"));
        assertThat(read(state).inputs().get("key")).isEqualTo(secret("k"));
        assertThat(read(state).properties().get("key")).isEqualTo(secret("k"));
    }

    @Test
    void whatIsGoneIsEmpty() {
        var state = created();
        lamp.there.clear();
        assertThat(lifecycle().read(state, call)).isEmpty();
    }

    @Test
    void anImportGivesOnlyWhatIsNotDefault() {
        var state =
                created("mode", "HIGH", "tags", object("a", "b"), "timer", object("enabled", true), "rooms", list("r"));
        assertThat(imported(state.id()).inputs())
                .isEqualTo(object("name", "n", "mode", "HIGH", "tags", object("a", "b"), "rooms", list("r"))
                        .with("timer", object("enabled", true, "length", "1h")));
    }

    @Test
    void anImportedProgramShowsNoDifference() {
        var state = created("mode", "HIGH", "tags", object("a", "b"));
        var imported = imported(state.id());
        for (String key : List.of("", "k")) {
            var checked = lifecycle().check(imported.inputs(), imported.inputs().with("key", text(key)), NAMING);
            assertThat(checked.failures()).isEmpty();
            if (key.isEmpty()) assertThat(diff(imported, checked.inputs())).isEmpty();
        }
    }

    @Test
    void anImportedResourceWithoutANameIsGivenNone() {
        var state = created();
        lamp.change(state.id(), "name", "");
        var imported = imported(state.id());
        assertThat(imported.inputs()).isEqualTo(object("__autoname", object("name", "", "random", false)));
        var checked = lifecycle().check(imported.inputs(), object(), NAMING);
        assertThat(checked.inputs().entries()).doesNotContainKey("name");
        assertThat(diff(imported, checked.inputs())).isEmpty();
        assertThat(previewed(imported, checked.inputs()).get("name")).isEqualTo(text(""));
    }

    @Test
    void aSecretInputIsSecretInAnImportToo() {
        var state = created("password", secret("p"));
        assertThat(imported(state.id()).inputs().get("password")).isEqualTo(secret("p"));
    }

    @Test
    void aGeneratedNameIsNamedBack() {
        var state = lifecycle().create(checked(object("key", "k")), call);
        lamp.change(state.id(), "name", "renamed");
        var found = read(state);
        var news = lifecycle().check(found.inputs(), object("key", "k"), NAMING).inputs();
        assertThat(news.get("name")).isEqualTo(text("lamp-0123456"));
        assertThat(diff(found, news)).containsExactly("name");
    }

    @Test
    void driftThatMattersIsWarnedAboutAtEveryRead() {
        var state = created();
        lamp.change(state.id(), "open", true);
        var found = read(state);
        assertThat(call.warnings()).containsExactly("open was changed outside");
        read(found);
        assertThat(call.warnings()).hasSize(2);
    }

    @Test
    void whatWasDeployedIsNotedForTheUpdateThatRepairs() {
        var state = created("open", secret(true));
        lamp.change(state.id(), "open", false, "mode", "HIGH", "colour", "WARM");
        var found = read(state);
        assertThat(found.inputs().get(Warnings.DEPLOYED)).isEqualTo(object("open", secret(true)));
        assertThat(read(found).inputs().get(Warnings.DEPLOYED)).isEqualTo(object("open", secret(true)));
        assertThat(found.properties().entries()).doesNotContainKey(Warnings.DEPLOYED);
    }

    @Test
    void theUpdateThatRepairsSaysSoAndAnotherDoesNot() {
        var state = created("open", true);
        lamp.change(state.id(), "open", false);
        var found = read(state);
        call.warnings().clear();
        previewed(found, program("open", true));
        assertThat(call.warnings()).containsExactly("open is repaired");
        call.warnings().clear();
        previewed(created("open", true), program("open", false));
        assertThat(call.warnings()).containsExactly("open changes");
    }

    /** The engine keeps the old inputs of an update that stayed unfinished; the properties say what it had changed. */
    @Test
    void whatAnUnfinishedUpdateHasChangedIsNotBlamedOnSomebodyElse() {
        var old = created("open", true);
        lamp.unfinished = "its tags failed";
        var stopped =
                catchThrowableOfType(ResourceInitFailedException.class, () -> updated(old, program("open", false)));
        lamp.unfinished = null;
        var found = read(new State(old.id(), old.inputs(), stopped.state().properties()));
        assertThat(found.inputs().entries()).doesNotContainKey(Warnings.DEPLOYED);
        assertThat(call.warnings()).isEmpty();
        previewed(found, program("open", true));
        assertThat(call.warnings()).containsExactly("open changes");
    }

    @Test
    void whatAnUpdateWithoutAResponseMayHaveChangedIsNotBlamedOnSomebodyElse() {
        var old = created("open", true);
        lamp.failure = new LostResponseException(false);
        var failures = catchThrowableOfType(
                ResourceInitFailedException.class,
                () -> ambiguous().update(old, program("open", false), List.of(), call));
        lamp.failure = null;
        var stored = new State(old.id(), old.inputs(), failures.state().properties());
        lamp.change(old.id(), "open", false);
        var found = read(stored);
        assertThat(call.warnings()).isEmpty();
        assertThat(found.properties().entries()).doesNotContainKey("__attempted");
        lamp.change(old.id(), "open", true);
        read(found);
        assertThat(call.warnings()).containsExactly("open was changed outside");
    }

    /** The update did not reach the service: then nothing differs, and a later change is somebody else's. */
    @Test
    void anUpdateThatChangedNothingLeavesNoNote() {
        var old = created("open", true);
        lamp.failure = new LostResponseException(false);
        var failures = catchThrowableOfType(
                ResourceInitFailedException.class,
                () -> ambiguous().update(old, program("open", false), List.of(), call));
        lamp.failure = null;
        var found = read(new State(old.id(), old.inputs(), failures.state().properties()));
        assertThat(found.properties()).isEqualTo(old.properties());
        lamp.change(old.id(), "open", false);
        read(found);
        assertThat(call.warnings()).containsExactly("open was changed outside");
    }

    private Lifecycle<?, ?> ambiguous() {
        return Lifecycle.of(lamp, TagPolicy.NONE, CreateRecoveryTest.FAILURES, true);
    }

    @Test
    void theNoteGoesOnceTheServiceHasWhatWasDeployed() {
        var state = created("open", true);
        lamp.change(state.id(), "open", false);
        var found = read(state);
        lamp.change(state.id(), "open", true);
        call.warnings().clear();
        assertThat(read(found).inputs().entries()).doesNotContainKey(Warnings.DEPLOYED);
        assertThat(call.warnings()).isEmpty();
    }

    @Test
    void theNoteIsNoDifferenceAndNoInput() {
        var state = created("open", true);
        lamp.change(state.id(), "open", false);
        var found = read(state);
        assertThat(lifecycle()
                        .check(found.inputs(), found.inputs().with("key", text("k")), NAMING)
                        .inputs()
                        .entries())
                .doesNotContainKey(Warnings.DEPLOYED);
        assertThat(comparison(found, program("open", true)).differences()).hasSize(1);
        Properties repaired = updated(found, program("open", true)).inputs();
        assertThat(repaired.entries()).doesNotContainKey(Warnings.DEPLOYED);
    }
}
