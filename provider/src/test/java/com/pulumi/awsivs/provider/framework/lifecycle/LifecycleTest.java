package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.check.Autonaming;
import com.pulumi.awsivs.provider.framework.example.ExampleArgs;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests create, update, delete and their previews. */
class LifecycleTest extends ExampleResourceTestBase {

    @Test
    void create_returnsInputsAndOutputs() {
        var state = created("items", list("x"), "timer", object("enabled", true));
        assertThat(state.id()).isEqualTo("example/0");
        assertThat(state.properties())
                .isEqualTo(object("key", "k", "name", "n", "mode", "LOW", "open", false)
                        .and(object("items", list("x"), "timer", object("enabled", true, "length", "1h")))
                        .and(object("serial", "serial of example/0", "token", secret("token of example/0")))
                        .and(object(Adoption.MARK, 1)));
    }

    @Test
    void create_passesPlainValuesToTheResource() {
        created("password", secret("p"), "tags", secret(object("a", secret("b"))), "items", list(secret("r")));
        assertThat(resource.existing.values())
                .extracting(ExampleArgs::password, ExampleArgs::tags, ExampleArgs::items)
                .containsExactly(tuple("p", Map.of("a", "b"), List.of("r")));
    }

    @Test
    void createWithoutAWriteOnlyProperty_isRejected() {
        var inputs = lifecycle()
                .check(object("name", "n"), object("name", "n"), NAMING)
                .inputs();
        assertThatThrownBy(() -> lifecycle().create(inputs, context)).hasMessage("key is required");
        assertThatThrownBy(() -> lifecycle().previewCreate(inputs, context)).hasMessage("key is required");
        assertThat(resource.operations).isEmpty();
    }

    @Test
    void preview_callsNoOperation() {
        var state = created();
        lifecycle().previewCreate(program(), context);
        previewed(state, program("open", true));
        assertThat(resource.operations).containsExactly("create");
    }

    @Test
    void previewOfACreate_showsTheInputsOnly() {
        var inputs = program("open", unknown(), "tags", object("a", secret("b")));
        assertThat(lifecycle().previewCreate(inputs, context)).isEqualTo(inputs);
    }

    @Test
    void preview_omitsHiddenProperties() {
        var inputs = checked(object("key", "k"));
        assertThat(inputs.entries()).containsKey(Autonaming.RECORD);
        assertThat(lifecycle().previewCreate(inputs, context).entries()).doesNotContainKey(Autonaming.RECORD);
    }

    @Test
    void previewOfAnUpdate_dropsRemovedInputsAndKeepsOutputs() {
        var state = created("zone", "z", "password", secret("p"), "tags", object("a", "b"));
        assertThat(previewed(state, program("zone", "z", "open", true)))
                .isEqualTo(object("key", "k", "name", "n", "mode", "LOW", "open", true, "zone", "z")
                        .and(object("serial", "serial of example/0", "token", secret("token of example/0")))
                        .and(object(Adoption.MARK, 1)));
    }

    @Test
    void preview_equalsTheUpdatedProperties() {
        var state = created("zone", "z", "tags", object("a", secret("b")));
        var now = program("zone", "z", "mode", "HIGH", "tags", object("a", secret("c")), "items", list("r"));
        var previewed = previewed(state, now);
        assertThat(updated(state, now).properties()).isEqualTo(previewed);
    }

    @Test
    void update_changesTheServiceAndTheState() {
        var state = created("open", true, "items", list("a"));
        var updated = updated(state, program("mode", "HIGH"));
        assertThat(updated.properties().entries())
                .containsAllEntriesOf(
                        object("mode", "HIGH", "profile", "FAST", "open", false).entries())
                .doesNotContainKey("items");
        assertThat(resource.existing.get("example/0")).isEqualTo(ExampleArgs.SHAPE.decode(program("mode", "HIGH")));
    }

    @Test
    void stateOfAnOlderVersion_isReadLeniently() {
        var state = created("tags", object("a", "b"));
        var older = new State(state.id(), object("key", "k", "name", "n", "unknown", 1), object("serial", nothing()));
        assertThat(diff(older, program())).isEmpty();
        assertThat(diff(older, program("open", true))).containsExactly("open");
        assertThat(updated(older, program("open", true)).properties().get("open"))
                .isNotNull();
        lifecycle().delete(new State(state.id(), Properties.NONE, Properties.NONE), context);
        assertThat(resource.existing).isEmpty();
    }

    @Test
    void updateWithoutADifference_succeeds() {
        var state = created();
        assertThat(updated(state, program()).properties()).isEqualTo(state.properties());
    }

    @Test
    void unnamedResource_hasAnEmptyNameOutput() {
        var state = created();
        resource.change(state.id(), "name", "");
        assertThat(imported(state.id()).properties().get("name")).isEqualTo(text(""));
    }

    @Test
    void incompleteCreate_isStoredWithItsReasons() {
        resource.incompleteReason = "not ready";
        var failure = catchThrowableOfType(
                ResourceInitFailedException.class, () -> created("tags", object("a", secret("b"))));
        assertThat(failure.reasons()).containsExactly("not ready");
        assertThat(failure.state().id()).isEqualTo("example/0");
        assertThat(failure.state().inputs()).isEqualTo(program("tags", object("a", secret("b"))));
        assertThat(failure.state().properties().get("tags")).isEqualTo(object("a", secret("b")));
        assertThat(failure.state().properties().get("token")).isEqualTo(secret("token of example/0"));
    }

    @Test
    void incompleteUpdateOrRead_isStoredWithItsReasons() {
        var state = created();
        resource.incompleteReason = "not ready";
        var update =
                catchThrowableOfType(ResourceInitFailedException.class, () -> updated(state, program("open", true)));
        assertThat(update.state().properties().get("open"))
                .isEqualTo(program("open", true).get("open"));
        var read = catchThrowableOfType(ResourceInitFailedException.class, () -> read(state));
        assertThat(read.reasons()).containsExactly("not ready");
        assertThat(read.state().inputs().get("open"))
                .isEqualTo(program("open", true).get("open"));
    }

    @Test
    void deleteOfADeletedResource_succeeds() {
        var state = created();
        lifecycle().delete(state, context);
        lifecycle().delete(state, context);
        assertThat(resource.existing).isEmpty();
    }

    @Test
    void otherFailure_isNotTreatedAsNotFound() {
        var state = created();
        resource.operationFailure = new IllegalStateException("denied");
        assertThatThrownBy(() -> lifecycle().delete(state, context)).isSameAs(resource.operationFailure);
        assertThatThrownBy(() -> read(state)).isSameAs(resource.operationFailure);
        assertThatThrownBy(() -> updated(state, program())).isSameAs(resource.operationFailure);
    }

    @Test
    void invalidId_isRejectedBeforeAnyCall() {
        var foreign = new State("other/1", program(), program());
        assertThatThrownBy(() -> read(foreign))
                .isInstanceOf(ProviderException.class)
                .hasMessage("'other/1' is no example");
        assertThatThrownBy(() -> updated(foreign, program())).hasMessage("'other/1' is no example");
        assertThatThrownBy(() -> lifecycle().delete(foreign, context)).hasMessage("'other/1' is no example");
        assertThat(resource.operations).isEmpty();
    }

    @Test
    void check_reportsFailuresOfPropertiesAndRules() {
        assertThat(lifecycle()
                        .check(Properties.NONE, object("profile", "SLOW"), NAMING)
                        .failures())
                .containsExactlyInAnyOrder(
                        new CheckFailure(PropertyPath.ROOT, "key is required"),
                        CheckFailure.of("profile", "needs mode HIGH"));
    }
}
