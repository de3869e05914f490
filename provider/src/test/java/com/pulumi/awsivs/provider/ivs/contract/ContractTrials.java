package com.pulumi.awsivs.provider.ivs.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.pulumi.awsivs.emulator.EmulatorState;
import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The samples of a resource, and the tests that run with each of them. */
public abstract class ContractTrials {

    /**
     * Inputs of a program.
     *
     * @param full values other than the defaults
     * @param other another value for each input that can be changed without a change of the other inputs
     */
    public record Sample(Properties full, Properties other) {

        /** Creates a sample from JSON objects. */
        public Sample(String full, String other) {
            this(Values.json(full), Values.json(other));
        }

        Properties with(String name) {
            return full.set(name, other.get(name));
        }
    }

    /** Returns the samples: more than one if some inputs exclude each other. Each input must be in a sample. */
    public abstract List<Sample> samples();

    public abstract Resource<?, ?> resource(RawClients clients);

    /** Creates the objects that the sample refers to, and returns the sample with references to them. */
    public Sample prepare(RawClients clients, Sample sample) {
        return sample;
    }

    /** Returns the number of resources of this kind. */
    public int count(EmulatorState.ResourceCounts total) {
        return total.channels() + total.playbackKeyPairs();
    }

    /** Returns whether the list of this kind of resources needs a filter. */
    public boolean listNeedsFilter() {
        return false;
    }

    public final ContractSubject subject() {
        return new ContractSubject(this, samples().get(0));
    }

    public interface Trial {
        void run(ContractSubject subject);
    }

    public interface Change {
        void run(ContractSubject subject, String name, Properties changed);
    }

    public final Stream<DynamicTest> each(Trial trial) {
        return samples().stream()
                .map(sample -> dynamicTest(sample.full().entries().keySet().toString(), () -> {
                    try (ContractSubject subject = new ContractSubject(this, sample)) {
                        trial.run(subject);
                    }
                }));
    }

    public final Stream<DynamicTest> eachChange(Change change) {
        return samples().stream()
                .flatMap(sample -> sample.other().entries().keySet().stream()
                        .map(name -> dynamicTest(name, () -> {
                            try (ContractSubject subject = new ContractSubject(this, sample)) {
                                change.run(subject, name, subject.changed(name));
                            }
                        })));
    }
}
