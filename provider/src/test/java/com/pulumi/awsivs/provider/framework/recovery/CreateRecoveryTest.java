package com.pulumi.awsivs.provider.framework.recovery;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.example.CreateOutcome;
import com.pulumi.awsivs.provider.framework.example.ExampleResource;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.example.LostResponseException;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.ResourceInitFailedException;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Creates whose answer gets lost on the way. */
public class CreateRecoveryTest extends ExampleResourceTestBase {

    public static final ErrorClassifier FAILURES = new ErrorClassifier() {

        @Override
        public boolean isNotFound(RuntimeException failure, String id) {
            return failure instanceof NoSuchElementException;
        }

        @Override
        public boolean mayHaveSucceeded(RuntimeException failure) {
            return failure instanceof LostResponseException;
        }

        @Override
        public RuntimeException translate(RuntimeException failure) {
            if (!(failure instanceof LostResponseException lost)) return failure;
            var kind = lost.timedOut ? ErrorKind.TIMED_OUT : ErrorKind.UNAVAILABLE;
            return new ProviderException(kind, "create: no answer", failure);
        }
    };

    /** A name that the lifecycle makes is random. */
    private final Properties unnamed = checked(object("key", "k"));

    private final Properties named = program();

    @Override
    public Lifecycle<?, ?> lifecycle() {
        return Lifecycle.of(lamp, TagPolicy.NONE, FAILURES, true);
    }

    private State create(Properties inputs, CreateOutcome... fates) {
        lamp.fates.clear();
        lamp.fates.addAll(List.of(fates));
        return lifecycle().create(inputs, call);
    }

    private ProviderException fails(Properties inputs, CreateOutcome... fates) {
        ProviderException fault = catchThrowableOfType(ProviderException.class, () -> create(inputs, fates));
        assertThat(fault).isNotNull();
        return fault;
    }

    private ExampleResource.Inputs inputs(Properties properties) {
        return ExampleResource.SHAPE.decode(properties);
    }

    @Test
    void whatWasMadeIsFoundByItsRandomNameAndKept() {
        State state = create(unnamed, CreateOutcome.LOST_AFTER);
        assertThat(state.id()).isEqualTo("lamp/0");
        assertThat(state.properties().get("serial")).isNotNull();
        assertThat(lamp.there).hasSize(1);
        assertThat(lamp.verbs).containsExactly("create", "find", "read");
    }

