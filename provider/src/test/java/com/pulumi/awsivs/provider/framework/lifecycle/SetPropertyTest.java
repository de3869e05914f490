package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The lifecycle of a list that is a set. */
class SetPropertyTest extends ExampleResourceTestBase {

    @Test
    void reorderedInProgram_noDifference() {
        State state = created("regions", list("b", "a"));
        assertThat(diff(state, program("regions", list("a", "b", "a")))).isEmpty();
        assertThat(diff(state, program("regions", list("a", secret("b"))))).isEmpty();
    }

    /** The engine stores the inputs of the program, and keeps the outputs when nothing is updated. */
    @Test
    void reorderedInProgram_refreshKeepsBothOrders() {
        State state = created("regions", list("b", "a"));
        State reordered = new State(state.id(), program("regions", list("a", "b")), state.properties());
        State found = read(reordered);
        assertThat(found.inputs().get("regions")).isEqualTo(list("a", "b"));
        assertThat(found.properties()).isEqualTo(state.properties());
    }

    @Test
    void reorderedByTheService_refreshChangesNothing() {
        State state = created("regions", list("b", "a", "c"));
        resource.change(state.id(), "regions", list("c", "a", "b"));
        State found = read(state);
        assertThat(found.inputs()).isEqualTo(state.inputs());
        assertThat(found.properties()).isEqualTo(state.properties());
    }

    @Test
    void duplicatesInProgram_refreshKeepsThem_andTheServiceGetsNone() {
        State state = created("regions", list("b", "a", "b"));
        assertThat(Objects.requireNonNull(resource.existing.get(state.id())).regions())
                .containsExactly("b", "a");
        assertThat(state.properties().get("regions")).isEqualTo(list("b", "a"));
        State found = read(state);
        assertThat(found.inputs().get("regions")).isEqualTo(list("b", "a", "b"));
        assertThat(found.properties()).isEqualTo(state.properties());
    }

    @Test
    void drift_keepsTheKnownOrder_andAddsNewElementsAtTheEnd() {
        State state = created("regions", list("US", "FR", "DE"));
        resource.change(state.id(), "regions", list("XX", "US", "FR"));
        State found = read(state);
        assertThat(found.inputs().get("regions")).isEqualTo(list("US", "FR", "XX"));
        assertThat(found.properties().get("regions")).isEqualTo(list("US", "FR", "XX"));
        assertThat(diff(found, state.inputs())).containsExactly("regions[2]");
        assertThat(updated(found, state.inputs()).properties()).isEqualTo(state.properties());
    }

    @Test
    void drift_inSecretList_staysSecret() {
        State state = created("regions", secret(list("US", "FR")));
        resource.change(state.id(), "regions", list("XX", "US"));
        State found = read(state);
        assertThat(found.inputs().get("regions")).isEqualTo(secret(list("US", "XX")));
        assertThat(found.properties().get("regions")).isEqualTo(secret(list("US", "XX")));
        assertThat(diff(found, state.inputs())).containsExactly("regions");
    }

    @Test
    void drift_inListWithSecretElement_hidesAllElements() {
        State state = created("regions", list("US", secret("FR")));
        resource.change(state.id(), "regions", list("XX", "US"));
        assertThat(read(state).inputs().get("regions")).isEqualTo(list(secret("US"), secret("XX")));
    }

    @Test
    void clearedOutside_isADifference_andImportHasTheLiveOrder() {
        State state = created("regions", list("b", "a"));
        assertThat(imported(state.id()).inputs().get("regions")).isEqualTo(list("b", "a"));
        resource.change(state.id(), "regions", list());
        assertThat(read(state).inputs().entries()).doesNotContainKey("regions");
        assertThat(diff(read(state), state.inputs())).containsExactly("regions");
    }

    @Test
    void absentInProgram_equalsEmpty() {
        State state = created("regions", list());
        assertThat(diff(state, program())).isEmpty();
        assertThat(diff(created(), program("regions", list()))).isEmpty();
    }

    @Test
    void unknownElement_previewShowsIt() {
        State state = created("regions", list("b", "a"));
        var now = program("regions", list("a", unknown()));
        assertThat(diff(state, now)).containsExactly("regions[0]", "regions[1]");
        assertThat(previewed(state, now).get("regions")).isEqualTo(list("a", unknown()));
    }

    @Test
    void ignoredChanges_restoreTheList() {
        State state = created("regions", list("b", "a"));
        assertThat(diff(state, program("regions", list("c")), "regions")).isEmpty();
    }
}
