package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.resource.Checked;
import com.pulumi.awsivs.provider.framework.resource.Comparison;
import com.pulumi.awsivs.provider.framework.resource.FakeCall;
import com.pulumi.awsivs.provider.framework.resource.Lifecycle;
import com.pulumi.awsivs.provider.framework.resource.Naming;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.State;
import com.pulumi.awsivs.provider.framework.resource.TagPolicy;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.ContractTrials.Sample;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** One resource on an emulator of its own, driven as the engine drives it. */
final class ContractSubject implements AutoCloseable {

    private final EmulatedIvs ivs = new EmulatedIvs();
    private final FakeCall call = new FakeCall();
    private final Sample sample;
    private final Lifecycle<?, ?> lifecycle;
    private final Shape<?> inputs;
    private final Shape<?> outputs;

    ContractSubject(ContractTrials contract, Sample sample) {
        Resource<?, ?> resource = contract.resource(ivs.clients);
        this.sample = sample;
        this.lifecycle = Lifecycle.of(resource, TagPolicy.NONE, ivs.service, true);
        this.inputs = Shape.of(record(resource, 0));
        this.outputs = Shape.of(record(resource, 1));
    }

    static Class<? extends Record> record(Resource<?, ?> resource, int index) {
        Type[] interfaces = resource.getClass().getGenericInterfaces();
        return Arrays.stream(interfaces)
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Resource.class)
                .map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[index])
                .findFirst()
                .orElseThrow()
                .asSubclass(Record.class);
    }

    Lifecycle<?, ?> lifecycle() {
        return lifecycle;
    }

    Shape<?> shape() {
        return inputs;
    }

    Shape<?> outputs() {
        return outputs;
    }

    Properties full() {
        return sample.full();
    }

    Property property(String name) {
        return inputs.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean replaces(String name) {
        return property(name).replaces();
    }

    /** What of these the service gives back. */
    Properties readable(Properties given) {
        Properties readable = given;
        for (Property property : inputs.properties()) {
            if (property.untold()) readable = readable.without(property.name());
        }
        return readable;
    }

    boolean passes(Properties program) {
        return check(Properties.NONE, program).failures().isEmpty();
    }

    Properties checked(Properties program) {
        return good(check(Properties.NONE, program));
    }

    Properties checkedAgain(State old, Properties program) {
        return good(check(old.inputs(), program));
    }

    private Checked check(Properties olds, Properties program) {
        return lifecycle.check(olds, program, new Naming(Naming.Mode.UNSET, "", "sample", "0123456789abcdef"));
    }

    private static Properties good(Checked checked) {
        assertThat(checked.failures()).isEmpty();
        return checked.inputs();
    }

    State create(Properties now) {
        return lifecycle.create(now, call);
    }

    State read(State known) {
        return lifecycle.read(known, call).orElseThrow();
    }

    State imported(String id) {
        return read(new State(id, Properties.NONE, Properties.NONE));
    }

    State update(State old, Properties now) {
        return lifecycle.update(old, now, List.of(), call);
    }

    void delete(State old) {
        lifecycle.delete(old, call);
    }

    boolean isGone(State old) {
        return lifecycle.read(old, call).isEmpty();
    }

    Comparison comparison(State old, Properties now) {
        return lifecycle.diff(old, now, List.of(), call::warn);
    }

    List<Difference> diff(State old, Properties now) {
        return comparison(old, now).differences();
    }

    /** The properties that differ. */
    List<String> changes(State old, Properties now) {
        return diff(old, now).stream()
                .map(difference -> difference.path().top())
                .distinct()
                .toList();
    }

    List<String> warnings() {
        return call.warnings();
    }

    void fail(com.pulumi.awsivs.emulator.Fault fault) {
        ivs.emulator.faults().add(fault);
    }

    /** How many resources there are, whatever their kind. */
    int count() {
        var total = ivs.emulator.state().total();
        return total.channels() + total.playbackKeyPairs();
    }

    long calls() {
        return ivs.emulator.calls().total();
    }

    @Override
    public void close() {
        ivs.close();
    }
}
