package com.pulumi.awsivs.provider.framework.value;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
