package com.pulumi.awsivs.provider.framework.example;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.example.ExampleResource.Inputs;
import com.pulumi.awsivs.provider.framework.example.ExampleResource.Outputs;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.AbsentUnless;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.OneOf;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import com.pulumi.awsivs.provider.framework.shape.WriteOnly;
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

/** A resource with a property of each kind, at a service that is a map. Its keys mean the same in any case. */
public final class ExampleResource implements Resource<Inputs, Outputs>, LostCreateFinder<Inputs, Outputs> {

    public record Inputs(
            @Autonamed(max = 32, without = "[^a-z0-9-]")
            @Matches(value = "[a-z0-9-]{0,32}", says = "at most 32 small letters, digits and hyphens")
            @Nullable
            String name,

            @Replaces @WriteOnly String key,
            @Default("LOW") @OneOf({"LOW", "HIGH"}) String mode,

            @Default(value = "WARM", when = "mode", is = "HIGH") @OneOf({"WARM", "COLD"}) @Nullable
            String colour,

            @Default("false") boolean open,
            @Replaces @Nullable String zone,
            @SecretProperty @Nullable String password,
            @Nullable Timer timer,
            List<String> rooms,
            @Tagged Map<String, String> tags) {}

    @AbsentUnless("enabled")
    public record Timer(
            @Default("false") boolean enabled,
            @Default("1h") String length) {}

    public record Outputs(
            @Nullable String serial,
            @SecretProperty @Nullable String token) {}

    public static final Shape<Inputs> SHAPE = Shape.of(Inputs.class);

    private static final Rule<Inputs> COLD_NEEDS_HIGH = new Rule<>(
            Set.of("mode", "colour"),
            in -> in.colour() == null || in.mode().equals("HIGH")
                    ? null
                    : CheckFailure.of("colour", "needs mode HIGH"));

    private static final Rule<Inputs> TIMER_NEEDS_ROOM = new Rule<>(
            Set.of("timer", "rooms"),
            in -> in.timer() == null || !in.rooms().isEmpty() ? null : CheckFailure.of("timer", "needs a room"));

    /** What the service has, by id. */
    public final Map<String, Inputs> there = new LinkedHashMap<>();

    /** The verbs that ran, in their order. */
    public final List<String> verbs = new ArrayList<>();

    /** Why each create and update stays unfinished; none does if null. */
    @Nullable
    public String unfinished;

    /** What happens to each create in turn; the last one stands for all that follow. */
    public final Deque<CreateOutcome> fates = new ArrayDeque<>(List.of(CreateOutcome.DONE));

    @Nullable
    public Inputs late;

    /** What a find fails with. */
    @Nullable
    public RuntimeException unseen;

    /** How often it does. */
    public int unseenTimes = Integer.MAX_VALUE;

    /** Whether what was made does not show yet. */
    public boolean unseenLamps;

    /** What a read fails with. */
    @Nullable
    public RuntimeException unread;

    /** What somebody else changes with each update. */
    public Properties outsideUpdate = Properties.NONE;

    /** Happens while a create is under way. */
    public Runnable onCreate = () -> {};

    /** What the next verb fails with. */
    @Nullable
    public RuntimeException failure;

    /** Somebody else changes a lamp. */
    public void change(String id, Object... namesAndValues) {
        there.computeIfPresent(id, (key, in) -> SHAPE.decode(SHAPE.encode(in).and(Values.object(namesAndValues))));
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(COLD_NEEDS_HIGH, TIMER_NEEDS_ROOM);
    }

    @Override
    public List<Warning<Inputs>> warnings() {
        return List.of(
                new Warning<>(Trigger.CHANGE, Set.of("open"), change -> {
                    boolean repairs = change.deployed() != null
                            && change.deployed().open() == change.now().open();
                    return change.old() == null ? null : repairs ? "open is repaired" : "open changes";
                }),
                new Warning<>(Trigger.DRIFT, Set.of("open"), change -> "open was changed outside"),
                new Warning<>(Trigger.REPLACEMENT, Set.of("key"), change -> "the key ends"));
    }

