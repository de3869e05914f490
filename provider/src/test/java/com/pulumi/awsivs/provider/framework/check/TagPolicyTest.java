package com.pulumi.awsivs.provider.framework.check;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that default tags are added and ignored tags are removed. */
class TagPolicyTest {

    private static final TagPolicy POLICY =
            new TagPolicy(Map.of("team", "video", "stage", "prod"), false, List.of("ignored"), List.of("k8s:", "x/"));

    @Test
    void defaultTags_areAddedInKeyOrder() {
        assertThat(POLICY.complete(null))
                .hasToString(object("stage", "prod", "team", "video").toString());
        assertThat(POLICY.complete(nothing())).isEqualTo(object("stage", "prod", "team", "video"));
        assertThat(POLICY.complete(object("a", "b"))).isEqualTo(object("a", "b", "stage", "prod", "team", "video"));
    }

    @Test
    void ownTag_winsWithAnyValue() {
        assertThat(POLICY.complete(object("team", "mine", "stage", ""))).isEqualTo(object("team", "mine", "stage", ""));
        assertThat(POLICY.complete(object("team", unknown(), "stage", secret("s"))))
                .isEqualTo(object("team", unknown(), "stage", secret("s")));
        assertThat(POLICY.complete(object("team", nothing(), "stage", secret(nothing()))))
                .isEqualTo(object("team", "video", "stage", "prod"));
    }

    @Test
    void secretTags_staySecret() {
        assertThat(POLICY.complete(secret(object("a", "b"))))
                .isEqualTo(secret(object("a", "b", "stage", "prod", "team", "video")));
    }

    /** All tags become secret, because a map with plain and secret values would reveal the keys of the secret values. */
    @Test
    void secretDefaultTags_makeAllTagsSecret() {
        var policy = new TagPolicy(Map.of("team", "video"), true, List.of(), List.of());
        assertThat(policy.complete(null)).isEqualTo(secret(object("team", "video")));
        assertThat(policy.complete(object("a", "b"))).isEqualTo(secret(object("a", "b", "team", "video")));
        assertThat(policy.complete(secret(object("a", "b")))).isEqualTo(secret(object("a", "b", "team", "video")));
        assertThat(policy.complete(unknown())).isEqualTo(unknown());
    }

    @Test
    void unknownTags_stayUnchanged() {
        assertThat(POLICY.complete(unknown())).isEqualTo(unknown());
        assertThat(POLICY.complete(secret(unknown()))).isEqualTo(secret(unknown()));
    }

    @Test
    void tagsOfAnotherType_stayUnchanged() {
        assertThat(POLICY.complete(text("x"))).isEqualTo(text("x"));
        assertThat(POLICY.complete(list("x"))).isEqualTo(list("x"));
    }

    @Test
    void noDefaultTags_addNothing() {
        assertThat(TagPolicy.NONE.complete(null)).isNull();
        assertThat(TagPolicy.NONE.complete(object())).isEqualTo(object());
        assertThat(TagPolicy.NONE.complete(nothing())).isEqualTo(nothing());
    }

    @Test
    void ignoredTags_areRemoved() {
        var tags = object("ignored", "1", "ignored2", "2", "k8s:a", "3", "x/", "4", "K8S:a", "5");
        assertThat(POLICY.withoutIgnored(tags)).isEqualTo(object("ignored2", "2", "K8S:a", "5"));
        assertThat(POLICY.withoutIgnored(secret(tags))).isEqualTo(secret(object("ignored2", "2", "K8S:a", "5")));
    }

    @Test
    void tagsThatAreNoMap_areNotFiltered() {
        assertThat(POLICY.withoutIgnored(null)).isNull();
        assertThat(POLICY.withoutIgnored(unknown())).isEqualTo(unknown());
        assertThat(POLICY.withoutIgnored(secret(unknown()))).isEqualTo(secret(unknown()));
    }
}
