package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.check.Autonaming;
import com.pulumi.awsivs.provider.framework.check.Warnings;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Detects a state that was written by another provider and assigned to this provider by an alias. Such a state lacks some outputs, and
 * the flag that makes the engine refresh the resource before an update. Only an update adds both, so diff reports a change even if all
 * inputs are equal.
 *
 * <p>Each state that this provider writes has a mark. Version 0.1.0 wrote no mark, but requested the refresh, which adds the mark before
 * the comparison. If drift detection is off, there is no such refresh. A state without a mark then counts as written by another provider
 * only if it contains properties that this provider does not have.
 */
final class Adoption {

    /** The hidden output that marks a state as written by this provider. Its value is the version of the state format. */
    static final String MARK = "__state";

    private static final Value VERSION = new Value.Number(1);

    static final String MESSAGE =
            "The state was written by another provider. This update completes it; from then on changes made"
                    + " outside Pulumi are detected.";

    private final Shape<?> outputs;
    private final Set<String> names = new HashSet<>(Set.of(Autonaming.RECORD, Warnings.DEPLOYED, IgnoredTags.OUTPUT));
    private final boolean detectsDrift;

    Adoption(Shape<?> inputs, Shape<?> outputs, boolean detectsDrift) {
        this.outputs = outputs;
        this.detectsDrift = detectsDrift;
        Stream.of(inputs, outputs)
                .flatMap(shape -> shape.properties().stream())
                .map(Property::name)
                .forEach(names::add);
    }

    static Properties mark(Properties properties) {
        return properties.with(MARK, VERSION);
    }

    boolean isFromAnotherProvider(State state) {
        return state.properties().get(MARK) == null && (detectsDrift || hasUnknownNames(state));
    }

    private boolean hasUnknownNames(State state) {
        return Stream.of(state.inputs(), state.properties())
                .flatMap(properties -> properties.entries().keySet().stream())
                .anyMatch(name -> !names.contains(name));
    }

    /** Returns the properties with each missing output as an unknown value, because the update will read it. */
    Properties withUnknownOutputs(Properties properties) {
        Properties all = properties;
        for (Property output : outputs.properties()) {
            if (all.get(output.name()) == null) all = all.with(output.name(), new Value.Unknown());
        }
        return all;
    }
}
