package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.example.ExampleResource;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diff, and what neither diff nor update may touch. */
class LifecycleDiffTest extends ExampleResourceTestBase {

    private static final TagPolicy OTHERS = new TagPolicy(Map.of(), false, List.of("theirs"), List.of("team:"));

    @Test
    void anUnchangedProgramHasNoDifference() {
        var state = created("mode", "HIGH", "tags", secret(object("a", "b")), "rooms", list("r"));
        var now = program("mode", "HIGH", "tags", object("a", secret("b")), "rooms", list("r"));
        assertThat(comparison(state, now)).isEqualTo(new DiffResult(List.of(), true, false));
    }

    @Test
    void aRemovedPropertyGoesBackToItsDefault() {
        var state = created("open", true, "rooms", list("r"));
        assertThat(diff(state, program())).containsExactlyInAnyOrder("open", "rooms");
        updated(state, program());
        assertThat(lamp.there.get(state.id())).isEqualTo(ExampleResource.SHAPE.decode(program()));
    }

    /** Drift detection off, and the provider works in another region by now. */
    @Test
    void resourceThatIsNotTheProviders_isRefused_andOneThatIsNotConfirmedYetIsNot() {
        var state = created();
        assertThatThrownBy(() -> diff(new State("torch/1", state.inputs(), state.properties()), program()))
                .isInstanceOf(ProviderException.class)
                .hasMessage("'torch/1' is no lamp");
        String unconfirmed = "unconfirmed: n";
        assertThat(diff(new State(unconfirmed, state.inputs(), state.properties()), program()))
                .isEmpty();
    }

    @Test
    void nestedPathsAreNamed() {
        var state = created("tags", object("a.b", "1"), "rooms", list("r"), "timer", object("enabled", true));
        var now = program(
                "tags", object("a.b", "2"), "rooms", list("s"), "timer", object("enabled", true, "length", "2h"));
        assertThat(diff(state, now)).containsExactlyInAnyOrder("tags[\"a.b\"]", "rooms[0]", "timer.length");
    }

    @Test
    void whatCannotChangeInPlaceReplaces() {
        var state = created("zone", "a");
        assertThat(comparison(state, program("zone", "b")).replaces()).isTrue();
        assertThat(comparison(state, program("zone", unknown())).replaces()).isTrue();
        assertThat(comparison(state, program("zone", "a", "open", true)).replaces())
                .isFalse();
    }

    @Test
    void whatMeansTheSameIsNoDifference() {
        var state = created();
        assertThat(diff(state, program("key", "K"))).isEmpty();
        assertThat(diff(state, program("key", "other"))).containsExactly("key");
        assertThat(diff(state, program("key", unknown()))).containsExactly("key");
    }

    @Test
    void theOldOneGoesFirstWhereTheResourceSaysSoWhateverElseChanges() {
        var state = created();
        assertThat(comparison(state, program("key", "K", "zone", "z")).deleteBeforeReplace())
                .isTrue();
        assertThat(comparison(state, program("key", "other")).deleteBeforeReplace())
                .isFalse();
        assertThat(comparison(state, program("key", unknown())).deleteBeforeReplace())
                .isFalse();
    }

