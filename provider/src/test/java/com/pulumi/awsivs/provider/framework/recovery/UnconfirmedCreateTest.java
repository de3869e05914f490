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
import com.pulumi.awsivs.provider.framework.example.ExampleArgs;
import com.pulumi.awsivs.provider.framework.example.ExampleErrorClassifier;
import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.ResourceInitFailedException;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests creates with an unknown result, which are recorded in the state until a search succeeds. */
class UnconfirmedCreateTest extends ExampleResourceTestBase {

    private static final String ID = "unconfirmed: thing named example-0123456";

    private final Properties unnamed = checked(object("key", "k"));

    @Override
    public Lifecycle<?, ?> lifecycle() {
        return Lifecycle.of(resource, TagPolicy.NONE, new ExampleErrorClassifier(), true);
    }

    @BeforeEach
    void failSearches() {
        resource.findFailure = new ProviderException(ErrorKind.UNAVAILABLE, "find: no route");
    }

    private ResourceInitFailedException unconfirmed(CreateOutcome outcome) {
        resource.outcomes.clear();
        resource.outcomes.add(outcome);
        ResourceInitFailedException unfinished = catchThrowableOfType(
                ResourceInitFailedException.class, () -> lifecycle().create(unnamed, context));
        resource.findFailure = null;
        return unfinished;
    }

    @Test
    void searchFailed_createIsStoredUnconfirmed() {
        ResourceInitFailedException unfinished = unconfirmed(CreateOutcome.RESPONSE_LOST);
        assertThat(unfinished.state().id()).isEqualTo(ID);
        assertThat(unfinished.state().inputs()).isEqualTo(unnamed);
        assertThat(unfinished.reasons())
                .containsExactly(
                        "create: no response. The create may have succeeded nevertheless, but the search for the thing"
                                + " named example-0123456 failed: find: no route. The create is recorded in the state as unconfirmed: the"
                                + " next `pulumi up` looks for a thing named example-0123456, and creates one only if none"
                                + " exists");
    }

    @Test
    void outage_isRetriedForOneMinute() {
        unconfirmed(CreateOutcome.RESPONSE_LOST);
        assertThat(context.pauses()).containsOnly(Duration.ofSeconds(5)).hasSize(12);
    }

    @Test
    void read_findsTheCreatedResource() {
        State state = read(unconfirmed(CreateOutcome.RESPONSE_LOST).state());
        assertThat(state.id()).isEqualTo("example/0");
        assertThat(state.inputs()).isEqualTo(unnamed);
        assertThat(state.properties().get("serial")).isNotNull();
    }

    @Test
    void read_isEmptyIfNothingWasCreated() {
        State state = unconfirmed(CreateOutcome.REQUEST_LOST).state();
        assertThat(lifecycle().read(state, context)).isEmpty();
    }

    /** A random name identifies the resource even if its other properties have changed. */
    @Test
    void read_findsTheResourceAlsoIfChanged() {
        State state = unconfirmed(CreateOutcome.RESPONSE_LOST).state();
        resource.change("example/0", "mode", "HIGH");
        assertThat(read(state).inputs().get("mode")).isEqualTo(text("HIGH"));
    }

    @Test
    void threeLostRequests_createIsStoredUnconfirmed() {
        resource.findFailure = null;
        assertThat(unconfirmed(CreateOutcome.REQUEST_LOST).reasons().get(0))
                .startsWith("create: no response (tried 3 times). The create may have succeeded nevertheless")
                .contains("but no thing named example-0123456 exists yet");
        assertThat(resource.operations).filteredOn("create"::equals).hasSize(3);
    }

    @Test
    void timedOutRequest_isNotRetried() {
        resource.findFailure = null;
        assertThat(unconfirmed(CreateOutcome.TIMED_OUT).state().id()).isEqualTo(ID);
        assertThat(resource.operations).filteredOn("create"::equals).hasSize(1);
    }

    @Test
    void severalMatches_warn() {
        State state = unconfirmed(CreateOutcome.RESPONSE_LOST).state();
        resource.add(ExampleArgs.SHAPE.decode(unnamed));
        assertThat(read(state).id()).isEqualTo("example/0");
        assertThat(context.warnings())
                .containsExactly(
                        "More than one thing named example-0123456 exists: example/0 is the one in the state; delete"
                                + " the others: example/1");
    }

    @Test
    void delete_deletesTheCreatedResource() {
        State state = unconfirmed(CreateOutcome.RESPONSE_LOST).state();
        lifecycle().delete(state, context);
        assertThat(resource.existing).isEmpty();
        lifecycle().delete(state, context);
    }

    /** This happens only if the engine does not refresh the resource before the update. */
    @Test
    void update_errorSaysToRefresh() {
        State state = unconfirmed(CreateOutcome.RESPONSE_LOST).state();
        assertThatThrownBy(() -> updated(state, unnamed))
                .isInstanceOf(ProviderException.class)
                .hasMessage(
                        "it is not known yet whether this resource was created; run `pulumi refresh` to look for it");
    }

    @Test
    void import_isRejected() {
        assertThatThrownBy(() -> imported(ID)).isInstanceOf(ProviderException.class);
        assertThat(resource.operations).isEmpty();
    }

    @Test
    void cancelled_searchesOnce_andRetriesNothing() {
        resource.findFailure = null;
        resource.onCreate = context::cancel;
        assertThat(unconfirmed(CreateOutcome.REQUEST_LOST).reasons().get(0))
                .contains("but no thing named example-0123456 exists yet");
        assertThat(resource.operations).containsExactly("create", "find");
    }

    @Test
    void timedOut_searchesOnce_andRetriesNothing() {
        resource.findFailure = null;
        resource.onCreate = () -> context.pause(Duration.ofMinutes(6));
        assertThat(unconfirmed(CreateOutcome.REQUEST_LOST).state().id()).isEqualTo(ID);
        assertThat(resource.operations).containsExactly("create", "find");
    }
}
