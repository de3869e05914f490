package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that an update of tags sends the differences, and reports the tags after each call. */
class TagsTest {

    private final List<Map<String, String>> tagged = new ArrayList<>();
    private final List<Set<String>> untagged = new ArrayList<>();

    private void update(Map<String, String> old, Map<String, String> now) {
        Tags.update(old, now, untagged::add, tagged::add, reached::add);
    }

    private final List<Map<String, String>> reached = new ArrayList<>();

    @Test
    void eachCall_reportsTheTagsAfterIt() {
        update(Map.of("a", "1", "b", "1"), Map.of("b", "2"));
        assertThat(reached).containsExactly(Map.of("b", "1"), Map.of("b", "2"));
    }

    @Test
    void equalTags_sendNoCall() {
        update(Map.of(), Map.of());
        update(Map.of("a", "1", "b", ""), Map.of("b", "", "a", "1"));
        assertThat(tagged).isEmpty();
        assertThat(untagged).isEmpty();
    }

    @Test
    void newAndChangedTags_areSent() {
        update(Map.of("a", "1", "b", "1"), Map.of("a", "1", "b", "2", "c", "3"));
        assertThat(tagged).singleElement().satisfies(request -> {
            assertThat(request).isEqualTo(Map.of("b", "2", "c", "3"));
        });
        assertThat(untagged).isEmpty();
    }

    @Test
    void removedTags_areUntaggedByKey() {
        update(Map.of("a", "1", "b", "1", "c", "1"), Map.of("a", "1"));
        assertThat(untagged).singleElement().satisfies(request -> {
            assertThat(request).containsExactlyInAnyOrder("b", "c");
        });
        assertThat(tagged).isEmpty();
    }

    @Test
    void emptyValue_isSent() {
        update(Map.of("a", "1"), Map.of("a", ""));
        assertThat(tagged).containsExactly(Map.of("a", ""));
    }

    @Test
    void keyInOtherCase_isAnotherKey() {
        update(Map.of("Stage", "1"), Map.of("stage", "1"));
        assertThat(untagged).containsExactly(Set.of("Stage"));
        assertThat(tagged).containsExactly(Map.of("stage", "1"));
    }

    @Test
    void awsTags_areNotSettable() {
        assertThat(Tags.settable(Map.of("aws:cloudformation:stack", "x", "awsome", "y", "a", "")))
                .isEqualTo(Map.of("awsome", "y", "a", ""));
    }
}
