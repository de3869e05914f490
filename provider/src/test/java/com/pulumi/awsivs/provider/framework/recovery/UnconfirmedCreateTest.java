package com.pulumi.awsivs.provider.framework.recovery;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.example.CreateOutcome;
import com.pulumi.awsivs.provider.framework.example.ExampleResource;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.ResourceInitFailedException;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Creates of which nobody can tell whether they came about: they stay in the state until somebody can. */
class UnconfirmedCreateTest extends ExampleResourceTestBase {

    private static final String ID = "unconfirmed: lamp named lamp-0123456";

    private final Properties unnamed = checked(object("key", "k"));

    @Override
    public Lifecycle<?, ?> lifecycle() {
        return Lifecycle.of(lamp, TagPolicy.NONE, CreateRecoveryTest.FAILURES, true);
    }

    @BeforeEach
    void nobodySeesAnything() {
        lamp.unseen = new ProviderException(ErrorKind.UNAVAILABLE, "find: no route");
    }

    private ResourceInitFailedException unconfirmed(CreateOutcome fate) {
        lamp.fates.clear();
        lamp.fates.add(fate);
        ResourceInitFailedException unfinished = catchThrowableOfType(
                ResourceInitFailedException.class, () -> lifecycle().create(unnamed, call));
        lamp.unseen = null;
        return unfinished;
    }

    @Test
    void itIsKeptWithItsInputsAndWords() {
        ResourceInitFailedException unfinished = unconfirmed(CreateOutcome.LOST_AFTER);
        assertThat(unfinished.state().id()).isEqualTo(ID);
        assertThat(unfinished.state().inputs()).isEqualTo(unnamed);
        assertThat(unfinished.reasons())
                .containsExactly(
                        "create: no answer. It may have been made all the same, and whether it was could not be"
                                + " found out: find: no route. It stays in the state unconfirmed: the next pulumi up looks for a"
                                + " lamp named lamp-0123456, and makes one only if there is none");
    }

    @Test
    void anOutageIsSatOutForAMinute() {
        unconfirmed(CreateOutcome.LOST_AFTER);
        assertThat(call.pauses()).containsOnly(Duration.ofSeconds(5)).hasSize(12);
    }

    @Test
    void aReadFindsWhatItMade() {
        State state = read(unconfirmed(CreateOutcome.LOST_AFTER).state());
        assertThat(state.id()).isEqualTo("lamp/0");
        assertThat(state.inputs()).isEqualTo(unnamed);
        assertThat(state.properties().get("serial")).isNotNull();
    }

    @Test
    void aReadFindsThatItMadeNothing() {
        State state = unconfirmed(CreateOutcome.LOST_BEFORE).state();
        assertThat(lifecycle().read(state, call)).isEmpty();
    }

    /** A random name is nobody else's, whatever has become of the rest meanwhile. */
    @Test
    void whatWasChangedMeanwhileIsItsWorkAllTheSame() {
        State state = unconfirmed(CreateOutcome.LOST_AFTER).state();
        lamp.change("lamp/0", "mode", "HIGH");
        assertThat(read(state).inputs().get("mode")).isEqualTo(text("HIGH"));
    }

    @Test
    void threeAttemptsAreEnough() {
        lamp.unseen = null;
        assertThat(unconfirmed(CreateOutcome.LOST_BEFORE).reasons().get(0))
                .startsWith("create: no answer (tried 3 times). It may have been made all the same")
                .contains("there is none yet");
        assertThat(lamp.verbs).filteredOn("create"::equals).hasSize(3);
    }

    @Test
    void whatWasWaitedForInVainIsNotSentAgain() {
        lamp.unseen = null;
        assertThat(unconfirmed(CreateOutcome.TIMED_OUT).state().id()).isEqualTo(ID);
        assertThat(lamp.verbs).filteredOn("create"::equals).hasSize(1);
    }

    @Test
    void twinsAreNamed() {
        State state = unconfirmed(CreateOutcome.LOST_AFTER).state();
        lamp.add(ExampleResource.SHAPE.decode(unnamed));
        assertThat(read(state).id()).isEqualTo("lamp/0");
        assertThat(call.warnings())
                .containsExactly(
                        "There is more than one lamp named lamp-0123456: lamp/0 is the one in the state; delete"
                                + " the others: lamp/1");
    }

    @Test
    void aDeleteDeletesWhatItMade() {
        State state = unconfirmed(CreateOutcome.LOST_AFTER).state();
        lifecycle().delete(state, call);
        assertThat(lamp.there).isEmpty();
        lifecycle().delete(state, call);
    }

    /** Only an engine that does not read it before asks for that. */
    @Test
    void anUpdateNamesTheWayOut() {
        State state = unconfirmed(CreateOutcome.LOST_AFTER).state();
        assertThatThrownBy(() -> updated(state, unnamed))
                .isInstanceOf(ProviderException.class)
                .hasMessage("whether its create came about is not known yet: run pulumi refresh, which looks for it");
    }

    @Test
    void nobodyCanImportOne() {
        assertThatThrownBy(() -> imported(ID)).isInstanceOf(ProviderException.class);
        assertThat(lamp.verbs).isEmpty();
    }

    @Test
    void whoCancelsLooksOnceAndStartsNothingNew() {
        lamp.unseen = null;
        lamp.onCreate = call::cancel;
        assertThat(unconfirmed(CreateOutcome.LOST_BEFORE).reasons().get(0)).contains("there is none yet");
        assertThat(lamp.verbs).containsExactly("create", "find");
    }

    @Test
    void whoseTimeIsUpLooksOnceAndStartsNothingNew() {
        lamp.unseen = null;
        lamp.onCreate = () -> call.pause(Duration.ofMinutes(6));
        assertThat(unconfirmed(CreateOutcome.LOST_BEFORE).state().id()).isEqualTo(ID);
        assertThat(lamp.verbs).containsExactly("create", "find");
    }
}
