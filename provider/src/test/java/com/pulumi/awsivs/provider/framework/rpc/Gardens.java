package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.Ambient;
import com.pulumi.awsivs.provider.framework.MissingSettings;
import com.pulumi.awsivs.provider.framework.Provider;
import com.pulumi.awsivs.provider.framework.Service;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Call;
import com.pulumi.awsivs.provider.framework.resource.Caution;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.framework.resource.InitializationFailed;
import com.pulumi.awsivs.provider.framework.resource.KnowsItsIds;
import com.pulumi.awsivs.provider.framework.resource.Live;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.TagPolicy;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.Secret;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service of the test's own: gardens of flowers, kept in a map. */
final class Gardens implements Provider<Gardens.Config>, Service {

    record Config(
            @Replaces @Nullable String country,
            @Secret @Nullable String password,
            @Default("true") boolean watch,
            List<String> owners) {}

    record Inputs(
            String flower,
            @Default("3") String rows,
            @Replaces @Nullable String place) {}

    record Outputs(@Nullable String gate, @Secret @Nullable String key) {}

    record Question(String flower) {}

    record Reply(List<String> gardens) {}

    final Map<String, Inputs> gardens = new HashMap<>();
    Properties settings = Properties.NONE;

    @Nullable
    Ambient countryHere;

    boolean closed;
    boolean shut;

    @Override
    public String name() {
        return "gardens";
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public String schema() {
        return "{}";
    }

    @Override
    public Class<Config> config() {
        return Config.class;
    }

    @Override
    public List<Caution<Config>> cautions() {
        return List.of(new Caution<>(
                Caution.Moment.REPLACEMENT,
                Set.of("country"),
                change ->
                        "the gardens of " + Objects.requireNonNull(change.old()).country() + " are laid out anew in "
                                + change.now().country()));
    }

    @Override
    public Value parseJson(String json) {
        if (json.equals("false")) return new Value.Flag(false);
        if (json.equals("[\"a\"]")) return new Value.Items(List.of(new Value.Text("a")));
        throw new IllegalArgumentException("is not JSON");
    }

    @Override
    public @Nullable Ambient ambient(String name, Properties others) {
        if (countryHere != null && countryHere.value().equals("?")) {
            throw new Fault(Fault.Kind.INVALID, countryHere.origin() + " names no country");
        }
        return name.equals("country") ? countryHere : null;
    }

    @Override
    public Service configure(Config config, Properties given) {
        settings = given;
        if (config.country() == null) throw new MissingSettings(Map.of("gardens:country", "where the gardens are"));
        return this;
    }

    @Override
    public Map<String, Resource<?, ?>> resources() {
        return Map.of("gardens:index:Garden", new Garden());
    }

    @Override
    public Map<String, Function<?, ?>> functions() {
        return Map.of("gardens:index:getGardens", new GetGardens());
    }

    @Override
    public TagPolicy tags() {
        return TagPolicy.NONE;
    }

    @Override
    public boolean detectsDrift() {
        return true;
    }

    @Override
    public boolean isGone(RuntimeException failure, String id) {
        return failure instanceof Fault fault && fault.kind() == Fault.Kind.NOT_FOUND;
    }

    @Override
    public RuntimeException explain(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Fault fault) return fault;
        }
        return failure;
    }

    @Override
    public String origins(Set<String> names) {
        return names.contains("country") ? ". The country comes from a map" : "";
    }

    @Override
    public void verify() {
        if (shut) throw new Fault(Fault.Kind.DENIED, "the gardens are shut");
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Garden implements Resource<Inputs, Outputs>, KnowsItsIds {

        @Override
        public Live<Inputs, Outputs> create(Inputs inputs, Call call) {
            call.remaining();
            if (inputs.flower().equals("thistle")) throw new IllegalStateException("secret thistle");
            if (inputs.flower().startsWith("weed"))
                throw new Fault(Fault.Kind.INVALID, "no " + inputs.flower() + " at " + inputs.place());
            gardens.put("id", inputs);
            Live<Inputs, Outputs> made = live("id");
            if (inputs.flower().equals("lily"))
                throw new InitializationFailed(made, new Fault(Fault.Kind.TIMED_OUT, "no time to look at it"));
            if (inputs.flower().startsWith("rose"))
                throw new InitializationFailed(made, List.of(inputs.flower() + " is not in bloom"));
            return made;
        }

        @Override
        public Live<Inputs, Outputs> read(String id, Outputs known, Call call) {
            return live(id);
        }

        @Override
        public Live<Inputs, Outputs> update(Live<Inputs, Outputs> old, Inputs inputs, Call call) {
            gardens.put(old.id(), inputs);
            return live(old.id());
        }

        @Override
        public void delete(Live<Inputs, Outputs> old, Call call) {
            live(old.id());
            gardens.remove(old.id());
        }

        @Override
        public @Nullable Fault faultOf(String id) {
            Fault abroad = new Fault(Fault.Kind.INVALID, id + " is not in nl").dueTo(Set.of("country"));
            return id.startsWith("abroad/") ? abroad : null;
        }

        private Live<Inputs, Outputs> live(String id) {
            if (id.startsWith("broken/")) throw new Fault(Fault.Kind.UNAVAILABLE, id + " is broken");
            if (!gardens.containsKey(id)) throw new Fault(Fault.Kind.NOT_FOUND, "no garden " + id);
            return new Live<>(id, Objects.requireNonNull(gardens.get(id)), new Outputs("west", "key-of-" + id));
        }
    }

    private final class GetGardens implements Function<Question, Reply> {

        @Override
        public Class<Question> inputs() {
            return Question.class;
        }

        @Override
        public Class<Reply> outputs() {
            return Reply.class;
        }

        @Override
        public Reply call(Question question, Call call) {
            return new Reply(gardens.entrySet().stream()
                    .filter(garden -> garden.getValue().flower().equals(question.flower()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }
}
