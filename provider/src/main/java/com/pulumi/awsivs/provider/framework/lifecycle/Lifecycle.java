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
import com.pulumi.awsivs.provider.framework.resource.Defect;
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

/** Implements check, diff, create, read, update and delete of one resource type as Pulumi requires. The {@link Resource} calls the service. */
public final class Lifecycle<I extends Record, O extends Record> {

    private final Resource<I, O> resource;
    private final Shape<I> inputs;
    private final Shape<O> outputs;
    private final ErrorClassifier errors;
    private final InputCheck<I> check;
    private final Warnings<I> warnings;
    private final StateBuilder<I, O> stateBuilder;
    private final StateConverter<I, O> converter;
    private final Adoption adoption;
    private final ResourceUpdater<I, O> updater;

    private Lifecycle(
            Resource<I, O> resource,
            Shape<I> inputs,
            Shape<O> outputs,
            TagPolicy tags,
            ErrorClassifier errors,
            boolean detectsDrift) {
        this.resource = resource;
        this.inputs = inputs;
        this.outputs = outputs;
        this.errors = errors;
        this.check = new InputCheck<>(inputs, resource.rules(), tags);
        this.warnings = new Warnings<>(inputs, resource.warnings());
        this.stateBuilder = new StateBuilder<>(inputs, outputs, tags);
        this.converter = new StateConverter<>(inputs, outputs, stateBuilder, errors);
        this.adoption = new Adoption(inputs, outputs, detectsDrift);
        this.updater =
                new ResourceUpdater<>(resource, inputs, outputs, converter, stateBuilder, warnings, adoption, errors);
    }

    /**
     * Returns the lifecycle of this resource type.
     *
     * @param detectsDrift whether the engine is asked to refresh the resource before each preview and update
     */
    public static <I extends Record, O extends Record> Lifecycle<I, O> of(
            Resource<I, O> resource, TagPolicy tags, ErrorClassifier errors, boolean detectsDrift) {
        TypeArguments<I, O> records = TypeArguments.of(resource, Resource.class);
        return new Lifecycle<>(
                resource, Shape.of(records.inputs()), Shape.of(records.outputs()), tags, errors, detectsDrift);
    }

    public CheckResult check(Properties olds, Properties news, AutonamingOptions naming) {
        return check.check(olds, news, naming);
    }

    public DiffResult diff(State state, Properties news, List<PropertyPath> ignored, Consumer<String> warning) {
        if (!UnconfirmedCreate.isId(state.id())) validateId(state.id());
        State old = stateBuilder.withFormerlyIgnoredTags(state);
        Properties now = updater.effectiveInputs(old, news, ignored);
        List<Difference> differences = new ArrayList<>(inputs.diff(stateBuilder.withoutIgnoredTags(old.inputs()), now));
        differences.removeIf(difference -> isSemanticallyEqual(difference, old, now));
        LiveState<I, O> live = converter.toLiveState(old);
        Defect defect = resource.defect(live);
        if (defect != null) {
            differences.add(new Difference(PropertyPath.ROOT.name(defect.output()), Difference.Kind.UPDATE, true));
            warning.accept(defect.reason());
        }
        boolean deleteBeforeReplace = resource.deleteBeforeReplace(live, inputs.decode(now));
        DiffResult result = new DiffResult(
                Difference.redact(differences, old.inputs(), now),
                deleteBeforeReplace,
                adoption.isFromAnotherProvider(old));
        if (result.replaces()) {
            warnings.on(Trigger.REPLACEMENT, old.inputs(), now, result.changedProperties(), warning);
        }
        return result;
    }

    /** Returns the properties of the new resource that are known before the create. */
    public Properties previewCreate(Properties news, RequestContext context) {
        requireCompleteInputs(news);
        warnings.onCreate(news, context::warn);
        return stateBuilder.previewProperties(news);
    }

    public State create(Properties news, RequestContext context) {
        requireCompleteInputs(news);
        return converter.toState(news, Properties.NONE, () -> createLive(news, context));
    }

    private LiveState<I, O> createLive(Properties news, RequestContext context) {
        I in = inputs.decode(news);
        LostCreateFinder<I, O> finder = resource.lostCreates();
        if (finder == null) return resource.create(in, context);
        boolean unique = Autonaming.isUnique(inputs.property(finder.property()), news);
        O noOutputs = outputs.decode(Properties.NONE);
        var search = new CreateSearch<>(finder, errors, in, live -> hasInputs(live, news), unique, context);
        return new CreateRecovery<>(resource, search, errors, in, noOutputs, context).create();
    }

