package com.pulumi.awsivs.provider.framework.value;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.path;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What ignoreChanges does to the inputs. */
class PathResetTest {

    @Test
    void aResetPutsTheOldValueBack() {
        assertThat(path("a").restore(object("a", "old"), object("a", "new", "b", "new")))
                .isEqualTo(object("a", "old", "b", "new"));
    }

    @Test
    void aResetRemovesWhatWasNotThere() {
        assertThat(path("a").restore(object(), object("a", "new", "b", "new"))).isEqualTo(object("b", "new"));
        assertThat(path("tags.a").restore(object("tags", object()), object("tags", object("a", "new"))))
                .isEqualTo(object("tags", object()));
    }

    @Test
    void aResetReachesIntoObjects() {
        var old = object("tags", object("a", "old", "gone", "old"));
        var now = object("tags", object("a", "new", "b", "new"));
        assertThat(path("tags.a").restore(old, now)).isEqualTo(object("tags", object("a", "old", "b", "new")));
    }

    @Test
    void aResetMakesTheObjectThatIsMissing() {
        assertThat(path("tags.a").restore(object("tags", object("a", "old", "b", "old")), object()))
                .isEqualTo(object("tags", object("a", "old")));
        assertThat(path("x.y.z").restore(object("x", object("y", object("z", "old"))), object("x", object())))
                .isEqualTo(object("x", object("y", object("z", "old"))));
    }

    @Test
    void aResetMakesNothingForWhatWasNeverThere() {
        assertThat(path("tags.a").restore(object(), object("b", "new"))).isEqualTo(object("b", "new"));
    }

    @Test
    void aWildcardResetsEverything() {
        var old = object("tags", object("a", "old", "gone", "old"), "b", "old");
        var now = object("tags", object("a", "new", "added", "new"), "b", "new");
        assertThat(path("*").restore(old, now)).isEqualTo(old);
        assertThat(path("tags.*").restore(old, now))
                .isEqualTo(object("tags", object("a", "old", "gone", "old"), "b", "new"));
    }

    @Test
    void aResetReachesElementsThatAreInBothLists() {
        var old = object("rooms", list("a", "b", "c"));
        assertThat(path("rooms[1]").restore(old, object("rooms", list("x", "y"))))
                .isEqualTo(object("rooms", list("x", "b")));
        assertThat(path("rooms[2]").restore(old, object("rooms", list("x", "y"))))
                .isEqualTo(object("rooms", list("x", "y")));
        assertThat(path("rooms[*]").restore(old, object("rooms", list("x", "y", "z", "new"))))
                .isEqualTo(object("rooms", list("a", "b", "c", "new")));
        assertThat(path("rooms[0].a")
                        .restore(
                                object("rooms", list(object("a", "old"))),
                                object("rooms", list(object("a", "new", "b", "new")))))
                .isEqualTo(object("rooms", list(object("a", "old", "b", "new"))));
    }

    @Test
    void aResetInsideASecretKeepsItSecret() {
        var now = object("tags", secret(object("a", "new", "b", "new")));
        assertThat(path("tags.a").restore(object("tags", object("a", "old")), now))
                .isEqualTo(object("tags", secret(object("a", "old", "b", "new"))));
        assertThat(path("tags.a").restore(object("tags", secret(object("a", secret("old")))), object("tags", object())))
                .isEqualTo(object("tags", object("a", secret("old"))));
    }

    @Test
    void whatIsInsideASecretStaysSecretInAnObjectThatIsNot() {
        var old = object("tags", secret(object("a", "old")));
        var reset =
                path("tags.a").restore(old, object("tags", object("a", "new"))).get("tags");
        assertThat(reset).isNotNull();
        assertThat(path("a").in(reset == null ? text("") : reset)).isEqualTo(secret("old"));
    }

    @Test
    void aResetLeavesAloneWhatIsNotKnownYetUnlessItNamesIt() {
        var old = object("tags", object("a", "old"));
        assertThat(path("tags.a").restore(old, object("tags", unknown()))).isEqualTo(object("tags", unknown()));
        assertThat(path("tags.a").restore(old, object("tags", object("a", unknown()))))
                .isEqualTo(old);
        assertThat(path("tags").restore(old, object("tags", unknown()))).isEqualTo(old);
    }
}
