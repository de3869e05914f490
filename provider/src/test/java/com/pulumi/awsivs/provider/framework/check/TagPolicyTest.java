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

class TagPolicyTest {

    private static final TagPolicy POLICY =
            new TagPolicy(Map.of("team", "video", "stage", "prod"), false, List.of("theirs"), List.of("k8s:", "x/"));

    @Test
    void defaultTagsAreAddedInTheOrderOfTheirKeys() {
        assertThat(POLICY.complete(null))
                .hasToString(object("stage", "prod", "team", "video").toString());
        assertThat(POLICY.complete(nothing())).isEqualTo(object("stage", "prod", "team", "video"));
        assertThat(POLICY.complete(object("a", "b"))).isEqualTo(object("a", "b", "stage", "prod", "team", "video"));
    }

    @Test
    void aResourcesOwnTagWinsWhateverItsValue() {
        assertThat(POLICY.complete(object("team", "mine", "stage", ""))).isEqualTo(object("team", "mine", "stage", ""));
        assertThat(POLICY.complete(object("team", unknown(), "stage", secret("s"))))
                .isEqualTo(object("team", unknown(), "stage", secret("s")));
        assertThat(POLICY.complete(object("team", nothing(), "stage", secret(nothing()))))
                .isEqualTo(object("team", "video", "stage", "prod"));
    }

    @Test
    void aSecretMapStaysSecret() {
        assertThat(POLICY.complete(secret(object("a", "b"))))
                .isEqualTo(secret(object("a", "b", "stage", "prod", "team", "video")));
    }

    /** Their keys, too: nothing of them may be told from the tags that they are among. */
    @Test
    void secretDefaultTagsMakeAllTagsSecret() {
        var policy = new TagPolicy(Map.of("team", "video"), true, List.of(), List.of());
        assertThat(policy.complete(null)).isEqualTo(secret(object("team", "video")));
        assertThat(policy.complete(object("a", "b"))).isEqualTo(secret(object("a", "b", "team", "video")));
        assertThat(policy.complete(secret(object("a", "b")))).isEqualTo(secret(object("a", "b", "team", "video")));
        assertThat(policy.complete(unknown())).isEqualTo(unknown());
    }

    @Test
    void aMapThatIsNotKnownYetIsLeftAlone() {
        assertThat(POLICY.complete(unknown())).isEqualTo(unknown());
        assertThat(POLICY.complete(secret(unknown()))).isEqualTo(secret(unknown()));
    }

    @Test
    void whatIsNoMapIsLeftForCheckToRefuse() {
        assertThat(POLICY.complete(text("x"))).isEqualTo(text("x"));
        assertThat(POLICY.complete(list("x"))).isEqualTo(list("x"));
    }

    @Test
    void withoutDefaultTagsNothingIsAdded() {
        assertThat(TagPolicy.NONE.complete(null)).isNull();
        assertThat(TagPolicy.NONE.complete(object())).isEqualTo(object());
        assertThat(TagPolicy.NONE.complete(nothing())).isEqualTo(nothing());
    }

    @Test
    void tagsThatOthersManageAreNotVisible() {
        var tags = object("theirs", "1", "theirs2", "2", "k8s:a", "3", "x/", "4", "K8S:a", "5");
        assertThat(POLICY.withoutIgnored(tags)).isEqualTo(object("theirs2", "2", "K8S:a", "5"));
        assertThat(POLICY.withoutIgnored(secret(tags))).isEqualTo(secret(object("theirs2", "2", "K8S:a", "5")));
    }

    @Test
    void whatIsNoMapIsVisibleAsItIs() {
        assertThat(POLICY.withoutIgnored(null)).isNull();
        assertThat(POLICY.withoutIgnored(unknown())).isEqualTo(unknown());
        assertThat(POLICY.withoutIgnored(secret(unknown()))).isEqualTo(secret(unknown()));
    }
}
