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
 * Recognizes state that another provider has written, which an alias makes ours: it lacks outputs of ours, and the engine does not
 * know that it is to be refreshed before an update. Nothing but an update changes that, so diff asks for one, also where no input
 * differs.
 *
 * <p>Each state that this provider writes has a mark. Version 0.1.0 wrote none, but asked for the refresh, which adds it before
 * anything is compared; where drift detection is off, only names that are not ours show that a state is another provider's.
 */
final class Adoption {

    /** The hidden output that marks a state as this provider's; the value is the version of its form. */
    static final String MARK = "__state";

    private static final Value VERSION = new Value.Number(1);

    static final String MESSAGE =
            "The state comes from another provider. This update completes it; from then on changes made"
                    + " outside Pulumi are detected.";

    private final Shape<?> outputs;
    private final Set<String> names = new HashSet<>(Set.of(Autonaming.KEPT, Warnings.DEPLOYED, IgnoredTags.NOTE));
    private final boolean detectsDrift;

    Adoption(Shape<?> inputs, Shape<?> outputs, boolean detectsDrift) {
        this.outputs = outputs;
        this.detectsDrift = detectsDrift;
        Stream.of(inputs, outputs)
                .flatMap(shape -> shape.properties().stream())
                .map(Property::name)
                .forEach(names::add);
    }

    static Properties marked(Properties properties) {
        return properties.with(MARK, VERSION);
    }

    boolean isForeign(State state) {
        return state.properties().get(MARK) == null && (detectsDrift || hasForeignNames(state));
    }

    private boolean hasForeignNames(State state) {
        return Stream.of(state.inputs(), state.properties())
                .flatMap(properties -> properties.entries().keySet().stream())
                .anyMatch(name -> !names.contains(name));
    }

    /** The properties with every output of ours that they lack as unknown: the update will read it. */
    Properties withUnknownOutputs(Properties properties) {
        Properties all = properties;
        for (Property output : outputs.properties()) {
            if (all.get(output.name()) == null) all = all.with(output.name(), new Value.Unknown());
        }
        return all;
    }
}