    @Test
    void aReplacementIsWarnedAboutAndAnUpdateIsNot() {
        var state = created();
        diff(state, program("key", "other"));
        diff(state, program("open", true));
        assertThat(call.warnings()).containsExactly("the key ends");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "*", "[\"open\"]"})
    void anIgnoredPropertyIsNeitherComparedNorSent(String ignored) {
        var state = created("open", true);
        var now = program("open", false);
        assertThat(diff(state, now, ignored)).isEmpty();
        assertThat(updated(state, now, ignored).properties().get("open"))
                .isEqualTo(state.properties().get("open"));
        assertThat(lamp.there.get(state.id())).isEqualTo(ExampleResource.SHAPE.decode(program("open", true)));
    }

    @Test
    void anIgnoredPropertyIsNotShownToChangeAndNotWarnedAbout() {
        var state = created("open", true);
        assertThat(previewed(state, program("open", false, "mode", "HIGH"), "open")
                        .entries())
                .containsAllEntriesOf(object("open", true, "mode", "HIGH").entries());
        assertThat(call.warnings()).isEmpty();
    }

    @Test
    void anIgnoredEntryIsNeitherComparedNorSent() {
        var state = created("tags", object("a", "1", "b", "1"), "rooms", list("x", "y"));
        var now = program("tags", object("a", "2", "b", "2", "c", "2"), "rooms", list("z", "z"));
        String[] ignored = {"tags.a", "tags[\"c\"]", "rooms[0]"};
        assertThat(diff(state, now, ignored)).containsExactlyInAnyOrder("tags.b", "rooms[1]");
        updated(state, now, ignored);
        assertThat(lamp.there.get(state.id()))
                .isEqualTo(ExampleResource.SHAPE.decode(
                        program("tags", object("a", "1", "b", "2"), "rooms", list("x", "z"))));
    }

    @Test
    void ignoredPathsReachWhatCheckAdded() {
        var state = created("mode", "HIGH");
        assertThat(diff(state, program())).containsExactly("mode");
        assertThat(diff(state, program(), "mode")).isEmpty();
        updated(state, program(), "mode");
        assertThat(lamp.there.get(state.id()))
                .extracting(ExampleResource.Inputs::mode)
                .isEqualTo("HIGH");
    }

    @Test
    void withManyIgnoredPathsEachCounts() {
        var state = created("zone", "a");
        assertThat(diff(state, program("zone", "b", "open", true), "zone", "open"))
                .isEmpty();
    }

    @Test
    void tagsThatOthersManageAreNeverSeen() {
        var state = created("tags", object("a", "1"));
        lamp.change(state.id(), "tags", object("a", "1", "theirs", "x", "team:b", "y"));
        var read = lifecycle(OTHERS).read(state, call).orElseThrow();
        assertThat(read.inputs().get("tags")).isEqualTo(object("a", "1"));
        assertThat(read.properties().get("tags")).isEqualTo(object("a", "1"));
    }

    @Test
    void tagsThatOthersManageAreNeverCompared() {
        var state = created("tags", object("a", "1", "theirs", "x"));
        var comparison =
                lifecycle(OTHERS).diff(state, program("tags", object("a", "1", "team:b", "y")), List.of(), w -> {});
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void tagsThatOthersManageAreNeverChangedOrRemoved() {
        var state = created("tags", object("a", "1", "theirs", "x"));
        var seen = new ArrayList<Map<String, String>>();
        var spy = new Spy(lamp, seen);
        Lifecycle.of(spy, OTHERS, (e, id) -> false, true)
                .update(state, program("tags", object("theirs", "z")), List.of(), call);
        assertThat(seen).containsExactly(Map.of("a", "1"), Map.of());
    }

    @Test
    void secretsInPathsThatAreIgnoredStaySecret() {
        var state = created("tags", object("a", secret("1")));
        var shown = previewed(state, program("tags", object("a", "2")), "tags.a");
        assertThat(shown.get("tags")).isEqualTo(object("a", secret("1")));
        assertThat(shown.get("name")).isEqualTo(text("n"));
    }

    /** Notes the tags with which an update is asked for: the old ones and the new ones. */
    private record Spy(ExampleResource lamp, List<Map<String, String>> seen)
            implements Resource<ExampleResource.Inputs, ExampleResource.Outputs> {

        @Override
        public LiveState<ExampleResource.Inputs, ExampleResource.Outputs> create(
                ExampleResource.Inputs inputs, RequestContext call) {
            return lamp.create(inputs, call);
        }

        @Override
        public LiveState<ExampleResource.Inputs, ExampleResource.Outputs> read(
                String id, ExampleResource.Outputs known, RequestContext call) {
            return lamp.read(id, known, call);
        }

        @Override
        public LiveState<ExampleResource.Inputs, ExampleResource.Outputs> update(
                LiveState<ExampleResource.Inputs, ExampleResource.Outputs> old,
                ExampleResource.Inputs inputs,
                RequestContext call) {
            seen.add(old.inputs().tags());
            seen.add(inputs.tags());
            return lamp.update(old, inputs, call);
        }

        @Override
        public void delete(LiveState<ExampleResource.Inputs, ExampleResource.Outputs> old, RequestContext call) {
            lamp.delete(old, call);
        }
    }
}
