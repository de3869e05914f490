package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.check.Autonaming;
import com.pulumi.awsivs.provider.framework.example.ExampleResource;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Create, update, delete and their previews. */
class LifecycleTest extends ExampleResourceTestBase {

    @Test
    void createAnswersTheInputsAndTheOutputs() {
        var state = created("rooms", list("hall"), "timer", object("enabled", true));
        assertThat(state.id()).isEqualTo("lamp/0");
        assertThat(state.properties())
                .isEqualTo(object("key", "k", "name", "n", "mode", "LOW", "open", false)
                        .and(object("rooms", list("hall"), "timer", object("enabled", true, "length", "1h")))
                        .and(object("serial", "serial of lamp/0", "token", secret("token of lamp/0")))
                        .and(object(Adoption.MARK, 1)));
    }

    @Test
    void createGivesTheResourceNoSecretAndNoWrapper() {
        created("password", secret("p"), "tags", secret(object("a", secret("b"))), "rooms", list(secret("r")));
        assertThat(lamp.there.values())
                .extracting(
                        ExampleResource.Inputs::password, ExampleResource.Inputs::tags, ExampleResource.Inputs::rooms)
                .containsExactly(tuple("p", Map.of("a", "b"), List.of("r")));
    }

    @Test
    void createRefusesWhatCheckLetAnImportedResourceBeWithout() {
        var inputs = lifecycle()
                .check(object("name", "n"), object("name", "n"), NAMING)
                .inputs();
        assertThatThrownBy(() -> lifecycle().create(inputs, call)).hasMessage("key is required");
        assertThatThrownBy(() -> lifecycle().previewCreate(inputs, call)).hasMessage("key is required");
        assertThat(lamp.verbs).isEmpty();
    }

    @Test
    void previewsRunNoVerb() {
        var state = created();
        lifecycle().previewCreate(program(), call);
        previewed(state, program("open", true));
        assertThat(lamp.verbs).containsExactly("create");
    }

    @Test
    void theFirstPreviewShowsTheInputsAndLeavesTheOutputsUnknown() {
        var inputs = program("open", unknown(), "tags", object("a", secret("b")));
        assertThat(lifecycle().previewCreate(inputs, call)).isEqualTo(inputs);
    }

    @Test
    void whatThePluginKeepsForItselfIsShownInNoPreview() {
        var inputs = checked(object("key", "k"));
        assertThat(inputs.entries()).containsKey(Autonaming.RECORD);
        assertThat(lifecycle().previewCreate(inputs, call).entries()).doesNotContainKey(Autonaming.RECORD);
    }

    @Test
    void thePreviewOfAnUpdateDropsRemovedInputsAndKeepsOutputs() {
        var state = created("zone", "z", "password", secret("p"), "tags", object("a", "b"));
        assertThat(previewed(state, program("zone", "z", "open", true)))
                .isEqualTo(object("key", "k", "name", "n", "mode", "LOW", "open", true, "zone", "z")
                        .and(object("serial", "serial of lamp/0", "token", secret("token of lamp/0")))
                        .and(object(Adoption.MARK, 1)));
    }

    @Test
    void whatAPreviewShowsIsWhatTheUpdateAnswers() {
        var state = created("zone", "z", "tags", object("a", secret("b")));
        var now = program("zone", "z", "mode", "HIGH", "tags", object("a", secret("c")), "rooms", list("r"));
        var previewed = previewed(state, now);
        assertThat(updated(state, now).properties()).isEqualTo(previewed);
    }

    @Test
    void anUpdateReachesTheServiceAndTheState() {
        var state = created("open", true, "rooms", list("a"));
        var updated = updated(state, program("mode", "HIGH"));
        assertThat(updated.properties().entries())
                .containsAllEntriesOf(
                        object("mode", "HIGH", "colour", "WARM", "open", false).entries())
                .doesNotContainKey("rooms");
        assertThat(lamp.there.get("lamp/0")).isEqualTo(ExampleResource.SHAPE.decode(program("mode", "HIGH")));
    }

