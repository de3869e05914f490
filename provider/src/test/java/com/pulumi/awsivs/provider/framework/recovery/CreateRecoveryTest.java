package com.pulumi.awsivs.provider.framework.recovery;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests creates whose request or response is lost. */
final class CreateRecoveryTest extends ExampleResourceTestBase {

    /** The inputs with a generated name, which is random. */
    private final Properties unnamed = checked(object("key", "k"));

    private final Properties named = program();

    @Override
    public Lifecycle<?, ?> lifecycle() {
        return Lifecycle.of(resource, TagPolicy.NONE, new ExampleErrorClassifier(), true);
    }

    private State create(Properties inputs, CreateOutcome... outcomes) {
        resource.outcomes.clear();
        resource.outcomes.addAll(List.of(outcomes));
        return lifecycle().create(inputs, context);
    }

    private ProviderException fails(Properties inputs, CreateOutcome... outcomes) {
        ProviderException exception = catchThrowableOfType(ProviderException.class, () -> create(inputs, outcomes));
        assertThat(exception).isNotNull();
        return exception;
    }

    private ExampleArgs inputs(Properties properties) {
        return ExampleArgs.SHAPE.decode(properties);
    }

    @Test
    void lostResponse_resourceWithRandomName_isFoundAndKept() {
        State state = create(unnamed, CreateOutcome.RESPONSE_LOST);
        assertThat(state.id()).isEqualTo("example/0");
        assertThat(state.properties().get("serial")).isNotNull();
        assertThat(resource.existing).hasSize(1);
        assertThat(resource.operations).containsExactly("create", "find", "read");
    }

    @Test
    void lostResponse_unfinishedResource_isWaitedFor() {
        resource.incompleteReason = "not ready";
        resource.adoptionCompletes = true;
        assertThat(create(unnamed, CreateOutcome.RESPONSE_LOST).id()).isEqualTo("example/0");
        assertThat(resource.existing).hasSize(1);
    }

    @Test
    void lostResponse_resourceStaysUnfinished_isStoredWithItsReason() {
        resource.incompleteReason = "not ready";
        var failure = catchThrowableOfType(
                ResourceInitFailedException.class, () -> create(unnamed, CreateOutcome.RESPONSE_LOST));
        assertThat(failure.reasons()).containsExactly("not ready");
        assertThat(failure.state().id()).isEqualTo("example/0");
    }

