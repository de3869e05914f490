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
import com.pulumi.awsivs.provider.framework.example.ExampleArgs;
import com.pulumi.awsivs.provider.framework.example.ExampleResource;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.example.ExampleState;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests diff, and that diff and update ignore the properties of {@code ignoreChanges} and the ignored tags. */
class LifecycleDiffTest extends ExampleResourceTestBase {

    private static final TagPolicy IGNORING = new TagPolicy(Map.of(), false, List.of("ignored"), List.of("team:"));

    @Test
    void unchangedProgram_hasNoDifference() {
        var state = created("mode", "HIGH", "tags", secret(object("a", "b")), "items", list("r"));
        var now = program("mode", "HIGH", "tags", object("a", secret("b")), "items", list("r"));
        assertThat(diffResult(state, now)).isEqualTo(new DiffResult(List.of(), true, false));
    }

    @Test
    void removedProperty_getsItsDefault() {
        var state = created("open", true, "items", list("r"));
        assertThat(diff(state, program())).containsExactlyInAnyOrder("open", "items");
        updated(state, program());
        assertThat(resource.existing.get(state.id())).isEqualTo(ExampleArgs.SHAPE.decode(program()));
    }

    /** Diff receives an invalid id if drift detection is off and the region of the provider has changed. */
    @Test
    void invalidId_isRejected_andAnUnconfirmedOneIsNot() {
        var state = created();
        assertThatThrownBy(() -> diff(new State("other/1", state.inputs(), state.properties()), program()))
                .isInstanceOf(ProviderException.class)
                .hasMessage("'other/1' is no example");
        String unconfirmed = "unconfirmed: n";
        assertThat(diff(new State(unconfirmed, state.inputs(), state.properties()), program()))
                .isEmpty();
    }

    @Test
    void nestedDifferences_haveTheirPaths() {
        var state = created("tags", object("a.b", "1"), "items", list("r"), "timer", object("enabled", true));
        var now = program(
                "tags", object("a.b", "2"), "items", list("s"), "timer", object("enabled", true, "length", "2h"));
        assertThat(diff(state, now)).containsExactlyInAnyOrder("tags[\"a.b\"]", "items[0]", "timer.length");
    }

    @Test
    void immutableProperty_replaces() {
        var state = created("zone", "a");
        assertThat(diffResult(state, program("zone", "b")).replaces()).isTrue();
        assertThat(diffResult(state, program("zone", unknown())).replaces()).isTrue();
        assertThat(diffResult(state, program("zone", "a", "open", true)).replaces())
                .isFalse();
    }

    @Test
    void semanticallyEqualValue_isNoDifference() {
        var state = created();
        assertThat(diff(state, program("key", "K"))).isEmpty();
        assertThat(diff(state, program("key", "other"))).containsExactly("key");
        assertThat(diff(state, program("key", unknown()))).containsExactly("key");
    }

    @Test
    void deleteBeforeReplace_isDecidedByTheResource() {
        var state = created();
        assertThat(diffResult(state, program("key", "K", "zone", "z")).deleteBeforeReplace())
                .isTrue();
        assertThat(diffResult(state, program("key", "other")).deleteBeforeReplace())
                .isFalse();
        assertThat(diffResult(state, program("key", unknown())).deleteBeforeReplace())
                .isFalse();
    }

