package com.pulumi.awsivs.provider.framework.check;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.example.ExampleResource;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WarningsTest {

    private final List<Change<ExampleResource.Inputs>> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Warnings<ExampleResource.Inputs> cautions(Trigger moment, String... reads) {
        return new Warnings<>(ExampleResource.SHAPE, List.of(new Warning<>(moment, Set.of(reads), change -> {
            changes.add(change);
            return change.now().open() ? "it is open" : null;
        })));
    }

    private void change(Properties old, Properties now) {
        cautions(Trigger.CHANGE, "open", "zone").on(Trigger.CHANGE, old, now, warnings::add);
    }

    @Test
    void aCreateIsAChangeFromNothing() {
        cautions(Trigger.CHANGE, "open").onCreate(object("open", secret(true)), warnings::add);
        assertThat(warnings).containsExactly("it is open");
        assertThat(changes).extracting(Change::old).containsExactly((ExampleResource.Inputs) null);
        assertThat(changes).extracting(Change::deployed).containsExactly((ExampleResource.Inputs) null);
    }

    @Test
    void aCautionIsDueWhenOneOfItsPropertiesChanges() {
        change(object("open", true), object("open", true, "zone", "z"));
        assertThat(warnings).containsExactly("it is open");
    }

    @Test
    void aCautionIsNotDueWhenOnlyOthersChange() {
        change(object("open", true, "mode", "LOW"), object("open", true, "mode", "HIGH"));
        change(object("open", true), object("open", secret(true)));
        assertThat(changes).isEmpty();
    }

    @Test
    void aCautionThatHasNothingToSayIsSilent() {
        change(object("open", true), object("open", false));
        assertThat(changes).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void aCautionNeverSeesAnUnknown() {
        change(object("open", false), object("open", unknown()));
        change(object("open", false), object("open", true, "zone", unknown()));
        cautions(Trigger.CHANGE, "tags").onCreate(object("tags", object("a", unknown())), warnings::add);
        assertThat(changes).isEmpty();
    }

    @Test
    void whatIsUnknownElsewhereDoesNotSilenceIt() {
        change(object("open", false), object("open", true, "mode", unknown(), "tags", unknown()));
        assertThat(warnings).containsExactly("it is open");
    }

    @Test
    void aCautionIsDueAtItsMomentOnly() {
        var cautions = cautions(Trigger.REPLACEMENT, "open");
        cautions.on(Trigger.CHANGE, object(), object("open", true), warnings::add);
        cautions.onCreate(object("open", true), warnings::add);
        cautions.onDrift(object(), object(), object("open", true), warnings::add);
        assertThat(changes).isEmpty();
        cautions.on(Trigger.REPLACEMENT, object(), object("open", true), warnings::add);
        assertThat(changes).hasSize(1);
    }

    @Test
    void aDriftIsNotedWithWhatWasDeployed() {
        var found = cautions(Trigger.DRIFT, "open", "zone")
                .onDrift(
                        object("open", false, "mode", "LOW"),
                        object(),
                        object("open", true, "mode", "HIGH"),
                        warnings::add);
        assertThat(found).isEqualTo(object("open", true, "mode", "HIGH", Warnings.DEPLOYED, object("open", false)));
        assertThat(warnings).containsExactly("it is open");
    }

    @Test
    void whatDidNotDriftIsNotNoted() {
        var live = object("open", false, "mode", "HIGH");
        assertThat(cautions(Trigger.DRIFT, "open").onDrift(object("mode", "LOW"), object(), live, warnings::add))
                .isEqualTo(live);
        assertThat(changes).isEmpty();
    }

    @Test
    void theNextChangeIsToldWhatWasDeployedAndWhatIsThere() {
        var noted = object("open", false, "mode", "HIGH", Warnings.DEPLOYED, object("open", true));
        change(noted, object("open", true, "mode", "HIGH"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.deployed()).isEqualTo(ExampleResource.SHAPE.decode(object("open", true, "mode", "HIGH")));
            assertThat(change.old()).isEqualTo(ExampleResource.SHAPE.decode(object("mode", "HIGH")));
            assertThat(change.now()).isEqualTo(change.deployed());
        });
    }

    @Test
    void aNoteLastsUntilTheServiceHasWhatWasDeployed() {
        var cautions = cautions(Trigger.DRIFT, "open");
        var noted = object("open", false, Warnings.DEPLOYED, object("open", true));
        assertThat(cautions.onDrift(noted, object(), object("open", false), warnings::add)
                        .get(Warnings.DEPLOYED))
                .isEqualTo(object("open", true));
        assertThat(cautions.onDrift(noted, object(), object("open", true), warnings::add))
                .isEqualTo(object("open", true));
    }
}