    @Override
    public void validateId(String id) {
        if (!id.startsWith("lamp/")) throw new ProviderException(ErrorKind.INVALID, "'" + id + "' is no lamp");
    }

    @Override
    public LostCreateFinder<Inputs, Outputs> lostCreates() {
        return this;
    }

    @Override
    public boolean isSemanticallyEqual(String property, LiveState<Inputs, Outputs> old, Inputs inputs) {
        return property.equals("key") && hasSameKey(old, inputs);
    }

    private static boolean hasSameKey(LiveState<Inputs, Outputs> old, Inputs inputs) {
        return old.inputs().key() != null && old.inputs().key().equalsIgnoreCase(inputs.key());
    }

    @Override
    public boolean deleteBeforeReplace(LiveState<Inputs, Outputs> old, Inputs inputs) {
        return hasSameKey(old, inputs);
    }

    @Override
    public LiveState<Inputs, Outputs> create(Inputs inputs, RequestContext call) {
        begin("create");
        onCreate.run();
        CreateOutcome fate = fates.size() > 1 ? fates.pop() : fates.peek();
        if (fate == CreateOutcome.REFUSED) throw new ProviderException(ErrorKind.CONFLICT, "no room");
        if (fate == CreateOutcome.LATE) late = inputs;
        if (fate == CreateOutcome.LOST_BEFORE || fate == CreateOutcome.LATE) throw new LostResponseException(false);
        if (fate == CreateOutcome.TIMED_OUT) throw new LostResponseException(true);
        String id = add(inputs);
        if (fate == CreateOutcome.LOST_AFTER) throw new LostResponseException(false);
        if (late != null) add(late);
        return finish(live(id));
    }

    public String add(Inputs inputs) {
        String id = "lamp/" + there.size();
        there.put(id, inputs);
        return id;
    }

    @Override
    public String property() {
        return "name";
    }

    @Override
    public String describe(Inputs inputs) {
        return "lamp named " + inputs.name();
    }

    @Override
    public List<LiveState<Inputs, Outputs>> find(Inputs inputs, RequestContext call) {
        call.remaining();
        begin("find");
        if (unseen != null && unseenTimes-- > 0) throw unseen;
        return there.keySet().stream()
                .filter(id -> !unseenLamps)
                .map(this::live)
                .filter(live -> Objects.equals(live.inputs().name(), inputs.name()))
                .map(live -> told(live, inputs))
                .toList();
    }

    /** A list tells the mode, and nothing else. */
    private static LiveState<Inputs, Outputs> told(LiveState<Inputs, Outputs> live, Inputs sent) {
        var mode = Values.object("mode", live.inputs().mode());
        return new LiveState<>(live.id(), SHAPE.decode(SHAPE.encode(sent).and(mode)), live.outputs());
    }

    @Override
    public LiveState<Inputs, Outputs> read(String id, Outputs known, RequestContext call) {
        begin("read");
        if (unread != null) throw unread;
        return finish(live(id));
    }

    @Override
    public LiveState<Inputs, Outputs> update(LiveState<Inputs, Outputs> old, Inputs inputs, RequestContext call) {
        begin("update");
        there.put(old.id(), inputs);
        there.computeIfPresent(
                old.id(), (id, in) -> SHAPE.decode(SHAPE.encode(in).and(outsideUpdate)));
        return finish(live(old.id()));
    }

    @Override
    public void delete(LiveState<Inputs, Outputs> old, RequestContext call) {
        begin("delete");
        if (there.remove(old.id()) == null) throw new NoSuchElementException(old.id());
    }

    private void begin(String verb) {
        verbs.add(verb);
        if (failure != null) throw failure;
    }

    private LiveState<Inputs, Outputs> finish(LiveState<Inputs, Outputs> live) {
        if (unfinished != null) throw new IncompleteResourceException(live, List.of(unfinished));
        return live;
    }

    /** As services do, it never gives the key back. */
    private LiveState<Inputs, Outputs> live(String id) {
        Inputs in = there.get(id);
        if (in == null) throw new NoSuchElementException(id);
        Inputs told = SHAPE.decode(SHAPE.encode(in).without("key"));
        return new LiveState<>(id, told, new Outputs("serial of " + id, "token of " + id));
    }
}