    @Test
    void replacement_warns_andAnUpdateDoesNot() {
        var state = created();
        diff(state, program("key", "other"));
        diff(state, program("open", true));
        assertThat(context.warnings()).containsExactly("the key is replaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "*", "[\"open\"]"})
    void ignoredProperty_isNeitherComparedNorSent(String ignored) {
        var state = created("open", true);
        var now = program("open", false);
        assertThat(diff(state, now, ignored)).isEmpty();
        assertThat(updated(state, now, ignored).properties().get("open"))
                .isEqualTo(state.properties().get("open"));
        assertThat(resource.existing.get(state.id())).isEqualTo(ExampleArgs.SHAPE.decode(program("open", true)));
    }

    @Test
    void ignoredProperty_doesNotChangeInThePreview() {
        var state = created("open", true);
        assertThat(previewed(state, program("open", false, "mode", "HIGH"), "open")
                        .entries())
                .containsAllEntriesOf(object("open", true, "mode", "HIGH").entries());
        assertThat(context.warnings()).isEmpty();
    }

    @Test
    void ignoredEntry_isNeitherComparedNorSent() {
        var state = created("tags", object("a", "1", "b", "1"), "items", list("x", "y"));
        var now = program("tags", object("a", "2", "b", "2", "c", "2"), "items", list("z", "z"));
        String[] ignored = {"tags.a", "tags[\"c\"]", "items[0]"};
        assertThat(diff(state, now, ignored)).containsExactlyInAnyOrder("tags.b", "items[1]");
        updated(state, now, ignored);
        assertThat(resource.existing.get(state.id()))
                .isEqualTo(
                        ExampleArgs.SHAPE.decode(program("tags", object("a", "1", "b", "2"), "items", list("x", "z"))));
    }

    @Test
    void ignoredDefault_keepsTheOldValue() {
        var state = created("mode", "HIGH");
        assertThat(diff(state, program())).containsExactly("mode");
        assertThat(diff(state, program(), "mode")).isEmpty();
        updated(state, program(), "mode");
        assertThat(resource.existing.get(state.id()))
                .extracting(ExampleArgs::mode)
                .isEqualTo("HIGH");
    }

    @Test
    void severalIgnoredPaths_allCount() {
        var state = created("zone", "a");
        assertThat(diff(state, program("zone", "b", "open", true), "zone", "open"))
                .isEmpty();
    }

    @Test
    void ignoredTags_areNotRead() {
        var state = created("tags", object("a", "1"));
        resource.change(state.id(), "tags", object("a", "1", "ignored", "x", "team:b", "y"));
        var read = lifecycle(IGNORING).read(state, context).orElseThrow();
        assertThat(read.inputs().get("tags")).isEqualTo(object("a", "1"));
        assertThat(read.properties().get("tags")).isEqualTo(object("a", "1"));
    }

    @Test
    void ignoredTags_areNotCompared() {
        var state = created("tags", object("a", "1", "ignored", "x"));
        var result =
                lifecycle(IGNORING).diff(state, program("tags", object("a", "1", "team:b", "y")), List.of(), w -> {});
        assertThat(result.differences()).isEmpty();
    }

    @Test
    void ignoredTags_areNeitherChangedNorRemoved() {
        var state = created("tags", object("a", "1", "ignored", "x"));
        var recorded = new ArrayList<Map<String, String>>();
        var recorder = new TagRecorder(resource, recorded);
        Lifecycle.of(recorder, IGNORING, (e, id) -> false, true)
                .update(state, program("tags", object("ignored", "z")), List.of(), context);
        assertThat(recorded).containsExactly(Map.of("a", "1"), Map.of());
    }

    @Test
    void ignoredSecret_staysSecret() {
        var state = created("tags", object("a", secret("1")));
        var shown = previewed(state, program("tags", object("a", "2")), "tags.a");
        assertThat(shown.get("tags")).isEqualTo(object("a", secret("1")));
        assertThat(shown.get("name")).isEqualTo(text("n"));
    }

    /** Records the old and new tags of each update. */
    private record TagRecorder(ExampleResource resource, List<Map<String, String>> recorded)
            implements Resource<ExampleArgs, ExampleState> {

        @Override
        public LiveState<ExampleArgs, ExampleState> create(ExampleArgs inputs, RequestContext context) {
            return resource.create(inputs, context);
        }

        @Override
        public LiveState<ExampleArgs, ExampleState> read(String id, ExampleState known, RequestContext context) {
            return resource.read(id, known, context);
        }

        @Override
        public LiveState<ExampleArgs, ExampleState> update(
                LiveState<ExampleArgs, ExampleState> old, ExampleArgs inputs, RequestContext context) {
            recorded.add(old.inputs().tags());
            recorded.add(inputs.tags());
            return resource.update(old, inputs, context);
        }

        @Override
        public void delete(LiveState<ExampleArgs, ExampleState> old, RequestContext context) {
            resource.delete(old, context);
        }
    }
}
