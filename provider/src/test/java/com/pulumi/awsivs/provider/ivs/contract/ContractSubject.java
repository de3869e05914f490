package com.pulumi.awsivs.provider.ivs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.check.CheckResult;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.lifecycle.DiffResult;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.list.ListHandler;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import com.pulumi.awsivs.provider.ivs.contract.ContractTrials.Sample;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One resource on its own emulator, driven as the engine drives it. */
public final class ContractSubject implements AutoCloseable {

    /** Recording configurations are ready at once, so that channels can refer to them. */
    private final EmulatedIvs ivs = new EmulatedIvs(EmulatorOptions.defaults().withRecordingSetup(Duration.ZERO));

    private final FakeRequestContext context = new FakeRequestContext();
    private final ContractTrials contract;
    private final Sample sample;
    private final Shape<?> inputs;
    private final Shape<?> outputs;

    public ContractSubject(ContractTrials contract, Sample sample) {
        Resource<?, ?> resource = contract.resource(ivs.clients);
        this.contract = contract;
        this.sample = contract.prepare(ivs.clients, sample);
        this.inputs = Shape.of(record(resource, 0));
        this.outputs = Shape.of(record(resource, 1));
    }

    public static Class<? extends Record> record(Resource<?, ?> resource, int index) {
        Type[] interfaces = resource.getClass().getGenericInterfaces();
        return Arrays.stream(interfaces)
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Resource.class)
                .map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[index])
                .findFirst()
                .orElseThrow()
                .asSubclass(Record.class);
    }

    /** Returns a new lifecycle for each step, because the engine configures the provider anew for each command. */
    public Lifecycle<?, ?> lifecycle() {
        return Lifecycle.of(contract.resource(ivs.clients), TagPolicy.NONE, ivs.service, true);
    }

    public Shape<?> shape() {
        return inputs;
    }

    public Shape<?> outputs() {
        return outputs;
    }

    public Properties full() {
        return sample.full();
    }

    /** Returns the sample with another value of this property. */
    public Properties changed(String name) {
        return sample.with(name);
    }

    public Property property(String name) {
        return inputs.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public boolean replaces(String name) {
        return property(name).replaces();
    }

    /** Returns the inputs that the service returns. */
    public Properties readable(Properties given) {
        Properties readable = given;
        for (Property property : inputs.properties()) {
            if (property.notReadBack()) readable = readable.without(property.name());
        }
        return readable;
    }

    public boolean passes(Properties program) {
        return check(Properties.NONE, program).failures().isEmpty();
    }

    public Properties checked(Properties program) {
        return valid(check(Properties.NONE, program));
    }

    public Properties checkedAgain(State old, Properties program) {
        return valid(check(old.inputs(), program));
    }

    private CheckResult check(Properties olds, Properties program) {
        return lifecycle()
                .check(
                        olds,
                        program,
                        new AutonamingOptions(AutonamingOptions.Mode.UNSET, "", "sample", "0123456789abcdef"));
    }

    private static Properties valid(CheckResult checked) {
        assertThat(checked.failures()).isEmpty();
        return checked.inputs();
    }

    public State create(Properties now) {
        return lifecycle().create(now, context);
    }

    public State read(State known) {
        return lifecycle().read(known, context).orElseThrow();
    }

    public State imported(String id) {
        return read(new State(id, Properties.NONE, Properties.NONE));
    }

    public State update(State old, Properties now) {
        return lifecycle().update(old, now, List.of(), context);
    }

    public void delete(State old) {
        lifecycle().delete(old, context);
    }

    /** Returns the filters of the list. */
    public Shape<?> filters() {
        return Shape.of(lister().filters());
    }

    /** Returns the ids on the first page of the list with these filters. */
    public List<String> listed(Properties query) {
        return ListHandler.of(lister(), ivs.service)
                .page(query, 0, 0, "", ivs.context())
                .orElseThrow()
                .map(ResourceLister.Listed::id)
                .items();
    }

    private ResourceLister<?> lister() {
        return Objects.requireNonNull(contract.resource(ivs.clients).lister(), "a resource can be listed");
    }

    public boolean isGone(State old) {
        return lifecycle().read(old, context).isEmpty();
    }

    public DiffResult comparison(State old, Properties now) {
        return lifecycle().diff(old, now, List.of(), context::warn);
    }

    public List<Difference> diff(State old, Properties now) {
        return comparison(old, now).differences();
    }

    /** Returns the names of the properties that differ. */
    public List<String> changes(State old, Properties now) {
        return diff(old, now).stream()
                .map(difference -> difference.path().top())
                .distinct()
                .toList();
    }

    public List<String> warnings() {
        return context.warnings();
    }

    public void fail(com.pulumi.awsivs.emulator.InjectedFault fault) {
        ivs.emulator.faults().add(fault);
    }

    /** Returns the number of resources of all kinds. */
    public int count() {
        return contract.count(ivs.emulator.state().total());
    }

    public long calls() {
        return ivs.emulator.calls().total();
    }

    @Override
    public void close() {
        ivs.close();
    }
}
