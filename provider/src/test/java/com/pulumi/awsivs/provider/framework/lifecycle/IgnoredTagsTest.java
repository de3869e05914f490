package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A tag that was ignored at the last deployment, with which the refresh before an update still runs, and is not now. */
class IgnoredTagsTest extends ExampleResourceTestBase {

    private static final TagPolicy COST = new TagPolicy(Map.of(), false, List.of("cost"), List.of("scan:"));

    @Test
    void tagIgnoredAtTheRefresh_isRemovedByTheSameUpdate() {
        State refreshed = refreshed(created("tags", object("own", "1", "cost", "42", "scan:at", "noon")));
        assertThat(refreshed.inputs().get("tags")).isEqualTo(object("own", "1"));
        assertThat(refreshed.properties().get("tags")).isEqualTo(object("own", "1"));
        Properties now = program("tags", object("own", "1"));
        assertThat(diff(refreshed, now)).containsExactlyInAnyOrder("tags.cost", "tags[\"scan:at\"]");
        assertThat(differences(COST, refreshed, now)).isEmpty();
        State updated = updated(refreshed, now);
        assertThat(updated.properties().entries()).doesNotContainKey(IgnoredTags.OUTPUT);
        assertThat(tags(refreshed)).isEqualTo(Map.of("own", "1"));
        assertThat(diff(updated, now)).isEmpty();
    }

    @Test
    void tagThatTheProgramHas_isNoDifference_orAChange() {
        State refreshed = refreshed(created("tags", object("cost", "42")));
        assertThat(diff(refreshed, program("tags", object("cost", "42")))).isEmpty();
        assertThat(diff(refreshed, program("tags", object("cost", "43")))).containsExactly("tags.cost");
        assertThat(previewed(refreshed, program("tags", object("cost", "43"))).get("tags"))
                .isEqualTo(object("cost", "43"));
    }

    @Test
    void tagOfTheOutputsThatTheInputsHaveNot_isSeenWithoutARefresh() {
        State deployed = created("tags", object("cost", "42"));
        State ignoring = new State(deployed.id(), program(), deployed.properties()); // the engine keeps the outputs
        assertThat(diff(ignoring, program())).containsExactly("tags");
        assertThat(differences(COST, ignoring, program())).isEmpty();
    }

    @Test
    void tagThatIsStillIgnored_isLeftAlone() {
        State refreshed = refreshed(created("tags", object("own", "1", "cost", "42")));
        Properties now = program("tags", object("own", "2"));
        lifecycle(COST).update(refreshed, now, List.of(), call);
        assertThat(tags(refreshed)).containsEntry("own", "2");
        assertThat(differences(COST, refreshed, now)).containsExactly("tags.own");
    }

    @Test
    void secretTags_areNotedAsSecret() {
        State refreshed = refreshed(created("tags", secret(object("own", "1", "cost", "42"))));
        assertThat(Objects.requireNonNull(refreshed.properties().get(IgnoredTags.OUTPUT)))
                .isEqualTo(object("tags", secret(object("cost", "42"))));
        assertThat(diff(refreshed, program("tags", secret(object("own", "1"))))).containsExactly("tags");
    }

    private State refreshed(State state) {
        return lifecycle(COST).read(state, call).orElseThrow();
    }

    private Map<String, String> tags(State state) {
        return Objects.requireNonNull(lamp.there.get(state.id())).tags();
    }

    private List<String> differences(TagPolicy policy, State old, Properties now) {
        return lifecycle(policy).diff(old, now, List.of(), call::warn).differences().stream()
                .map(Difference::path)
                .map(PropertyPath::toString)
                .toList();
    }
}
