package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.resource.Caution.Moment;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Drives one kind of resource through the engine's calls: all of Pulumi's rules, none of the service's. */
public final class Lifecycle<I extends Record, O extends Record> {

    private final Resource<I, O> resource;
    private final Shape<I> inputs;
    private final Shape<O> outputs;
    private final Failures failures;
    private final Check<I> check;
    private final Cautions<I> cautions;
    private final Answer<I, O> answer;
    private final States<I, O> states;
    private final Adoption adoption;
    private final Updates<I, O> updates;

    private Lifecycle(
            Resource<I, O> resource,
            Shape<I> inputs,
            Shape<O> outputs,
            TagPolicy tags,
            Failures failures,
            boolean detectsDrift) {
        this.resource = resource;
        this.inputs = inputs;
        this.outputs = outputs;
        this.failures = failures;
        this.check = new Check<>(inputs, resource.rules(), tags);
        this.cautions = new Cautions<>(inputs, resource.cautions());
        this.answer = new Answer<>(inputs, outputs, tags);
        this.states = new States<>(inputs, outputs, answer, failures);
        this.adoption = new Adoption(inputs, outputs, detectsDrift);
        this.updates = new Updates<>(resource, inputs, outputs, states, answer, cautions, adoption, failures);
    }

    /**
     * The lifecycle of this kind of resource.
     *
     * @param detectsDrift whether the engine is asked to refresh the resource before each preview and update
     */
    public static <I extends Record, O extends Record> Lifecycle<I, O> of(
            Resource<I, O> resource, TagPolicy tags, Failures failures, boolean detectsDrift) {
        Records<I, O> records = Records.of(resource);
        return new Lifecycle<>(
                resource, Shape.of(records.inputs()), Shape.of(records.outputs()), tags, failures, detectsDrift);
    }

    public Checked check(Properties olds, Properties news, Naming naming) {
        return check.check(olds, news, naming);
    }

    public Comparison diff(State state, Properties news, List<PropertyPath> ignored, Consumer<String> warning) {
        if (!Unconfirmed.is(state.id())) requireOwn(state.id());
        State old = answer.restored(state);
        Properties now = updates.effective(old, news, ignored);
        List<Difference> differences = new ArrayList<>(inputs.diff(answer.view(old.inputs()), now));
        differences.removeIf(difference -> meansTheSame(difference, old, now));
        boolean oldFirst = resource instanceof OldGoesFirst<?, ?> && oldGoesFirst(old, now);
        Comparison comparison =
                new Comparison(Difference.discreet(differences, old.inputs(), now), oldFirst, adoption.isForeign(old));
        if (comparison.replaces()) {
            cautions.on(Moment.REPLACEMENT, old.inputs(), now, comparison.changed(), warning);
        }
        return comparison;
    }

    /** What a create will leave behind, as far as it is known beforehand. */
    public Properties previewCreate(Properties news, Call call) {
        requireAll(news);
        cautions.onCreate(news, call::warn);
        return answer.shown(news);
    }

    public State create(Properties news, Call call) {
        requireAll(news);
        return states.keep(news, Properties.NONE, () -> made(news, call));
    }

    private Live<I, O> made(Properties news, Call call) {
        I in = inputs.decode(news);
        FindsLostCreates<I, O> finder = finder();
        if (finder == null) return resource.create(in, call);
        boolean unique = Autonaming.isUnique(inputs.property(finder.foundBy()), news);
        O nothing = outputs.decode(Properties.NONE);
        var search = new LostCreate<>(finder, failures, in, live -> isLike(news, live), unique, call);
        return new Creation<>(resource, search, failures, in, nothing, call).create();
    }

    /** Whether it is all that these inputs ask for. */
    private boolean isLike(Properties sent, Live<I, O> live) {
        return inputs.diff(answer.view(inputs.encode(live.inputs())), answer.view(sent))
                .isEmpty();
    }

    @SuppressWarnings("unchecked") // a resource implements this interface for its own two records
    private @Nullable FindsLostCreates<I, O> finder() {
        return resource instanceof FindsLostCreates<?, ?> ? (FindsLostCreates<I, O>) resource : null;
    }

