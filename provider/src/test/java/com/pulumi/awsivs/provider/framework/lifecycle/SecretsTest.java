package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import org.junit.jupiter.api.Test;

/** Tests that a property that is secret in the program or the state is secret in every response, even if its value changes. */
class SecretsTest extends ExampleResourceTestBase {

    private static final Properties SECRETS = object(
            "tags", object("a", secret("1"), "b", "2"),
            "items", list(secret("r")),
            "timer", object("enabled", true, "length", secret("2h")),
            "zone", secret("z"));

    private State created() {
        return lifecycle().create(checked(SECRETS.and(object("key", secret("k"), "name", "n"))), context);
    }

    @Test
    void create_keepsSecrets() {
        assertThat(created().properties().entries()).containsAllEntriesOf(SECRETS.entries());
        assertThat(created().properties().get("key")).isEqualTo(secret("k"));
    }

    @Test
    void readWithoutChange_keepsSecrets() {
        var read = read(created());
        assertThat(read.inputs().entries()).containsAllEntriesOf(SECRETS.entries());
        assertThat(read.properties().entries()).containsAllEntriesOf(SECRETS.entries());
    }

    @Test
    void readWithOtherValues_keepsThemSecret() {
        var state = created();
        resource.change(
                state.id(),
                "tags",
                object("a", "x", "c", "y"),
                "items",
                list("s", "t"),
                "zone",
                "else",
                "timer",
                object("enabled", true, "length", "9h"));
        var hidden = object(
                "tags", object("a", secret("x"), "c", "y"),
                "items", list(secret("s"), secret("t")),
                "zone", secret("else"),
                "timer", object("enabled", true, "length", secret("9h")));
        assertThat(read(state).inputs().entries()).containsAllEntriesOf(hidden.entries());
        assertThat(read(state).properties().entries()).containsAllEntriesOf(hidden.entries());
    }

    @Test
    void update_keepsSecrets() {
        var now = checked(SECRETS.and(object("key", "k", "name", "n", "tags", object("a", secret("3")))));
        var updated = updated(created(), now).properties();
        assertThat(updated.get("tags")).isEqualTo(object("a", secret("3")));
        assertThat(updated.get("items")).isEqualTo(list(secret("r")));
        assertThat(previewed(created(), now).get("tags")).isEqualTo(object("a", secret("3")));
    }

    @Test
    void secretMap_staysSecretAsAWhole() {
        var state = created("tags", secret(object("a", "1")));
        resource.change(state.id(), "tags", object("a", "2"));
        assertThat(read(state).inputs().get("tags")).isEqualTo(secret(object("a", "2")));
        assertThat(read(state).properties().get("tags")).isEqualTo(secret(object("a", "2")));
    }

    @Test
    void secretInTheStateOnly_staysSecret() {
        var state = created("zone", "z", "mode", "HIGH");
        var marked = new State(
                state.id(),
                state.inputs(),
                state.properties().and(object("zone", secret("z"))).and(object("serial", secret("s"))));
        assertThat(read(marked).properties().get("zone")).isEqualTo(secret("z"));
        assertThat(read(marked).properties().get("serial")).isEqualTo(secret("serial of example/0"));
        var updated = updated(marked, program("zone", "z", "open", true)).properties();
        assertThat(updated.get("zone")).isEqualTo(secret("z"));
        assertThat(previewed(marked, program("zone", "z", "open", true)).get("zone"))
                .isEqualTo(secret("z"));
    }

    @Test
    void secretProperty_isAlwaysSecret() {
        var state = created("password", "plain");
        assertThat(state.properties().get("password")).isEqualTo(secret("plain"));
        assertThat(state.properties().get("token")).isEqualTo(secret("token of example/0"));
        assertThat(read(state).inputs().get("password")).isEqualTo(secret("plain"));
        assertThat(previewed(state, program("password", "other")).get("password"))
                .isEqualTo(secret("other"));
        assertThat(lifecycle()
                        .previewCreate(program("password", "other"), context)
                        .get("password"))
                .isEqualTo(secret("other"));
    }

    /** The engine shows the paths of differences, so they must not contain secret names. */
    @Test
    void differenceInsideASecret_hasThePathOfTheSecret() {
        var state = created("tags", secret(object("hidden", "1", "b", "2")));
        assertThat(diff(state, program("tags", secret(object("other", "1", "b", "3")))))
                .containsExactly("tags");
        assertThat(diff(state, program("tags", object("b", "3")))).containsExactly("tags");
        var entry = created("tags", object("a", secret("1")));
        assertThat(diff(entry, program("tags", object("a", secret("2"), "b", "3"))))
                .containsExactlyInAnyOrder("tags.a", "tags.b");
    }

    @Test
    void secrecyAlone_isNoDifference() {
        var state = created();
        assertThat(diff(state, checked(state.inputs().plain() instanceof Properties plain ? plain : SECRETS)))
                .isEmpty();
        assertThat(diff(read(state), state.inputs())).isEmpty();
    }
}
