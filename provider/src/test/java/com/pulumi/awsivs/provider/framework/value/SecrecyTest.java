package com.pulumi.awsivs.provider.framework.value;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests that live values are wrapped as secrets where the known values are secret. */
class SecrecyTest {

    @Test
    void secretEntry_makesTheLiveEntrySecret() {
        assertThat(Secrecy.restore(
                        object("a", secret("old"), "b", "open"), object("a", "new", "b", "open", "c", "more")))
                .isEqualTo(object("a", secret("new"), "b", "open", "c", "more"));
    }

    @Test
    void secretObject_makesTheWholeLiveObjectSecret() {
        assertThat(Secrecy.restore(secret(object("a", "x")), object("b", "y"))).isEqualTo(secret(object("b", "y")));
    }

    @Test
    void secretElement_makesAllLiveElementsSecret() {
        assertThat(Secrecy.restore(list(secret("x"), "y"), list("y", "x"))).isEqualTo(list(secret("y"), secret("x")));
    }

    @Test
    void valueOfAnotherType_isSecretAsAWhole() {
        assertThat(Secrecy.restore(object("a", secret("x")), com.pulumi.awsivs.provider.Values.of("text")))
                .isEqualTo(secret("text"));
    }

    @Test
    void secretLiveValue_isNotWrappedTwice() {
        assertThat(Secrecy.restore(secret("x"), secret("y"))).isEqualTo(secret("y"));
    }

    @Test
    void toString_omitsSecrets() {
        assertThat(object("a", secret("hidden")).toString()).doesNotContain("hidden");
    }

    @Test
    void plainValue_staysPlain() {
        assertThat(Secrecy.restore(text("x"), text("y"))).isEqualTo(text("y"));
        assertThat(Secrecy.restore(null, object("a", "b"))).isEqualTo(object("a", "b"));
    }

    @Test
    void secretEntries_makeTheirLiveEntriesSecret() {
        var model = object("a", secret("old"), "b", "old", "deep", object("c", secret("old")));
        var live = object("a", "new", "b", "new", "deep", object("c", "new", "d", "new"), "e", "new");
        assertThat(Secrecy.restore(model, live))
                .isEqualTo(object(
                        "a", secret("new"), "b", "new", "deep", object("c", secret("new"), "d", "new"), "e", "new"));
    }

    @Test
    void secretInsideSecretObject_staysSecret() {
        assertThat(Secrecy.restore(secret(object("a", secret("old"))), object("a", "new")))
                .isEqualTo(secret(object("a", secret("new"))));
    }

    @Test
    void changedType_makesTheWholeValueSecret() {
        assertThat(Secrecy.restore(object("a", secret("old")), text("new"))).isEqualTo(secret("new"));
        assertThat(Secrecy.restore(list(secret("old")), object("a", "new"))).isEqualTo(secret(object("a", "new")));
    }

    @Test
    void entryOfTheModelOnly_isNotAdded() {
        assertThat(Secrecy.restoreEntries(object("a", secret("x"), "b", secret("y")), object("a", "z")))
                .isEqualTo(object("a", secret("z")));
    }
}