    private boolean hasInputs(LiveState<I, O> live, Properties expected) {
        Properties actual = stateBuilder.withoutIgnoredTags(inputs.encode(live.inputs()));
        return inputs.diff(actual, stateBuilder.withoutIgnoredTags(expected)).isEmpty();
    }

    public Properties previewUpdate(State state, Properties news, List<PropertyPath> ignored, RequestContext context) {
        return updater.preview(stateBuilder.withFormerlyIgnoredTags(state), news, ignored, context);
    }

    public State update(State state, Properties news, List<PropertyPath> ignored, RequestContext context) {
        validateId(state.id());
        return updater.update(stateBuilder.withFormerlyIgnoredTags(state), news, ignored, context);
    }

    /** Reads the resource. Returns an empty result if it does not exist. In an import, only the id is known. */
    public Optional<State> read(State known, RequestContext context) {
        return withConfirmedId(known, context).flatMap(state -> readById(state, context));
    }

    /** Returns the state with an id that the service assigned, or empty if an unconfirmed create has not created a resource. */
    private Optional<State> withConfirmedId(State state, RequestContext context) {
        LostCreateFinder<I, O> finder = resource.lostCreates();
        if (finder != null
                && UnconfirmedCreate.isId(state.id())
                && !state.inputs().isEmpty()) {
            boolean isNamed = inputs.property(finder.property()).autonamed() != null;
            return UnconfirmedCreate.findId(
                            finder,
                            inputs.decode(state.inputs()),
                            live -> isNamed || hasInputs(live, state.inputs()),
                            context)
                    .map(id -> new State(id, state.inputs(), state.properties()));
        }
        validateId(state.id());
        return Optional.of(state);
    }

    private Optional<State> readById(State known, RequestContext context) {
        LiveState<I, O> live;
        try {
            live = resource.read(known.id(), outputs.decode(known.properties()), context);
        } catch (IncompleteResourceException e) {
            throw new ResourceInitFailedException(refreshed(known, e.live(), context), e.reasons(errors), e);
        } catch (RuntimeException e) {
            if (errors.isNotFound(e, known.id())) return Optional.empty();
            throw e;
        }
        return Optional.of(refreshed(known, live, context));
    }

    private State refreshed(State known, LiveState<?, ?> live, RequestContext context) {
        Properties liveInputs = stateBuilder.liveInputs(live, known.inputs());
        Properties now = known.inputs().isEmpty()
                ? stateBuilder.importedInputs(liveInputs)
                : warnings.onDrift(
                        known.inputs(),
                        known.properties(),
                        stateBuilder.refreshedInputs(liveInputs, known.inputs()),
                        context::warn);
        Properties ordered = stateBuilder.inOrderOf(known.properties(), liveInputs);
        return new State(live.id(), now, stateBuilder.properties(live, ordered, known.inputs(), known.properties()));
    }

    public void delete(State old, RequestContext context) {
        withConfirmedId(old, context).ifPresent(state -> deleteById(state, context));
    }

    private void deleteById(State old, RequestContext context) {
        try {
            resource.delete(converter.toLiveState(old), context);
        } catch (RuntimeException e) {
            if (!errors.isNotFound(e, old.id())) throw e;
        }
    }

    private boolean isSemanticallyEqual(Difference difference, State old, Properties now) {
        String property = difference.path().top();
        return InputCheck.areKnown(Set.of(property), now)
                && resource.isSemanticallyEqual(property, converter.toLiveState(old), inputs.decode(now));
    }

    private void validateId(String id) {
        if (UnconfirmedCreate.isId(id)) {
            throw new ProviderException(
                    ErrorKind.CONFLICT,
                    "it is not known yet whether this resource was created; run `pulumi refresh` to look for it");
        }
        resource.validateId(id);
    }

    /** Rejects a create without a required property, because check accepts imported resources without their write-only properties. */
    private void requireCompleteInputs(Properties news) {
        List<CheckFailure> failures = new ArrayList<>();
        inputs.check(PropertyPath.ROOT, news, failures::add);
        if (failures.isEmpty()) return;
        String reasons = String.join(
                "; ",
                failures.stream().map(failure -> check.message(failure, news)).toList());
        throw new ProviderException(ErrorKind.INVALID, reasons);
    }
}
