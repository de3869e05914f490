package com.pulumi.awsivs.provider.ivs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract of every resource, tested against the emulator with the AWS SDK. A new resource extends this class and
 * provides its samples; {@link ContractSubject} drives it.
 */
public abstract class ResourceContract extends ImportContract {

    @Test
    public void samples_coverEveryInput() {
        Set<String> inputs =
                subject().shape().properties().stream().map(Property::name).collect(Collectors.toSet());
        Set<String> full = new HashSet<>();
        Set<String> other = new HashSet<>();
        for (Sample sample : samples()) {
            full.addAll(subject().shape().canonical(sample.full()).entries().keySet());
            other.addAll(sample.other().entries().keySet());
            assertThat(subject().shape().diff(sample.full(), sample.full().and(sample.other())))
                    .extracting(difference -> difference.path().top())
                    .containsAll(sample.other().entries().keySet());
        }
        assertThat(full)
                .as("inputs that a sample sets to something that is not the default")
                .isEqualTo(inputs);
        assertThat(other).as("inputs for which a sample has another value").isEqualTo(inputs);
    }

    @TestFactory
    public Stream<DynamicTest> create_storesEveryInput() {
        return each(subject -> {
            Properties inputs = subject.checked(subject.full());
            State created = subject.create(inputs);
            assertThat(created.properties().entries())
                    .containsAllEntriesOf(subject.full().entries());
            assertThat(subject.outputs().properties())
                    .filteredOn(output -> !output.hidden())
                    .allSatisfy(output ->
                            assertThat(created.properties().get(output.name())).isNotNull());
            assertThat(subject.read(created)).isEqualTo(created);
            assertThat(subject.imported(created.id()).properties().entries())
                    .containsAllEntriesOf(subject.readable(subject.full()).entries());
        });
    }

    @TestFactory
    public Stream<DynamicTest> unchangedProgram_hasNoDiffAndNoWarning() {
        return each(subject -> {
            State created = subject.create(subject.checked(subject.full()));
            Properties again = subject.checkedAgain(created, subject.full());
            assertThat(subject.diff(created, again)).isEmpty();
            assertThat(subject.diff(subject.read(created), again)).isEmpty();
            assertThat(subject.warnings()).isEmpty();
        });
    }

    @TestFactory
    public Stream<DynamicTest> changedInput_isTheOnlyDiff() {
        return eachChange((subject, name, changed) -> {
            State created = subject.create(subject.checked(subject.full()));
            Properties now = subject.checkedAgain(created, changed);
            assertThat(subject.changes(created, now)).containsExactly(name);
            if (subject.replaces(name)) return;
            State updated = subject.update(created, now);
            assertThat(updated.properties().entries()).containsAllEntriesOf(changed.entries());
            State read = subject.read(updated);
            assertThat(read.properties()).isEqualTo(updated.properties());
            assertThat(subject.diff(read, now)).isEmpty();
        });
    }

    @TestFactory
    public Stream<DynamicTest> removedInput_isTheOnlyDiff() {
        return eachChange((subject, name, changed) -> {
            Properties without = subject.full().without(name);
            if (subject.property(name).required() || !subject.passes(without)) return;
            State created = subject.create(subject.checked(subject.full()));
            Properties now = subject.checkedAgain(created, without);
            if (subject.property(name).autonamed() != null) {
                assertThat(subject.changes(created, now))
                        .as("an existing name stays")
                        .isEmpty();
                return;
            }
            assertThat(subject.changes(created, now)).containsExactly(name);
            if (!subject.replaces(name))
                assertThat(subject.diff(subject.read(subject.update(created, now)), now))
                        .isEmpty();
        });
    }

    /**
     * Tests a drift from the deployed value to another one, the reverse, and a drift of an input that the program does
     * not set.
     */
    @TestFactory
    public Stream<DynamicTest> driftedInput_isDetectedAndReverted() {
        return eachChange((subject, name, changed) -> {
            if (subject.replaces(name) || subject.property(name).notReadBack()) return;
            drifts(subject, name, subject.full(), changed);
            drifts(subject, name, changed, subject.full());
            Properties without = subject.full().without(name);
            if (subject.passes(without)) drifts(subject, name, without, subject.full());
        });
    }