    public Properties previewUpdate(State state, Properties news, List<PropertyPath> ignored, Call call) {
        return updates.preview(answer.restored(state), news, ignored, call);
    }

    public State update(State state, Properties news, List<PropertyPath> ignored, Call call) {
        requireOwn(state.id());
        return updates.update(answer.restored(state), news, ignored, call);
    }

    /** The resource as it is now, or empty if it is gone. On import nothing is known of it but its id. */
    public Optional<State> read(State known, Call call) {
        return confirmed(known, call).flatMap(state -> readById(state, call));
    }

    /** The state under an id of the service's; empty where a create that nobody could confirm has made nothing. */
    private Optional<State> confirmed(State state, Call call) {
        FindsLostCreates<I, O> finder = finder();
        if (finder != null && Unconfirmed.is(state.id()) && !state.inputs().isEmpty()) {
            boolean isNamed = inputs.property(finder.foundBy()).autonamed() != null;
            return Unconfirmed.made(
                            finder,
                            inputs.decode(state.inputs()),
                            live -> isNamed || isLike(state.inputs(), live),
                            call)
                    .map(id -> new State(id, state.inputs(), state.properties()));
        }
        requireOwn(state.id());
        return Optional.of(state);
    }

    private Optional<State> readById(State known, Call call) {
        Live<I, O> live;
        try {
            live = resource.read(known.id(), outputs.decode(known.properties()), call);
        } catch (InitializationFailed e) {
            throw new Unfinished(found(e.live(), known, call), e.reasons(failures), e);
        } catch (RuntimeException e) {
            if (failures.isGone(e, known.id())) return Optional.empty();
            throw e;
        }
        return Optional.of(found(live, known, call));
    }

    public void delete(State old, Call call) {
        confirmed(old, call).ifPresent(state -> deleteById(state, call));
    }

    private void deleteById(State old, Call call) {
        try {
            resource.delete(states.live(old), call);
        } catch (RuntimeException e) {
            if (!failures.isGone(e, old.id())) throw e;
        }
    }

    private State found(Live<?, ?> live, State known, Call call) {
        Properties now = known.inputs().isEmpty()
                ? answer.importedInputs(live)
                : cautions.onDrift(known.inputs(), known.properties(), answer.inputs(live, known.inputs()), call::warn);
        return new State(live.id(), now, answer.properties(live, known.inputs(), known.properties()));
    }

    @SuppressWarnings("unchecked") // a resource implements these interfaces for its own two records
    private boolean meansTheSame(Difference difference, State old, Properties now) {
        return resource instanceof ComparesByMeaning<?, ?> comparing
                && difference.path().top().equals(comparing.comparedByMeaning())
                && Check.areKnown(Set.of(comparing.comparedByMeaning()), now)
                && ((ComparesByMeaning<I, O>) comparing).meansTheSame(states.live(old), inputs.decode(now));
    }

    @SuppressWarnings("unchecked") // see above
    private boolean oldGoesFirst(State old, Properties now) {
        return ((OldGoesFirst<I, O>) resource).oldGoesFirst(states.live(old), inputs.decode(now));
    }

    private void requireOwn(String id) {
        if (Unconfirmed.is(id)) {
            throw new Fault(
                    Fault.Kind.CONFLICT,
                    "whether its create came about is not known yet: run pulumi refresh, which looks for it");
        }
        Fault fault = resource instanceof KnowsItsIds knowing ? knowing.faultOf(id) : null;
        if (fault != null) throw fault;
    }

    /** Check lets an imported resource be without what the service never gives back; a create cannot. */
    private void requireAll(Properties news) {
        List<CheckFailure> failures = new ArrayList<>();
        inputs.check(PropertyPath.ROOT, news, failures::add);
        if (failures.isEmpty()) return;
        String reasons = String.join(
                "; ", failures.stream().map(f -> check.words(f, news)).toList());
        throw new Fault(Fault.Kind.INVALID, reasons);
    }
}
