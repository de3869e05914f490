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

/** Tests tags that are no longer ignored, although the refresh before the update still ignores them with the old configuration. */
class IgnoredTagsTest extends ExampleResourceTestBase {

    private static final TagPolicy IGNORING = new TagPolicy(Map.of(), false, List.of("cost"), List.of("scan:"));

    @Test
    void tagIgnoredAtTheRefresh_isRemovedByTheSameUpdate() {
        State refreshed = refreshed(created("tags", object("own", "1", "cost", "42", "scan:at", "noon")));
        assertThat(refreshed.inputs().get("tags")).isEqualTo(object("own", "1"));
        assertThat(refreshed.properties().get("tags")).isEqualTo(object("own", "1"));
        Properties now = program("tags", object("own", "1"));
        assertThat(diff(refreshed, now)).containsExactlyInAnyOrder("tags.cost", "tags[\"scan:at\"]");
        assertThat(differences(IGNORING, refreshed, now)).isEmpty();
        State updated = updated(refreshed, now);
        assertThat(updated.properties().entries()).doesNotContainKey(IgnoredTags.OUTPUT);
        assertThat(tags(refreshed)).isEqualTo(Map.of("own", "1"));
        assertThat(diff(updated, now)).isEmpty();
    }

    @Test
    void tagInTheProgram_isComparedWithTheStoredTag() {
        State refreshed = refreshed(created("tags", object("cost", "42")));
        assertThat(diff(refreshed, program("tags", object("cost", "42")))).isEmpty();
        assertThat(diff(refreshed, program("tags", object("cost", "43")))).containsExactly("tags.cost");
        assertThat(previewed(refreshed, program("tags", object("cost", "43"))).get("tags"))
                .isEqualTo(object("cost", "43"));
    }

    @Test
    void tagInTheOutputsOnly_isComparedWithoutARefresh() {
        State deployed = created("tags", object("cost", "42"));
        // The program no longer sets the tag, but the outputs in the state still contain it.
        State ignoring = new State(deployed.id(), program(), deployed.properties());
        assertThat(diff(ignoring, program())).containsExactly("tags");
        assertThat(differences(IGNORING, ignoring, program())).isEmpty();
    }

    @Test
    void tagStillIgnored_staysUnchanged() {
        State refreshed = refreshed(created("tags", object("own", "1", "cost", "42")));
        Properties now = program("tags", object("own", "2"));
        lifecycle(IGNORING).update(refreshed, now, List.of(), context);
        assertThat(tags(refreshed)).containsEntry("own", "2");
        assertThat(differences(IGNORING, refreshed, now)).containsExactly("tags.own");
    }

    @Test
    void secretTags_areStoredAsSecret() {
        State refreshed = refreshed(created("tags", secret(object("own", "1", "cost", "42"))));
        assertThat(Objects.requireNonNull(refreshed.properties().get(IgnoredTags.OUTPUT)))
                .isEqualTo(object("tags", secret(object("cost", "42"))));
        assertThat(diff(refreshed, program("tags", secret(object("own", "1"))))).containsExactly("tags");
    }

    private State refreshed(State state) {
        return lifecycle(IGNORING).read(state, context).orElseThrow();
    }

    private Map<String, String> tags(State state) {
        return Objects.requireNonNull(resource.existing.get(state.id())).tags();
    }

    private List<String> differences(TagPolicy policy, State old, Properties now) {
        return lifecycle(policy).diff(old, now, List.of(), context::warn).differences().stream()
                .map(Difference::path)
                .map(PropertyPath::toString)
                .toList();
    }
}