    /** Updates the resource outside the program, without updating the state. */
    private static void drifts(ContractSubject subject, String name, Properties program, Properties outside) {
        State deployed = subject.create(subject.checked(program));
        subject.update(deployed, subject.checkedAgain(deployed, outside));
        State found = subject.read(deployed);
        Properties now = subject.checkedAgain(found, program);
        assertThat(subject.changes(found, now)).containsExactly(name);
        State repaired = subject.update(found, now);
        assertThat(repaired.properties()).isEqualTo(deployed.properties());
        assertThat(subject.diff(subject.read(repaired), now)).isEmpty();
        subject.delete(repaired);
    }

    /** AWS has no idempotency token for these operations, so a create must not be sent twice. */
    @TestFactory
    public Stream<DynamicTest> createResponseLost_resourceIsCreatedOnce() {
        return Stream.of(
                        com.pulumi.awsivs.emulator.InjectedFault.dropAfterCommit("*"),
                        com.pulumi.awsivs.emulator.InjectedFault.dropBeforeCommit("*"),
                        com.pulumi.awsivs.emulator.InjectedFault.cut("*"))
                .flatMap(fault -> each(subject -> {
                    subject.fail(fault.onCalls(1));
                    Properties inputs = subject.checked(subject.full().without("name"));
                    State created = subject.create(inputs);
                    assertThat(subject.count()).isOne();
                    assertThat(subject.read(created)).isEqualTo(created);
                    assertThat(subject.diff(created, inputs)).isEmpty();
                    subject.delete(created);
                    assertThat(subject.count()).isZero();
                }));
    }

    @TestFactory
    @Tag("reliability:delete-of-deleted")
    public Stream<DynamicTest> secondDelete_succeeds_andTheResourceIsNotFound() {
        return each(subject -> {
            State created = subject.create(subject.checked(subject.full()));
            subject.delete(created);
            subject.delete(created);
            assertThat(subject.isGone(created)).isTrue();
        });
    }

    @TestFactory
    public Stream<DynamicTest> previews_sendNoCalls() {
        return eachChange((subject, name, changed) -> {
            Properties inputs = subject.checked(subject.full());
            State created = subject.create(inputs);
            long before = subject.calls();
            subject.lifecycle().previewCreate(inputs, new FakeRequestContext());
            Properties now = subject.checkedAgain(created, changed);
            subject.diff(created, now);
            subject.lifecycle().previewUpdate(created, now, List.of(), new FakeRequestContext());
            assertThat(subject.calls()).isEqualTo(before);
        });
    }

    @TestFactory
    public Stream<DynamicTest> cancelledRequest_sendsNoCalls() {
        return eachChange((subject, name, changed) -> {
            Properties inputs = subject.checked(subject.full());
            State created = subject.create(inputs);
            Properties now = subject.replaces(name) ? inputs : subject.checkedAgain(created, changed);
            long before = subject.calls();
            FakeRequestContext cancelled = FakeRequestContext.cancelled();
            assertThatThrownBy(() -> subject.lifecycle().create(inputs, cancelled))
                    .isInstanceOf(ProviderException.class);
            assertThatThrownBy(() -> subject.lifecycle().read(created, cancelled))
                    .isInstanceOf(ProviderException.class);
            assertThatThrownBy(() -> subject.lifecycle().delete(created, cancelled))
                    .isInstanceOf(ProviderException.class);
            if (!now.equals(inputs) && !subject.property(name).notReadBack()) {
                assertThatThrownBy(() -> subject.lifecycle().update(created, now, List.of(), cancelled))
                        .isInstanceOf(ProviderException.class);
            }
            assertThat(subject.calls()).isEqualTo(before);
        });
    }

    @Test
    public void idOfOtherRegionOrService_isRejected() {
        try (ContractSubject subject = subject()) {
            State created = subject.create(subject.checked(subject.full()));
            for (String foreign : List.of(":eu-west-1:", ":s3:")) {
                String id = created.id().replace(foreign.length() > 4 ? ":us-west-2:" : ":ivs:", foreign);
                assertThatThrownBy(() -> subject.imported(id)).isInstanceOf(ProviderException.class);
                assertThatThrownBy(() -> subject.delete(new State(id, created.inputs(), created.properties())))
                        .isInstanceOf(ProviderException.class);
            }
        }
    }
}
