package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.framework.resource.Caution.Moment;
import com.pulumi.awsivs.provider.framework.resource.Lamp.Inputs;
import com.pulumi.awsivs.provider.framework.resource.Lamp.Outputs;
import com.pulumi.awsivs.provider.framework.shape.AbsentUnless;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.OneOf;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.Secret;
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
final class Lamp
        implements Resource<Inputs, Outputs>,
                ComparesByMeaning<Inputs, Outputs>,
                OldGoesFirst<Inputs, Outputs>,
                FindsLostCreates<Inputs, Outputs>,
                KnowsItsIds {

    record Inputs(
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
            @Secret @Nullable String password,
            @Nullable Timer timer,
            List<String> rooms,
            @Tagged Map<String, String> tags) {}

    @AbsentUnless("enabled")
    record Timer(
            @Default("false") boolean enabled,
            @Default("1h") String length) {}

    record Outputs(
            @Nullable String serial, @Secret @Nullable String token) {}

    static final Shape<Inputs> SHAPE = Shape.of(Inputs.class);

    private static final Rule<Inputs> COLD_NEEDS_HIGH = new Rule<>(
            Set.of("mode", "colour"),
            in -> in.colour() == null || in.mode().equals("HIGH")
                    ? null
                    : CheckFailure.of("colour", "needs mode HIGH"));

    private static final Rule<Inputs> TIMER_NEEDS_ROOM = new Rule<>(
            Set.of("timer", "rooms"),
            in -> in.timer() == null || !in.rooms().isEmpty() ? null : CheckFailure.of("timer", "needs a room"));

    /** What the service has, by id. */
    final Map<String, Inputs> there = new LinkedHashMap<>();

    /** The verbs that ran, in their order. */
    final List<String> verbs = new ArrayList<>();

    /** Why each create and update stays unfinished; none does if null. */
    @Nullable
    String unfinished;

    /** What happens to each create in turn; the last one stands for all that follow. */
    final Deque<Fate> fates = new ArrayDeque<>(List.of(Fate.DONE));

    @Nullable
    Inputs late;

    /** What a find fails with. */
    @Nullable
    RuntimeException unseen;

    /** How often it does. */
    int unseenTimes = Integer.MAX_VALUE;

    /** Whether what was made does not show yet. */
    boolean unseenLamps;

    /** What a read fails with. */
    @Nullable
    RuntimeException unread;

    /** What somebody else changes with each update. */
    Properties outsideUpdate = Properties.NONE;

    /** Happens while a create is under way. */
    Runnable onCreate = () -> {};

    /** What the next verb fails with. */
    @Nullable
    RuntimeException failure;

    /** Somebody else changes a lamp. */
    void change(String id, Object... namesAndValues) {
        there.computeIfPresent(id, (key, in) -> SHAPE.decode(SHAPE.encode(in).and(Values.object(namesAndValues))));
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(COLD_NEEDS_HIGH, TIMER_NEEDS_ROOM);
    }

    @Override
    public List<Caution<Inputs>> cautions() {
        return List.of(
                new Caution<>(Moment.CHANGE, Set.of("open"), change -> {
                    boolean repairs = change.deployed() != null
                            && change.deployed().open() == change.now().open();
                    return change.old() == null ? null : repairs ? "open is repaired" : "open changes";
                }),
                new Caution<>(Moment.DRIFT, Set.of("open"), change -> "open was changed outside"),
                new Caution<>(Moment.REPLACEMENT, Set.of("key"), change -> "the key ends"));
    }

    @Override
    public @Nullable Fault faultOf(String id) {
        return id.startsWith("lamp/") ? null : new Fault(Fault.Kind.INVALID, "'" + id + "' is no lamp");
    }

    @Override
    public String comparedByMeaning() {
        return "key";
    }

    @Override
    public boolean meansTheSame(Live<Inputs, Outputs> old, Inputs inputs) {
        return old.inputs().key() != null && old.inputs().key().equalsIgnoreCase(inputs.key());
    }

    @Override
    public boolean oldGoesFirst(Live<Inputs, Outputs> old, Inputs inputs) {
        return meansTheSame(old, inputs);
    }

    @Override
    public Live<Inputs, Outputs> create(Inputs inputs, Call call) {
        begin("create");
        onCreate.run();
        Fate fate = fates.size() > 1 ? fates.pop() : fates.peek();
        if (fate == Fate.REFUSED) throw new Fault(Fault.Kind.CONFLICT, "no room");
        if (fate == Fate.LATE) late = inputs;
        if (fate == Fate.LOST_BEFORE || fate == Fate.LATE) throw new Lost(false);
        if (fate == Fate.TIMED_OUT) throw new Lost(true);
        String id = add(inputs);
        if (fate == Fate.LOST_AFTER) throw new Lost(false);
        if (late != null) add(late);
        return finish(live(id));
    }

    String add(Inputs inputs) {
        String id = "lamp/" + there.size();
        there.put(id, inputs);
        return id;
    }

    @Override
    public String foundBy() {
        return "name";
    }

    @Override
    public String sought(Inputs inputs) {
        return "lamp named " + inputs.name();
    }

    @Override
    public List<Live<Inputs, Outputs>> find(Inputs inputs, Call call) {
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
    private static Live<Inputs, Outputs> told(Live<Inputs, Outputs> live, Inputs sent) {
        var mode = Values.object("mode", live.inputs().mode());
        return new Live<>(live.id(), SHAPE.decode(SHAPE.encode(sent).and(mode)), live.outputs());
    }

    @Override
    public Live<Inputs, Outputs> read(String id, Outputs known, Call call) {
        begin("read");
        if (unread != null) throw unread;
        return finish(live(id));
    }

    @Override
    public Live<Inputs, Outputs> update(Live<Inputs, Outputs> old, Inputs inputs, Call call) {
        begin("update");
        there.put(old.id(), inputs);
        there.computeIfPresent(
                old.id(), (id, in) -> SHAPE.decode(SHAPE.encode(in).and(outsideUpdate)));
        return finish(live(old.id()));
    }

    @Override
    public void delete(Live<Inputs, Outputs> old, Call call) {
        begin("delete");
        if (there.remove(old.id()) == null) throw new NoSuchElementException(old.id());
    }

    private void begin(String verb) {
        verbs.add(verb);
        if (failure != null) throw failure;
    }

    private Live<Inputs, Outputs> finish(Live<Inputs, Outputs> live) {
        if (unfinished != null) throw new InitializationFailed(live, List.of(unfinished));
        return live;
    }

    /** As services do, it never gives the key back. */
    private Live<Inputs, Outputs> live(String id) {
        Inputs in = there.get(id);
        if (in == null) throw new NoSuchElementException(id);
        Inputs told = SHAPE.decode(SHAPE.encode(in).without("key"));
        return new Live<>(id, told, new Outputs("serial of " + id, "token of " + id));
    }
}