    @Test
    void lostRequest_isRetriedAfterAWait() {
        assertThat(create(unnamed, CreateOutcome.REQUEST_LOST, CreateOutcome.DONE)
                        .id())
                .isEqualTo("example/0");
        assertThat(resource.existing).hasSize(1);
        assertThat(context.pauses())
                .as("waits, of which the last is before the search for a duplicate")
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(4));
    }

    @Test
    void definiteFailure_isNotRetried() {
        assertThat(fails(unnamed, CreateOutcome.REJECTED)).hasMessage("quota exceeded");
        assertThat(resource.operations).containsExactly("create");
    }

    @Test
    @Tag("reliability:late-request")
    void lateRequest_duplicateIsDeleted() {
        State state = create(unnamed, CreateOutcome.REQUEST_LATE, CreateOutcome.DONE);
        assertThat(state.id()).isEqualTo("example/0");
        assertThat(resource.existing).containsOnlyKeys("example/0");
        assertThat(resource.operations).endsWith("create", "find", "delete");
    }

    /** The network fails during the search for duplicates. The search is retried, because no later command repeats it. */
    @Test
    void lateRequestDuringAnOutage_duplicateIsDeleted() {
        resource.onCreate = () -> {
            resource.findFailure = resource.operations.size() > 1
                    ? new ProviderException(ErrorKind.UNAVAILABLE, "find: no route")
                    : null;
            resource.findFailures = 2;
        };
        create(unnamed, CreateOutcome.REQUEST_LATE, CreateOutcome.DONE);
        assertThat(resource.existing).containsOnlyKeys("example/0");
        assertThat(context.warnings()).isEmpty();
    }

    @Test
    @Tag("reliability:late-request")
    void lateRequest_userNamedDuplicate_isReportedNotDeleted() {
        create(named, CreateOutcome.REQUEST_LATE, CreateOutcome.DONE);
        assertThat(resource.existing).hasSize(2);
        assertThat(context.warnings())
                .containsExactly(
                        "A create request without a response was retried, and more than one thing named n exists now:"
                                + " example/0 is the one in the state; example/1 may have been created by the first request.");
    }

    @Test
    void rejectedRetry_isReportedIfNothingWasCreated() {
        assertThat(fails(unnamed, CreateOutcome.REQUEST_LOST, CreateOutcome.REJECTED))
                .hasMessage("quota exceeded");
        assertThat(resource.existing).isEmpty();
    }

    @Test
    void lostResponse_userNamedResource_isNotAdopted() {
        assertThat(fails(named, CreateOutcome.RESPONSE_LOST))
                .hasMessage(
                        "create: no response. The create may have succeeded nevertheless: a thing named n exists; it is"
                                + " unknown whether this create made it. If it is yours, import it: `pulumi import type name"
                                + " example/0`; or delete it. Otherwise the next `pulumi up` creates another one");
        assertThat(resource.existing).hasSize(1);
    }

    @Test
    void lostRequest_userNamedResource_isRetried() {
        assertThat(create(named, CreateOutcome.REQUEST_LOST, CreateOutcome.DONE).id())
                .isEqualTo("example/0");
    }

    @Test
    @Tag("reliability:several-channels-of-that-name")
    void severalMatches_areAllListed() {
        resource.add(inputs(named));
        assertThat(fails(named, CreateOutcome.RESPONSE_LOST))
                .hasMessageContaining("more than one thing named n exists; it is unknown whether this create made one")
                .hasMessageContaining("`pulumi import type name example/0` or `pulumi import type name example/1`");
    }

    @Test
    void matchWithOtherInputs_isNotAdopted() {
        resource.add(inputs(unnamed.and(object("mode", "HIGH"))));
        assertThat(fails(unnamed, CreateOutcome.REQUEST_LOST))
                .hasMessageContaining("it is unknown whether this create made it");
    }

    @Test
    void threeLostRequests_fail() {
        assertThat(fails(named, CreateOutcome.REQUEST_LOST))
                .hasMessage("create: no response (tried 3 times). No thing named n exists; run `pulumi up` again");
        assertThat(resource.operations).filteredOn("create"::equals).hasSize(3);
    }

    @Test
    @Tag("reliability:user-named-channel-not-searchable")
    void searchDenied_userNamedResource_errorSaysWhatToLookFor() {
        resource.findFailure = new ProviderException(ErrorKind.DENIED, "find: denied");
        assertThat(fails(named, CreateOutcome.RESPONSE_LOST))
                .hasMessage(
                        "create: no response. The create may have succeeded nevertheless, but the search for the thing"
                                + " named n failed: find: denied. If a thing named n exists and is yours, import it: `pulumi"
                                + " import type name <id>`; or delete it. Otherwise the next `pulumi up` creates another one");
    }

    @Test
    @Tag("reliability:short-outage")
    void outageDuringTheSearch_isRetried() {
        resource.findFailure = new ProviderException(ErrorKind.UNAVAILABLE, "find: no route");
        resource.findFailures = 3;
        assertThat(create(unnamed, CreateOutcome.RESPONSE_LOST).id()).isEqualTo("example/0");
        assertThat(context.pauses()).containsOnly(Duration.ofSeconds(5)).hasSize(3);
    }

    @Test
    void requestRepeatedByAProxy_duplicateIsDeleted() {
        resource.onCreate = () -> resource.add(inputs(unnamed));
        assertThat(create(unnamed, CreateOutcome.RESPONSE_LOST).id()).isEqualTo("example/0");
        assertThat(resource.existing).containsOnlyKeys("example/0");
    }

    @Test
    void twoLostResponses_duplicateIsDeleted() {
        resource.onCreate = () -> resource.findsNothing = resource.operations.size() == 1;
        assertThat(create(unnamed, CreateOutcome.RESPONSE_LOST).id()).isEqualTo("example/0");
        assertThat(resource.existing).containsOnlyKeys("example/0");
        assertThat(resource.operations).filteredOn("create"::equals).hasSize(2);
        assertThat(context.warnings()).isEmpty();
    }

    @Test
    void foundResourceThatCannotBeRead_isKeptIncomplete() {
        resource.readFailure = new ProviderException(ErrorKind.UNAVAILABLE, "read: broken");
        ResourceInitFailedException unfinished = catchThrowableOfType(
                ResourceInitFailedException.class, () -> create(unnamed, CreateOutcome.RESPONSE_LOST));
        assertThat(unfinished.state().id()).isEqualTo("example/0");
        assertThat(unfinished.reasons()).containsExactly("read: broken");
    }

    @Test
    void cancelledDuringCreate_createdResourceIsKept() {
        resource.onCreate = context::cancel;
        assertThat(create(unnamed, CreateOutcome.RESPONSE_LOST).id()).isEqualTo("example/0");
        assertThat(context.pauses()).isEmpty();
    }

    @Test
    void cancelledDuringCreate_nothingIsRetried() {
        resource.onCreate = context::cancel;
        assertThat(fails(named, CreateOutcome.REQUEST_LOST))
                .hasMessage("create: no response. No thing named n exists; run `pulumi up` again");
        assertThat(resource.operations).containsExactly("create", "find");
    }
}
