package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.provider.EnvironmentSetting;
import com.pulumi.awsivs.provider.framework.provider.MissingConfigException;
import com.pulumi.awsivs.provider.framework.provider.Provider;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service of the test's own: gardens of flowers, kept in a map. */
final class ExampleProvider implements Provider<ExampleProvider.Config>, Service {

    record Config(
            @Replaces @Nullable String country,
            @SecretProperty @Nullable String password,
            @Default("true") boolean watch,
            List<String> owners) {}

    record Inputs(
            String flower,
            @Default("3") String rows,
            @Replaces @Nullable String place) {}

    record Outputs(
            @Nullable String gate, @SecretProperty @Nullable String key) {}

    record Question(String flower) {}

    record Reply(List<String> gardens) {}

    final Map<String, Inputs> gardens = new HashMap<>();
    Properties settings = Properties.NONE;

    @Nullable
    EnvironmentSetting countryHere;

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
    public List<Warning<Config>> warnings() {
        return List.of(new Warning<>(
                Warning.Trigger.REPLACEMENT,
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
    public @Nullable EnvironmentSetting ambient(String name, Properties others) {
        if (countryHere != null && countryHere.value().equals("?")) {
            throw new ProviderException(ErrorKind.INVALID, countryHere.origin() + " names no country");
        }
        return name.equals("country") ? countryHere : null;
    }

    @Override
    public Service configure(Config config, Properties given) {
        settings = given;
        if (config.country() == null)
            throw new MissingConfigException(Map.of("gardens:country", "where the gardens are"));
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
    public boolean isNotFound(RuntimeException failure, String id) {
        return failure instanceof ProviderException fault && fault.kind() == ErrorKind.NOT_FOUND;
    }

    @Override
    public RuntimeException translate(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ProviderException fault) return fault;
        }
        return failure;
    }

    @Override
    public String origins(Set<String> names) {
        return names.contains("country") ? ". The country comes from a map" : "";
    }

    @Override
    public void verify() {
        if (shut) throw new ProviderException(ErrorKind.DENIED, "the gardens are shut");
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Garden implements Resource<Inputs, Outputs> {

        @Override
        public LiveState<Inputs, Outputs> create(Inputs inputs, RequestContext call) {
            call.remaining();
            if (inputs.flower().equals("thistle")) throw new IllegalStateException("secret thistle");
            if (inputs.flower().startsWith("weed"))
                throw new ProviderException(ErrorKind.INVALID, "no " + inputs.flower() + " at " + inputs.place());
            gardens.put("id", inputs);
            LiveState<Inputs, Outputs> made = live("id");
            if (inputs.flower().equals("lily"))
                throw new IncompleteResourceException(
                        made, new ProviderException(ErrorKind.TIMED_OUT, "no time to look at it"));
            if (inputs.flower().startsWith("rose"))
                throw new IncompleteResourceException(made, List.of(inputs.flower() + " is not in bloom"));
            return made;
        }

        @Override
        public LiveState<Inputs, Outputs> read(String id, Outputs known, RequestContext call) {
            return live(id);
        }

        @Override
        public LiveState<Inputs, Outputs> update(LiveState<Inputs, Outputs> old, Inputs inputs, RequestContext call) {
            gardens.put(old.id(), inputs);
            return live(old.id());
        }

        @Override
        public void delete(LiveState<Inputs, Outputs> old, RequestContext call) {
            live(old.id());
            gardens.remove(old.id());
        }

        @Override
        public void validateId(String id) {
            if (id.startsWith("abroad/"))
                throw new ProviderException(ErrorKind.INVALID, id + " is not in nl").dueTo(Set.of("country"));
        }

        private LiveState<Inputs, Outputs> live(String id) {
            if (id.startsWith("broken/")) throw new ProviderException(ErrorKind.UNAVAILABLE, id + " is broken");
            if (!gardens.containsKey(id)) throw new ProviderException(ErrorKind.NOT_FOUND, "no garden " + id);
            return new LiveState<>(id, Objects.requireNonNull(gardens.get(id)), new Outputs("west", "key-of-" + id));
        }
    }

    private final class GetGardens implements Function<Question, Reply> {

        @Override
        public Reply call(Question question, RequestContext call) {
            return new Reply(gardens.entrySet().stream()
                    .filter(garden -> garden.getValue().flower().equals(question.flower()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }
}
