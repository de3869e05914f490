package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.TypeArguments;
import com.pulumi.awsivs.provider.framework.check.Autonaming;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.check.CheckResult;
import com.pulumi.awsivs.provider.framework.check.InputCheck;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.check.Warnings;
import com.pulumi.awsivs.provider.framework.recovery.CreateRecovery;
import com.pulumi.awsivs.provider.framework.recovery.CreateSearch;
import com.pulumi.awsivs.provider.framework.recovery.UnconfirmedCreate;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
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

/** Drives one kind of resource through the engine's calls: all of Pulumi's rules, none of the service's. */
public final class Lifecycle<I extends Record, O extends Record> {

    private final Resource<I, O> resource;
    private final Shape<I> inputs;
    private final Shape<O> outputs;
    private final ErrorClassifier failures;
    private final InputCheck<I> check;
    private final Warnings<I> cautions;
    private final StateBuilder<I, O> answer;
    private final StateConverter<I, O> states;
    private final Adoption adoption;
    private final ResourceUpdater<I, O> updates;

    private Lifecycle(
            Resource<I, O> resource,
            Shape<I> inputs,
            Shape<O> outputs,
            TagPolicy tags,
            ErrorClassifier failures,
            boolean detectsDrift) {
        this.resource = resource;
        this.inputs = inputs;
        this.outputs = outputs;
        this.failures = failures;
        this.check = new InputCheck<>(inputs, resource.rules(), tags);
        this.cautions = new Warnings<>(inputs, resource.warnings());
        this.answer = new StateBuilder<>(inputs, outputs, tags);
        this.states = new StateConverter<>(inputs, outputs, answer, failures);
        this.adoption = new Adoption(inputs, outputs, detectsDrift);
        this.updates = new ResourceUpdater<>(resource, inputs, outputs, states, answer, cautions, adoption, failures);
    }

    /**
     * The lifecycle of this kind of resource.
     *
     * @param detectsDrift whether the engine is asked to refresh the resource before each preview and update
     */
    public static <I extends Record, O extends Record> Lifecycle<I, O> of(
            Resource<I, O> resource, TagPolicy tags, ErrorClassifier failures, boolean detectsDrift) {
        TypeArguments<I, O> records = TypeArguments.of(resource, Resource.class);
        return new Lifecycle<>(
                resource, Shape.of(records.inputs()), Shape.of(records.outputs()), tags, failures, detectsDrift);
    }

    public CheckResult check(Properties olds, Properties news, AutonamingOptions naming) {
        return check.check(olds, news, naming);
    }

    public DiffResult diff(State state, Properties news, List<PropertyPath> ignored, Consumer<String> warning) {
        if (!UnconfirmedCreate.is(state.id())) requireOwn(state.id());
        State old = answer.restored(state);
        Properties now = updates.effective(old, news, ignored);
        List<Difference> differences = new ArrayList<>(inputs.diff(answer.view(old.inputs()), now));
        differences.removeIf(difference -> isSemanticallyEqual(difference, old, now));
        boolean oldFirst = resource.deleteBeforeReplace(states.live(old), inputs.decode(now));
        DiffResult comparison =
                new DiffResult(Difference.discreet(differences, old.inputs(), now), oldFirst, adoption.isForeign(old));
        if (comparison.replaces()) {
            cautions.on(Trigger.REPLACEMENT, old.inputs(), now, comparison.changed(), warning);
        }
        return comparison;
    }

    /** What a create will leave behind, as far as it is known beforehand. */
    public Properties previewCreate(Properties news, RequestContext call) {
        requireAll(news);
        cautions.onCreate(news, call::warn);
        return answer.shown(news);
    }

    public State create(Properties news, RequestContext call) {
        requireAll(news);
        return states.keep(news, Properties.NONE, () -> made(news, call));
    }

