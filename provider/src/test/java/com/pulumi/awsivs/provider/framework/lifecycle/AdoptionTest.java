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

/** State that another provider has written, taken over by an alias. */
class AdoptionTest extends ExampleResourceTestBase {

    private static final Properties THEIRS = object("__defaults", list(), "mode", "LOW");

    /** A lamp as its other provider left it in the state: without the refresh flag, the mark and the token. */
    private State adopted() {
        var created = created("open", true);
        return new State(
                created.id(),
                THEIRS.and(object("open", true)),
                THEIRS.and(object("name", "n", "key", "k", "open", true, "lampId", created.id())));
    }

    private Properties now(State old) {
        return lifecycle()
                .check(old.inputs(), object("key", "k", "open", true), NAMING)
                .inputs();
    }

    @Test
    void thePreviewIsAnUpdateWhoseMissingOutputsAreUnknown() {
        State old = adopted();
        assertThat(comparison(old, now(old)).changes()).isTrue();
        Properties previewed = previewed(old, now(old));
        assertThat(previewed.get("serial")).isEqualTo(unknown());
        assertThat(previewed.get("token")).isEqualTo(unknown());
        assertThat(previewed.get("name")).isEqualTo(text("n"));
        assertThat(call.warnings()).containsExactly(Adoption.MESSAGE);
    }

    @Test
    void theUpdateReadsEveryOutputAndIsTheLastOne() {
        State old = adopted();
        State whole = updated(old, now(old));
        assertThat(whole.properties().get("serial")).isEqualTo(text("serial of " + old.id()));
        assertThat(whole.properties().get("name")).isEqualTo(text("n"));
        assertThat(lamp.verbs).containsExactly("create", "update", "read");
        assertThat(comparison(whole, now(whole)).changes()).isFalse();
        assertThat(comparison(read(whole), now(read(whole))).changes()).isFalse();
        assertThat(call.warnings()).isEmpty();
    }

    /** Nobody has compared it before, so what differs is reported at once and seen as drift by the next preview. */
    @Test
    void driftIsReportedByTheUpdateThatAdoptsAndSeenFromThenOn() {
        State old = adopted();
        lamp.outsideUpdate = object("open", false);
        State whole = updated(old, now(old));
        assertThat(call.warnings()).containsExactly("open was changed outside");
        State found = read(whole);
        assertThat(diff(found, now(found))).containsExactly("open");
        assertThat(call.warnings()).hasSize(2);
    }

    @Test
    void aReadThatFailsLeavesTheUpdateUnfinished() {
        State old = adopted();
        lamp.unread = new ProviderException(ErrorKind.DENIED, "no");
        ResourceInitFailedException unfinished =
                catchThrowableOfType(ResourceInitFailedException.class, () -> updated(old, now(old)));
        assertThat(unfinished.state().id()).isEqualTo(old.id());
        assertThat(unfinished.reasons()).containsExactly("no");
    }

    /** Version 0.1.0 wrote no mark; without the refresh its state must not look like another provider's. */
    @Test
    void whereDriftIsNotDetectedOnlyForeignNamesMakeAStateForeign() {
        Lifecycle<?, ?> quiet =
                Lifecycle.of(lamp, TagPolicy.NONE, (failure, id) -> failure instanceof NoSuchElementException, false);
        State created = created("open", true);
        State unmarked =
                new State(created.id(), created.inputs(), created.properties().without(Adoption.MARK));
        Properties same = lifecycle()
                .check(created.inputs(), object("key", "k", "open", true), NAMING)
                .inputs();
        assertThat(quiet.diff(unmarked, same, List.of(), call::warn).changes()).isFalse();
        State foreign = adopted();
        assertThat(quiet.diff(foreign, now(foreign), List.of(), call::warn).changes())
                .isTrue();
    }
}
