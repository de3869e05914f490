package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Tests states that another provider wrote and that an alias assigned to this provider. */
class AdoptionTest extends ExampleResourceTestBase {

    private static final Properties OTHER_PROVIDER = object("__defaults", list(), "mode", "LOW");

    /** Returns a state as another provider would have written it: without the mark and without some outputs. */
    private State adopted() {
        var created = created("open", true);
        return new State(
                created.id(),
                OTHER_PROVIDER.and(object("open", true)),
                OTHER_PROVIDER.and(object("name", "n", "key", "k", "open", true, "exampleId", created.id())));
    }

    private Properties now(State old) {
        return lifecycle()
                .check(old.inputs(), object("key", "k", "open", true), NAMING)
                .inputs();
    }

    @Test
    void preview_isAnUpdateWithMissingOutputsUnknown() {
        State old = adopted();
        assertThat(diffResult(old, now(old)).changes()).isTrue();
        Properties previewed = previewed(old, now(old));
        assertThat(previewed.get("serial")).isEqualTo(unknown());
        assertThat(previewed.get("token")).isEqualTo(unknown());
        assertThat(previewed.get("name")).isEqualTo(text("n"));
        assertThat(context.warnings()).containsExactly(Adoption.MESSAGE);
    }

    @Test
    void update_readsAllOutputs_andNoFurtherUpdateFollows() {
        State old = adopted();
        State whole = updated(old, now(old));
        assertThat(whole.properties().get("serial")).isEqualTo(text("serial of " + old.id()));
        assertThat(whole.properties().get("name")).isEqualTo(text("n"));
        assertThat(resource.operations).containsExactly("create", "update", "read");
        assertThat(diffResult(whole, now(whole)).changes()).isFalse();
        assertThat(diffResult(read(whole), now(read(whole))).changes()).isFalse();
        assertThat(context.warnings()).isEmpty();
    }

    /** The update reports drift, because the resource was not refreshed before. The next preview shows the drift. */
    @Test
    void driftDuringAdoption_isWarnedAboutAndDetected() {
        State old = adopted();
        resource.changedByOthers = object("open", false);
        State whole = updated(old, now(old));
        assertThat(context.warnings()).containsExactly("open was changed outside");
        State found = read(whole);
        assertThat(diff(found, now(found))).containsExactly("open");
        assertThat(context.warnings()).hasSize(2);
    }

    @Test
    void failedRead_leavesTheUpdateIncomplete() {
        State old = adopted();
        resource.readFailure = new ProviderException(ErrorKind.DENIED, "no");
        ResourceInitFailedException unfinished =
                catchThrowableOfType(ResourceInitFailedException.class, () -> updated(old, now(old)));
        assertThat(unfinished.state().id()).isEqualTo(old.id());
        assertThat(unfinished.reasons()).containsExactly("no");
    }

    /** Version 0.1.0 wrote no mark. Its state must not count as another provider's, even if no refresh adds the mark. */
    @Test
    void driftDetectionOff_onlyUnknownNamesMarkAForeignState() {
        Lifecycle<?, ?> withoutDrift = Lifecycle.of(
                resource, TagPolicy.NONE, (failure, id) -> failure instanceof NoSuchElementException, false);
        State created = created("open", true);
        State unmarked =
                new State(created.id(), created.inputs(), created.properties().without(Adoption.MARK));
        Properties same = lifecycle()
                .check(created.inputs(), object("key", "k", "open", true), NAMING)
                .inputs();
        assertThat(withoutDrift.diff(unmarked, same, List.of(), context::warn).changes())
                .isFalse();
        State foreign = adopted();
        assertThat(withoutDrift
                        .diff(foreign, now(foreign), List.of(), context::warn)
                        .changes())
                .isTrue();
    }
}
