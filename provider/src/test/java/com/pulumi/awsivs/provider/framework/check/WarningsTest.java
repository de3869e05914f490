package com.pulumi.awsivs.provider.framework.check;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.example.ExampleArgs;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests when a warning is evaluated, and with which old and new inputs. */
class WarningsTest {

    private final List<Change<ExampleArgs>> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Warnings<ExampleArgs> warnings(Trigger trigger, String... reads) {
        return new Warnings<>(ExampleArgs.SHAPE, List.of(new Warning<>(trigger, Set.of(reads), change -> {
            changes.add(change);
            return change.now().open() ? "it is open" : null;
        })));
    }

    private void change(Properties old, Properties now) {
        warnings(Trigger.CHANGE, "open", "zone").on(Trigger.CHANGE, old, now, warnings::add);
    }

    @Test
    void create_isAChangeWithoutOldInputs() {
        warnings(Trigger.CHANGE, "open").onCreate(object("open", secret(true)), warnings::add);
        assertThat(warnings).containsExactly("it is open");
        assertThat(changes).extracting(Change::old).containsExactly((ExampleArgs) null);
        assertThat(changes).extracting(Change::deployed).containsExactly((ExampleArgs) null);
    }

    @Test
    void changedProperty_warns() {
        change(object("open", true), object("open", true, "zone", "z"));
        assertThat(warnings).containsExactly("it is open");
    }

    @Test
    void mentionedProperty_mayBeUnknown() {
        var mentions = new Warnings<>(
                ExampleArgs.SHAPE,
                List.of(new Warning<>(
                        Trigger.CHANGE,
                        Set.of("open"),
                        Set.of("zone"),
                        change -> change.unknown().contains("zone") ? "the zone is set" : null)));
        mentions.onCreate(object("open", true, "zone", unknown()), warnings::add);
        assertThat(warnings).containsExactly("the zone is set");
        mentions.on(Trigger.CHANGE, object("open", true), object("open", true, "zone", unknown()), warnings::add);
        assertThat(warnings).hasSize(2);
        mentions.onCreate(object("open", unknown(), "zone", unknown()), warnings::add);
        mentions.onCreate(object("open", true, "zone", "here"), warnings::add);
        assertThat(warnings).hasSize(2);
    }

    @Test
    void otherChangedProperty_doesNotWarn() {
        change(object("open", true, "mode", "LOW"), object("open", true, "mode", "HIGH"));
        change(object("open", true), object("open", secret(true)));
        assertThat(changes).isEmpty();
    }

    @Test
    void noMessage_doesNotWarn() {
        change(object("open", true), object("open", false));
        assertThat(changes).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void unknownProperty_doesNotWarn() {
        change(object("open", false), object("open", unknown()));
        change(object("open", false), object("open", true, "zone", unknown()));
        warnings(Trigger.CHANGE, "tags").onCreate(object("tags", object("a", unknown())), warnings::add);
        assertThat(changes).isEmpty();
    }

    @Test
    void unrelatedUnknownProperty_stillWarns() {
        change(object("open", false), object("open", true, "mode", unknown(), "tags", unknown()));
        assertThat(warnings).containsExactly("it is open");
    }

    @Test
    void otherTrigger_doesNotWarn() {
        var evaluated = warnings(Trigger.REPLACEMENT, "open");
        evaluated.on(Trigger.CHANGE, object(), object("open", true), warnings::add);
        evaluated.onCreate(object("open", true), warnings::add);
        evaluated.onDrift(object(), object(), object("open", true), warnings::add);
        assertThat(changes).isEmpty();
        evaluated.on(Trigger.REPLACEMENT, object(), object("open", true), warnings::add);
        assertThat(changes).hasSize(1);
    }

    @Test
    void drift_storesTheDeployedValue() {
        var found = warnings(Trigger.DRIFT, "open", "zone")
                .onDrift(
                        object("open", false, "mode", "LOW"),
                        object(),
                        object("open", true, "mode", "HIGH"),
                        warnings::add);
        assertThat(found).isEqualTo(object("open", true, "mode", "HIGH", Warnings.DEPLOYED, object("open", false)));
        assertThat(warnings).containsExactly("it is open");
    }

    @Test
    void unchangedProperty_isNotStored() {
        var live = object("open", false, "mode", "HIGH");
        assertThat(warnings(Trigger.DRIFT, "open").onDrift(object("mode", "LOW"), object(), live, warnings::add))
                .isEqualTo(live);
        assertThat(changes).isEmpty();
    }

    @Test
    void changeAfterDrift_hasDeployedAndLiveInputs() {
        var drifted = object("open", false, "mode", "HIGH", Warnings.DEPLOYED, object("open", true));
        change(drifted, object("open", true, "mode", "HIGH"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.deployed()).isEqualTo(ExampleArgs.SHAPE.decode(object("open", true, "mode", "HIGH")));
            assertThat(change.old()).isEqualTo(ExampleArgs.SHAPE.decode(object("mode", "HIGH")));
            assertThat(change.now()).isEqualTo(change.deployed());
        });
    }

    @Test
    void deployedValue_isStoredUntilTheServiceHasItAgain() {
        var evaluated = warnings(Trigger.DRIFT, "open");
        var drifted = object("open", false, Warnings.DEPLOYED, object("open", true));
        assertThat(evaluated
                        .onDrift(drifted, object(), object("open", false), warnings::add)
                        .get(Warnings.DEPLOYED))
                .isEqualTo(object("open", true));
        assertThat(evaluated.onDrift(drifted, object(), object("open", true), warnings::add))
                .isEqualTo(object("open", true));
    }
}
