package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.lifecycle.ResourceInitFailedException;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.contract.ContractSubject;
import com.pulumi.awsivs.provider.ivs.contract.ContractTrials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests updates in which a later call fails: the state contains the completed changes, and the next update completes
 * the rest.
 */
class PartialUpdateTest {

    private static final Properties OLD = object("name", "n", "authorized", true, "tags", object("a", "1", "b", "1"));
    private static final Properties NEW = object("name", "n", "authorized", false, "tags", object("b", "2", "c", "3"));

    private final ContractSubject channel =
            new ContractSubject(new ChannelResourceTest(), new ContractTrials.Sample(OLD, Properties.NONE));

    @AfterEach
    void close() {
        channel.close();
    }

    private static InjectedFault denied(String operation) {
        return InjectedFault.response(operation, 403, "AccessDeniedException", "{\"message\":\"no\"}")
                .onCalls(1);
    }

    /**
     * Makes the operation fail during an update, and returns the state that the engine then stores: the old inputs and
     * the returned properties.
     */
    private State failing(State old, String operation) {
        channel.fail(denied(operation));
        Properties now = channel.checkedAgain(old, NEW);
        ResourceInitFailedException unfinished =
                catchThrowableOfType(ResourceInitFailedException.class, () -> channel.update(old, now));
        assertThat(unfinished.reasons())
                .singleElement()
                .asString()
                .startsWith(operation + ": no (AccessDeniedException, HTTP 403")
                .contains("the credentials need the permission ivs:" + operation + " on " + old.id());
        return new State(old.id(), old.inputs(), unfinished.state().properties());
    }

    @Test
    void updateFails_stateHasTheCompletedChanges() {
        State old = channel.create(channel.checked(OLD));
        State noUntag = failing(old, "UntagResource");
        assertThat(noUntag.properties().entries())
                .containsAllEntriesOf(object("authorized", false, "tags", object("a", "1", "b", "1"))
                        .entries());
        State noTag = failing(old, "TagResource");
        assertThat(noTag.properties().entries())
                .containsAllEntriesOf(
                        object("authorized", false, "tags", object("b", "1")).entries());
        assertThat(channel.read(old).properties()).isEqualTo(noTag.properties().without("__attempted"));
    }

    @Test
    void updateFailed_nextUpdateCompletesIt() {
        State stopped = failing(channel.create(channel.checked(OLD)), "TagResource");
        Properties now = channel.checkedAgain(stopped, NEW);
        State finished = channel.update(stopped, now);
        assertThat(channel.diff(channel.read(finished), now)).isEmpty();
        assertThat(channel.read(finished).properties()).isEqualTo(finished.properties());
    }

    /** After a partial update the engine calls update even if the diff is empty. */
    @Test
    void updateFailed_programReverted_nextUpdateReverts() {
        State stopped = failing(channel.create(channel.checked(OLD)), "TagResource");
        Properties back = channel.checkedAgain(stopped, OLD);
        assertThat(channel.diff(stopped, back)).isEmpty();
        State finished = channel.update(stopped, back);
        assertThat(channel.diff(channel.read(finished), back)).isEmpty();
    }

    @Test
    void firstCallFails_stateIsUnchanged() {
        State old = channel.create(channel.checked(OLD));
        channel.fail(denied("UpdateChannel"));
        assertThat(catchThrowableOfType(
                        RuntimeException.class, () -> channel.update(old, channel.checkedAgain(old, NEW))))
                .isNotInstanceOf(ResourceInitFailedException.class);
        assertThat(channel.read(old)).isEqualTo(old);
    }

    /** If the program is reverted after the update, no diff shows that IVS may have changed the channel. */
    @Test
    @Tag("reliability:lost-update-responses")
    void allResponsesLost_channelIsReadBeforeTheNextUpdate() {
        State old = channel.create(channel.checked(OLD));
        channel.fail(InjectedFault.dropAfterCommit("UpdateChannel").onCalls(1, 2, 3));
        Properties now = channel.checkedAgain(old, NEW);
        ResourceInitFailedException unfinished =
                catchThrowableOfType(ResourceInitFailedException.class, () -> channel.update(old, now));
        assertThat(unfinished.state().properties().without("__attempted")).isEqualTo(old.properties());
        assertThat(unfinished.reasons()).singleElement().asString().startsWith("UpdateChannel (tried 3 times): ");
        assertThat(channel.diff(channel.read(old), channel.checkedAgain(old, OLD)))
                .extracting(difference -> difference.path().toString())
                .contains("authorized");
    }

    @Test
    void completedAndChanged_keepsItsStreamKey() {
        Properties inputs = channel.checked(OLD.without("name"));
        channel.fail(InjectedFault.dropAfterCommit("CreateChannel").onCalls(1));
        channel.fail(denied("GetChannel"));
        State kept = catchThrowableOfType(
                        ResourceInitFailedException.class,
                        () -> channel.lifecycle().create(inputs, new FakeRequestContext()))
                .state();
        State finished = channel.update(kept, channel.checkedAgain(kept, NEW.without("name")));
        assertThat(finished.properties().get("streamKeyValue")).isNotNull();
        assertThat(finished.properties().get("ingestEndpoint")).isNotNull();
    }

    /**
     * The response to the create of a channel with a random name was lost. The channel was then found by its name, but
     * could not be read.
     */
    @Test
    void channelFoundButNotRead_isCompletedByTheNextUpdate() {
        Properties program = OLD.without("name");
        Properties inputs = channel.checked(program);
        channel.fail(InjectedFault.dropAfterCommit("CreateChannel").onCalls(1));
        channel.fail(denied("GetChannel"));
        ResourceInitFailedException unfinished = catchThrowableOfType(
                ResourceInitFailedException.class, () -> channel.lifecycle().create(inputs, new FakeRequestContext()));
        State kept = unfinished.state();
        assertThat(kept.id()).contains(":channel/");
        assertThat(kept.properties().get("ingestEndpoint")).isNull();
        State finished = channel.update(kept, channel.checkedAgain(kept, program));
        assertThat(finished.properties().get("ingestEndpoint")).isNotNull();
        assertThat(finished.properties().get("streamKeyValue")).isNotNull();
        assertThat(channel.read(finished).properties()).isEqualTo(finished.properties());
        assertThat(channel.count()).isOne();
    }
}