    @Test
    void whatWasNotMadeIsMadeAfterAMomentForLateArrivals() {
        assertThat(create(unnamed, CreateOutcome.LOST_BEFORE, CreateOutcome.DONE)
                        .id())
                .isEqualTo("lamp/0");
        assertThat(lamp.there).hasSize(1);
        assertThat(call.pauses())
                .as("the last one before the look for a twin")
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(4));
    }

    @Test
    void aFailureThatSaysThatNothingWasDoneIsBelieved() {
        assertThat(fails(unnamed, CreateOutcome.REFUSED)).hasMessage("no room");
        assertThat(lamp.verbs).containsExactly("create");
    }

    @Test
    void whatArrivesLateAfterAllIsDeleted() {
        State state = create(unnamed, CreateOutcome.LATE, CreateOutcome.DONE);
        assertThat(state.id()).isEqualTo("lamp/0");
        assertThat(lamp.there).containsOnlyKeys("lamp/0");
        assertThat(lamp.verbs).endsWith("create", "find", "delete");
    }

    /** Also where the network is gone just then: what is not deleted now is never thought of again. */
    @Test
    void whatArrivesLateIsDeletedAfterAnOutage() {
        lamp.onCreate = () -> {
            lamp.unseen = lamp.verbs.size() > 1 ? new ProviderException(ErrorKind.UNAVAILABLE, "find: no route") : null;
            lamp.unseenTimes = 2;
        };
        create(unnamed, CreateOutcome.LATE, CreateOutcome.DONE);
        assertThat(lamp.there).containsOnlyKeys("lamp/0");
        assertThat(call.warnings()).isEmpty();
    }

    @Test
    void aNameOfTheUsersOwnIsNoReasonToDeleteAnything() {
        create(named, CreateOutcome.LATE, CreateOutcome.DONE);
        assertThat(lamp.there).hasSize(2);
        assertThat(call.warnings())
                .containsExactly(
                        "A request without an answer was repeated, and there is more than one lamp named n now:"
                                + " lamp/0 is the one in the state; lamp/1 may have come of the first request.");
    }

    @Test
    void aRefusalAfterALostAnswerIsToldIfThatMadeNothing() {
        assertThat(fails(unnamed, CreateOutcome.LOST_BEFORE, CreateOutcome.REFUSED))
                .hasMessage("no room");
        assertThat(lamp.there).isEmpty();
    }

    @Test
    void aNameOfTheUsersOwnMayBeSomebodyElsesToo() {
        assertThat(fails(named, CreateOutcome.LOST_AFTER))
                .hasMessage(
                        "create: no answer. It may have been made all the same: there is a lamp named n, and whether"
                                + " this create made it cannot be told. If it did, take it into the stack: pulumi import type"
                                + " name lamp/0 ; or delete it. Otherwise the next pulumi up makes another one");
        assertThat(lamp.there).hasSize(1);
    }

    @Test
    void aNameOfTheUsersOwnThatNobodyHasIsMadeAgain() {
        assertThat(create(named, CreateOutcome.LOST_BEFORE, CreateOutcome.DONE).id())
                .isEqualTo("lamp/0");
    }

    @Test
    void severalAreAllNamed() {
        lamp.add(inputs(named));
        assertThat(fails(named, CreateOutcome.LOST_AFTER))
                .hasMessageContaining("there is 2 times a lamp named n")
                .hasMessageContaining("pulumi import type name lamp/0, or: pulumi import type name lamp/1");
    }

    @Test
    void whatIsOtherThanWasSentIsNotAdopted() {
        lamp.add(inputs(unnamed.and(object("mode", "HIGH"))));
        assertThat(fails(unnamed, CreateOutcome.LOST_BEFORE)).hasMessageContaining("cannot be told");
    }

    @Test
    void threeAttemptsAreEnough() {
        assertThat(fails(named, CreateOutcome.LOST_BEFORE))
                .hasMessage("create: no answer (tried 3 times). No lamp named n is there; run pulumi up again");
        assertThat(lamp.verbs).filteredOn("create"::equals).hasSize(3);
    }

    @Test
    void whereNobodyMayLookForANameOfTheUsersOwnTheUserIsToldWhatToLookFor() {
        lamp.unseen = new ProviderException(ErrorKind.DENIED, "find: denied");
        assertThat(fails(named, CreateOutcome.LOST_AFTER))
                .hasMessage(
                        "create: no answer. It may have been made all the same, and whether it was could not be found"
                                + " out: find: denied. Look for a lamp named n. If it did, take it into the stack: pulumi import"
                                + " type name <id> ; or delete it. Otherwise the next pulumi up makes another one");
    }

    @Test
    void anOutageIsSatOutBeforeItIsGivenUpWhatWasMade() {
        lamp.unseen = new ProviderException(ErrorKind.UNAVAILABLE, "find: no route");
        lamp.unseenTimes = 3;
        assertThat(create(unnamed, CreateOutcome.LOST_AFTER).id()).isEqualTo("lamp/0");
        assertThat(call.pauses()).containsOnly(Duration.ofSeconds(5)).hasSize(3);
    }

    /** By something on the way that repeats it. */
    @Test
    void whatWasSentTwiceEndsAsOne() {
        lamp.onCreate = () -> lamp.add(inputs(unnamed));
        assertThat(create(unnamed, CreateOutcome.LOST_AFTER).id()).isEqualTo("lamp/0");
        assertThat(lamp.there).containsOnlyKeys("lamp/0");
    }

    @Test
    void twinsThatBothGotLostEndAsOne() {
        lamp.onCreate = () -> lamp.unseenLamps = lamp.verbs.size() == 1;
        assertThat(create(unnamed, CreateOutcome.LOST_AFTER).id()).isEqualTo("lamp/0");
        assertThat(lamp.there).containsOnlyKeys("lamp/0");
        assertThat(lamp.verbs).filteredOn("create"::equals).hasSize(2);
        assertThat(call.warnings()).isEmpty();
    }

    @Test
    void whatIsFoundAndCannotBeReadIsKeptUnfinished() {
        lamp.unread = new ProviderException(ErrorKind.UNAVAILABLE, "read: broken");
        ResourceInitFailedException unfinished = catchThrowableOfType(
                ResourceInitFailedException.class, () -> create(unnamed, CreateOutcome.LOST_AFTER));
        assertThat(unfinished.state().id()).isEqualTo("lamp/0");
        assertThat(unfinished.reasons()).containsExactly("read: broken");
    }

    @Test
    void whoCancelsMeanwhileDoesNotLoseWhatWasMade() {
        lamp.onCreate = call::cancel;
        assertThat(create(unnamed, CreateOutcome.LOST_AFTER).id()).isEqualTo("lamp/0");
        assertThat(call.pauses()).isEmpty();
    }

    @Test
    void whoCancelsMeanwhileStartsNothingNew() {
        lamp.onCreate = call::cancel;
        assertThat(fails(named, CreateOutcome.LOST_BEFORE))
                .hasMessage("create: no answer. No lamp named n is there; run pulumi up again");
        assertThat(lamp.verbs).containsExactly("create", "find");
    }
}