    @Test
    void stateOfAnOlderVersionIsReadLeniently() {
        var state = created("tags", object("a", "b"));
        var older = new State(state.id(), object("key", "k", "name", "n", "gone", 1), object("serial", nothing()));
        assertThat(diff(older, program())).isEmpty();
        assertThat(diff(older, program("open", true))).containsExactly("open");
        assertThat(updated(older, program("open", true)).properties().get("open"))
                .isNotNull();
        lifecycle().delete(new State(state.id(), Properties.NONE, Properties.NONE), call);
        assertThat(lamp.there).isEmpty();
    }

    @Test
    void anUpdateWithoutADifferenceIsNoFault() {
        var state = created();
        assertThat(updated(state, program()).properties()).isEqualTo(state.properties());
    }

    @Test
    void aNameIsAnOutputAlsoWhereThereIsNone() {
        var state = created();
        lamp.change(state.id(), "name", "");
        assertThat(imported(state.id()).properties().get("name")).isEqualTo(text(""));
    }

    @Test
    void whatIsUnfinishedIsKeptWithItsReasons() {
        lamp.unfinished = "the bulb is missing";
        var failure = catchThrowableOfType(
                ResourceInitFailedException.class, () -> created("tags", object("a", secret("b"))));
        assertThat(failure.reasons()).containsExactly("the bulb is missing");
        assertThat(failure.state().id()).isEqualTo("lamp/0");
        assertThat(failure.state().inputs()).isEqualTo(program("tags", object("a", secret("b"))));
        assertThat(failure.state().properties().get("tags")).isEqualTo(object("a", secret("b")));
        assertThat(failure.state().properties().get("token")).isEqualTo(secret("token of lamp/0"));
    }

    @Test
    void whatIsUnfinishedAfterAnUpdateOrAReadIsKeptToo() {
        var state = created();
        lamp.unfinished = "the bulb is missing";
        var update =
                catchThrowableOfType(ResourceInitFailedException.class, () -> updated(state, program("open", true)));
        assertThat(update.state().properties().get("open"))
                .isEqualTo(program("open", true).get("open"));
        var read = catchThrowableOfType(ResourceInitFailedException.class, () -> read(state));
        assertThat(read.reasons()).containsExactly("the bulb is missing");
        assertThat(read.state().inputs().get("open"))
                .isEqualTo(program("open", true).get("open"));
    }

    @Test
    void deletingWhatIsGoneIsSuccess() {
        var state = created();
        lifecycle().delete(state, call);
        lifecycle().delete(state, call);
        assertThat(lamp.there).isEmpty();
    }

    @Test
    void otherFailuresAreNotTakenForGone() {
        var state = created();
        lamp.failure = new IllegalStateException("denied");
        assertThatThrownBy(() -> lifecycle().delete(state, call)).isSameAs(lamp.failure);
        assertThatThrownBy(() -> read(state)).isSameAs(lamp.failure);
        assertThatThrownBy(() -> updated(state, program())).isSameAs(lamp.failure);
    }

    @Test
    void anIdOfSomethingElseIsRefusedBeforeAnythingIsAsked() {
        var foreign = new State("desk/1", program(), program());
        assertThatThrownBy(() -> read(foreign))
                .isInstanceOf(ProviderException.class)
                .hasMessage("'desk/1' is no lamp");
        assertThatThrownBy(() -> updated(foreign, program())).hasMessage("'desk/1' is no lamp");
        assertThatThrownBy(() -> lifecycle().delete(foreign, call)).hasMessage("'desk/1' is no lamp");
        assertThat(lamp.verbs).isEmpty();
    }

    @Test
    void checkIsPartOfTheLifecycle() {
        assertThat(lifecycle()
                        .check(Properties.NONE, object("colour", "COLD"), NAMING)
                        .failures())
                .containsExactlyInAnyOrder(
                        new CheckFailure(PropertyPath.ROOT, "key is required"),
                        CheckFailure.of("colour", "needs mode HIGH"));
    }
}
