package com.pulumi.awsivs.provider.framework.value;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.path;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests {@link PropertyPath#restore}, which implements {@code ignoreChanges}. */
class PathRestoreTest {

    @Test
    void ignoredProperty_getsTheOldValue() {
        assertThat(path("a").restore(object("a", "old"), object("a", "new", "b", "new")))
                .isEqualTo(object("a", "old", "b", "new"));
    }

    @Test
    void ignoredProperty_isRemovedIfItWasAbsent() {
        assertThat(path("a").restore(object(), object("a", "new", "b", "new"))).isEqualTo(object("b", "new"));
        assertThat(path("tags.a").restore(object("tags", object()), object("tags", object("a", "new"))))
                .isEqualTo(object("tags", object()));
    }

    @Test
    void ignoredEntry_getsTheOldValue() {
        var old = object("tags", object("a", "old", "removed", "old"));
        var now = object("tags", object("a", "new", "b", "new"));
        assertThat(path("tags.a").restore(old, now)).isEqualTo(object("tags", object("a", "old", "b", "new")));
    }

    @Test
    void ignoredEntryOfMissingObject_createsTheObject() {
        assertThat(path("tags.a").restore(object("tags", object("a", "old", "b", "old")), object()))
                .isEqualTo(object("tags", object("a", "old")));
        assertThat(path("x.y.z").restore(object("x", object("y", object("z", "old"))), object("x", object())))
                .isEqualTo(object("x", object("y", object("z", "old"))));
    }

    @Test
    void ignoredEntryThatNeverExisted_createsNothing() {
        assertThat(path("tags.a").restore(object(), object("b", "new"))).isEqualTo(object("b", "new"));
    }

    @Test
    void wildcard_restoresAllEntries() {
        var old = object("tags", object("a", "old", "removed", "old"), "b", "old");
        var now = object("tags", object("a", "new", "added", "new"), "b", "new");
        assertThat(path("*").restore(old, now)).isEqualTo(old);
        assertThat(path("tags.*").restore(old, now))
                .isEqualTo(object("tags", object("a", "old", "removed", "old"), "b", "new"));
    }

    @Test
    void ignoredElement_isRestoredIfBothListsHaveIt() {
        var old = object("items", list("a", "b", "c"));
        assertThat(path("items[1]").restore(old, object("items", list("x", "y"))))
                .isEqualTo(object("items", list("x", "b")));
        assertThat(path("items[2]").restore(old, object("items", list("x", "y"))))
                .isEqualTo(object("items", list("x", "y")));
        assertThat(path("items[*]").restore(old, object("items", list("x", "y", "z", "new"))))
                .isEqualTo(object("items", list("a", "b", "c", "new")));
        assertThat(path("items[0].a")
                        .restore(
                                object("items", list(object("a", "old"))),
                                object("items", list(object("a", "new", "b", "new")))))
                .isEqualTo(object("items", list(object("a", "old", "b", "new"))));
    }

    @Test
    void ignoredEntryInsideASecret_keepsTheObjectSecret() {
        var now = object("tags", secret(object("a", "new", "b", "new")));
        assertThat(path("tags.a").restore(object("tags", object("a", "old")), now))
                .isEqualTo(object("tags", secret(object("a", "old", "b", "new"))));
        assertThat(path("tags.a").restore(object("tags", secret(object("a", secret("old")))), object("tags", object())))
                .isEqualTo(object("tags", object("a", secret("old"))));
    }

    @Test
    void oldEntryOfASecretObject_isSecretInAPlainObject() {
        var old = object("tags", secret(object("a", "old")));
        var restored =
                path("tags.a").restore(old, object("tags", object("a", "new"))).get("tags");
        assertThat(restored).isNotNull();
        assertThat(path("a").in(restored == null ? text("") : restored)).isEqualTo(secret("old"));
    }

    @Test
    void unknownObject_staysUnknownUnlessItIsIgnoredItself() {
        var old = object("tags", object("a", "old"));
        assertThat(path("tags.a").restore(old, object("tags", unknown()))).isEqualTo(object("tags", unknown()));
        assertThat(path("tags.a").restore(old, object("tags", object("a", unknown()))))
                .isEqualTo(old);
        assertThat(path("tags").restore(old, object("tags", unknown()))).isEqualTo(old);
    }
}