    private LiveState<I, O> made(Properties news, RequestContext call) {
        I in = inputs.decode(news);
        LostCreateFinder<I, O> finder = resource.lostCreates();
        if (finder == null) return resource.create(in, call);
        boolean unique = Autonaming.isUnique(inputs.property(finder.property()), news);
        O nothing = outputs.decode(Properties.NONE);
        var search = new CreateSearch<>(finder, failures, in, live -> isLike(news, live), unique, call);
        return new CreateRecovery<>(resource, search, failures, in, nothing, call).create();
    }

    /** Whether it is all that these inputs ask for. */
    private boolean isLike(Properties sent, LiveState<I, O> live) {
        return inputs.diff(answer.view(inputs.encode(live.inputs())), answer.view(sent))
                .isEmpty();
    }

    public Properties previewUpdate(State state, Properties news, List<PropertyPath> ignored, RequestContext call) {
        return updates.preview(answer.restored(state), news, ignored, call);
    }

    public State update(State state, Properties news, List<PropertyPath> ignored, RequestContext call) {
        requireOwn(state.id());
        return updates.update(answer.restored(state), news, ignored, call);
    }

    /** The resource as it is now, or empty if it is gone. On import nothing is known of it but its id. */
    public Optional<State> read(State known, RequestContext call) {
        return confirmed(known, call).flatMap(state -> readById(state, call));
    }

    /** The state under an id of the service's; empty where a create that nobody could confirm has made nothing. */
    private Optional<State> confirmed(State state, RequestContext call) {
        LostCreateFinder<I, O> finder = resource.lostCreates();
        if (finder != null
                && UnconfirmedCreate.is(state.id())
                && !state.inputs().isEmpty()) {
            boolean isNamed = inputs.property(finder.property()).autonamed() != null;
            return UnconfirmedCreate.made(
                            finder,
                            inputs.decode(state.inputs()),
                            live -> isNamed || isLike(state.inputs(), live),
                            call)
                    .map(id -> new State(id, state.inputs(), state.properties()));
        }
        requireOwn(state.id());
        return Optional.of(state);
    }

    private Optional<State> readById(State known, RequestContext call) {
        LiveState<I, O> live;
        try {
            live = resource.read(known.id(), outputs.decode(known.properties()), call);
        } catch (IncompleteResourceException e) {
            throw new ResourceInitFailedException(found(e.live(), known, call), e.reasons(failures), e);
        } catch (RuntimeException e) {
            if (failures.isNotFound(e, known.id())) return Optional.empty();
            throw e;
        }
        return Optional.of(found(live, known, call));
    }

    public void delete(State old, RequestContext call) {
        confirmed(old, call).ifPresent(state -> deleteById(state, call));
    }

    private void deleteById(State old, RequestContext call) {
        try {
            resource.delete(states.live(old), call);
        } catch (RuntimeException e) {
            if (!failures.isNotFound(e, old.id())) throw e;
        }
    }

    private State found(LiveState<?, ?> live, State known, RequestContext call) {
        Properties now = known.inputs().isEmpty()
                ? answer.importedInputs(live)
                : cautions.onDrift(known.inputs(), known.properties(), answer.inputs(live, known.inputs()), call::warn);
        return new State(live.id(), now, answer.properties(live, known.inputs(), known.properties()));
    }

    private boolean isSemanticallyEqual(Difference difference, State old, Properties now) {
        String property = difference.path().top();
        return InputCheck.areKnown(Set.of(property), now)
                && resource.isSemanticallyEqual(property, states.live(old), inputs.decode(now));
    }

    private void requireOwn(String id) {
        if (UnconfirmedCreate.is(id)) {
            throw new ProviderException(
                    ErrorKind.CONFLICT,
                    "whether its create came about is not known yet: run pulumi refresh, which looks for it");
        }
        resource.validateId(id);
    }

    /** Check lets an imported resource be without what the service never gives back; a create cannot. */
    private void requireAll(Properties news) {
        List<CheckFailure> failures = new ArrayList<>();
        inputs.check(PropertyPath.ROOT, news, failures::add);
        if (failures.isEmpty()) return;
        String reasons = String.join(
                "; ", failures.stream().map(f -> check.words(f, news)).toList());
        throw new ProviderException(ErrorKind.INVALID, reasons);
    }
}
