package com.pulumi.awsivs.provider.framework.example;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Defect;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resource with a property of each type. The resources are stored in a map. The case of {@code key} is not significant. */
public final class ExampleResource
        implements Resource<ExampleArgs, ExampleState>, LostCreateFinder<ExampleArgs, ExampleState> {

    private static final Rule<ExampleArgs> PROFILE_NEEDS_HIGH = new Rule<>(
            Set.of("mode", "profile"),
            in -> in.profile() == null || in.mode().equals("HIGH")
                    ? null
                    : CheckFailure.of("profile", "needs mode HIGH"));

    private static final Rule<ExampleArgs> TIMER_NEEDS_ITEM = new Rule<>(
            Set.of("timer", "items"),
            in -> in.timer() == null || !in.items().isEmpty() ? null : CheckFailure.of("timer", "needs an item"));

    /** The existing resources by id. */
    public final Map<String, ExampleArgs> existing = new LinkedHashMap<>();

    /** The names of the operations that were called, in order. */
    public final List<String> operations = new ArrayList<>();

    /** The reason for which reads, creates and updates report an incomplete resource; null if they are complete. */
    @Nullable
    public String incompleteReason;

    /** The outcomes of the creates, in order. All further creates have the last outcome. */
    public final Deque<CreateOutcome> outcomes = new ArrayDeque<>(List.of(CreateOutcome.DONE));

    /** The inputs of a delayed create request. */
    @Nullable
    public ExampleArgs lateInputs;

    /** The exception that the find operation throws. */
    @Nullable
    public RuntimeException findFailure;

    /** The number of find operations that throw the exception. */
    public int findFailures = Integer.MAX_VALUE;

    /** Whether the find operation returns no resources, even if some exist. */
    public boolean findsNothing;

    /** The exception that the read operation throws. */
    @Nullable
    public RuntimeException readFailure;

    /** The properties that are changed outside Pulumi during each update. */
    public Properties changedByOthers = Properties.NONE;

    /** An action that runs during each create. */
    public Runnable onCreate = () -> {};

    /** The defect of all resources; null if they have none. */
    @Nullable
    public Defect defect;

    /** Whether the adoption of a resource whose create got no response waits until it is complete. */
    public boolean adoptionCompletes;

    /** The exception that all operations throw. */
    @Nullable
    public RuntimeException operationFailure;

    /** Changes a resource outside Pulumi. */
    public void change(String id, Object... namesAndValues) {
        existing.computeIfPresent(
                id,
                (key, in) ->
                        ExampleArgs.SHAPE.decode(ExampleArgs.SHAPE.encode(in).and(Values.object(namesAndValues))));
    }

    @Override
    public List<Rule<ExampleArgs>> rules() {
        return List.of(PROFILE_NEEDS_HIGH, TIMER_NEEDS_ITEM);
    }

    @Override
    public List<Warning<ExampleArgs>> warnings() {
        return List.of(
                new Warning<>(Trigger.CHANGE, Set.of("open"), change -> {
                    boolean reverts = change.deployed() != null
                            && change.deployed().open() == change.now().open();
                    return change.old() == null ? null : reverts ? "open is reverted" : "open changes";
                }),
                new Warning<>(Trigger.DRIFT, Set.of("open"), change -> "open was changed outside"),
                new Warning<>(Trigger.REPLACEMENT, Set.of("key"), change -> "the key is replaced"));
    }

    @Override
    public void validateId(String id) {
        if (!id.startsWith("example/")) throw new ProviderException(ErrorKind.INVALID, "'" + id + "' is no example");
    }

    @Override
    public LostCreateFinder<ExampleArgs, ExampleState> lostCreates() {
        return this;
    }

    @Override
    public boolean isSemanticallyEqual(String property, LiveState<ExampleArgs, ExampleState> old, ExampleArgs inputs) {
        return property.equals("key") && hasSameKey(old, inputs);
    }

    private static boolean hasSameKey(LiveState<ExampleArgs, ExampleState> old, ExampleArgs inputs) {
        return old.inputs().key() != null && old.inputs().key().equalsIgnoreCase(inputs.key());
    }

    @Override
    public boolean deleteBeforeReplace(LiveState<ExampleArgs, ExampleState> old, ExampleArgs inputs) {
        return hasSameKey(old, inputs);
    }

    @Override
    public LiveState<ExampleArgs, ExampleState> create(ExampleArgs inputs, RequestContext context) {
        begin("create");
        onCreate.run();
        CreateOutcome outcome = outcomes.size() > 1 ? outcomes.pop() : outcomes.peek();
        if (outcome == CreateOutcome.REJECTED) throw new ProviderException(ErrorKind.CONFLICT, "quota exceeded");
        if (outcome == CreateOutcome.REQUEST_LATE) lateInputs = inputs;
        if (outcome == CreateOutcome.REQUEST_LOST || outcome == CreateOutcome.REQUEST_LATE)
            throw new LostResponseException(false);
        if (outcome == CreateOutcome.TIMED_OUT) throw new LostResponseException(true);
        String id = add(inputs);
        if (outcome == CreateOutcome.RESPONSE_LOST) throw new LostResponseException(false);
        if (lateInputs != null) add(lateInputs);
        return finish(live(id));
    }

    public String add(ExampleArgs inputs) {
        String id = "example/" + existing.size();
        existing.put(id, inputs);
        return id;
    }

    @Override
    public String property() {
        return "name";
    }

    @Override
    public String describe(ExampleArgs inputs) {
        return "thing named " + inputs.name();
    }

    @Override
    public List<LiveState<ExampleArgs, ExampleState>> find(ExampleArgs inputs, RequestContext context) {
        context.remaining();
        begin("find");
        if (findFailure != null && findFailures-- > 0) throw findFailure;
        return existing.keySet().stream()
                .filter(id -> !findsNothing)
                .map(this::live)
                .filter(live -> Objects.equals(live.inputs().name(), inputs.name()))
                .map(live -> listed(live, inputs))
                .toList();
    }

    /** Returns the resource as the service lists it, with its mode only. The other properties are copied from the inputs. */
    private static LiveState<ExampleArgs, ExampleState> listed(
            LiveState<ExampleArgs, ExampleState> live, ExampleArgs sent) {
        var mode = Values.object("mode", live.inputs().mode());
        return new LiveState<>(
                live.id(),
                ExampleArgs.SHAPE.decode(ExampleArgs.SHAPE.encode(sent).and(mode)),
                live.outputs());
    }

    @Override
    public LiveState<ExampleArgs, ExampleState> read(String id, ExampleState known, RequestContext context) {
        begin("read");
        if (readFailure != null) throw readFailure;
        return finish(live(id));
    }

    @Override
    public @Nullable Defect defect(LiveState<ExampleArgs, ExampleState> old) {
        return defect;
    }

    @Override
    public LiveState<ExampleArgs, ExampleState> adopt(String id, ExampleState noOutputs, RequestContext context) {
        if (adoptionCompletes) incompleteReason = null;
        return read(id, noOutputs, context);
    }

    @Override
    public LiveState<ExampleArgs, ExampleState> update(
            LiveState<ExampleArgs, ExampleState> old, ExampleArgs inputs, RequestContext context) {
        begin("update");
        existing.put(old.id(), inputs);
        existing.computeIfPresent(
                old.id(),
                (id, in) ->
                        ExampleArgs.SHAPE.decode(ExampleArgs.SHAPE.encode(in).and(changedByOthers)));
        return finish(live(old.id()));
    }

    @Override
    public void delete(LiveState<ExampleArgs, ExampleState> old, RequestContext context) {
        begin("delete");
        if (existing.remove(old.id()) == null) throw new NoSuchElementException(old.id());
    }

    private void begin(String operation) {
        operations.add(operation);
        if (operationFailure != null) throw operationFailure;
    }

    private LiveState<ExampleArgs, ExampleState> finish(LiveState<ExampleArgs, ExampleState> live) {
        if (incompleteReason != null) throw new IncompleteResourceException(live, List.of(incompleteReason));
        return live;
    }

    /** Returns the live state without the key, which is write-only. */
    private LiveState<ExampleArgs, ExampleState> live(String id) {
        ExampleArgs in = existing.get(id);
        if (in == null) throw new NoSuchElementException(id);
        ExampleArgs returned =
                ExampleArgs.SHAPE.decode(ExampleArgs.SHAPE.encode(in).without("key"));
        return new LiveState<>(id, returned, new ExampleState("serial of " + id, "token of " + id));
    }
}
