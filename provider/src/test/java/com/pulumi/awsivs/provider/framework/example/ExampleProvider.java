package com.pulumi.awsivs.provider.framework.example;

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
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An example provider with one resource type, whose resources are stored in a map. */
public final class ExampleProvider implements Provider<ExampleProvider.Config>, Service {

    public record Config(
            @Replaces @Nullable String region,
            @SecretProperty @Nullable String password,
            @Default("true") boolean verbose,
            List<String> accounts) {}

    public record Inputs(
            String name,
            @Default("3") String size,
            @Replaces @Nullable String zone) {}

    public record Outputs(
            @Nullable String endpoint,
            @SecretProperty @Nullable String key) {}

    public record Arguments(String name) {}

    public record Result(List<String> ids) {}

    public final Map<String, Inputs> things = new HashMap<>();
    public Properties settings = Properties.NONE;

    @Nullable
    public EnvironmentSetting environmentRegion;

    public boolean closed;
    public boolean listsThings = true;
    public boolean deniesAccess;

    @Override
    public String name() {
        return "example";
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
    public @Nullable String mapping(String tool, String theirProvider) {
        return tool.equals("terraform") && theirProvider.equals("theirs") ? "{\"name\": \"example\"}" : null;
    }

    @Override
    public Class<Config> config() {
        return Config.class;
    }

    @Override
    public List<Warning<Config>> warnings() {
        return List.of(new Warning<>(
                Warning.Trigger.REPLACEMENT,
                Set.of("region"),
                change ->
                        "the things of " + Objects.requireNonNull(change.old()).region() + " are replaced in "
                                + change.now().region()));
    }

    @Override
    public Value parseJson(String json) {
        if (json.equals("false")) return new Value.Flag(false);
        if (json.equals("[\"a\"]")) return new Value.Items(List.of(new Value.Text("a")));
        throw new IllegalArgumentException("is not JSON");
    }

    @Override
    public @Nullable EnvironmentSetting ambient(String name, Properties others) {
        if (environmentRegion != null && environmentRegion.value().equals("?")) {
            throw new ProviderException(ErrorKind.INVALID, environmentRegion.origin() + " is no region");
        }
        return name.equals("region") ? environmentRegion : null;
    }

    @Override
    public Service configure(Config config, Properties given) {
        settings = given;
        if (config.region() == null)
            throw new MissingConfigException(Map.of("example:region", "the region of the example"));
        return this;
    }

    @Override
    public Map<String, Resource<?, ?>> resources() {
        return Map.of("example:index:Thing", new Thing());
    }

    @Override
    public Map<String, Function<?, ?>> functions() {
        return Map.of("example:index:listThings", new ListThings());
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
        return failure instanceof ProviderException exception && exception.kind() == ErrorKind.NOT_FOUND;
    }

    @Override
    public RuntimeException translate(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ProviderException exception) return exception;
        }
        return failure;
    }

    @Override
    public String origins(Set<String> names) {
        return names.contains("region") ? ". The region comes from the test" : "";
    }

    @Override
    public void verify() {
        if (deniesAccess) throw new ProviderException(ErrorKind.DENIED, "access denied");
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Thing implements Resource<Inputs, Outputs> {

        @Override
        public @Nullable ResourceLister<?> lister() {
            return listsThings ? new ThingLister() : null;
        }

        @Override
        public LiveState<Inputs, Outputs> create(Inputs inputs, RequestContext context) {
            context.remaining();
            if (inputs.name().equals("secret-bug")) throw new IllegalStateException(inputs.name());
            if (inputs.name().startsWith("invalid"))
                throw new ProviderException(ErrorKind.INVALID, "no " + inputs.name() + " in " + inputs.zone());
            things.put("id", inputs);
            LiveState<Inputs, Outputs> created = live("id");
            if (inputs.name().equals("unreadable"))
                throw new IncompleteResourceException(
                        created, new ProviderException(ErrorKind.TIMED_OUT, "the read timed out"));
            if (inputs.name().startsWith("incomplete"))
                throw new IncompleteResourceException(created, List.of(inputs.name() + " is not ready"));
            return created;
        }

        @Override
        public LiveState<Inputs, Outputs> read(String id, Outputs known, RequestContext context) {
            return live(id);
        }

        @Override
        public LiveState<Inputs, Outputs> update(
                LiveState<Inputs, Outputs> old, Inputs inputs, RequestContext context) {
            things.put(old.id(), inputs);
            return live(old.id());
        }

        @Override
        public void delete(LiveState<Inputs, Outputs> old, RequestContext context) {
            live(old.id());
            things.remove(old.id());
        }

        @Override
        public void validateId(String id) {
            if (id.startsWith("foreign/"))
                throw new ProviderException(ErrorKind.INVALID, id + " is not in eu").dueTo(Set.of("region"));
        }

        private LiveState<Inputs, Outputs> live(String id) {
            if (id.startsWith("broken/")) throw new ProviderException(ErrorKind.UNAVAILABLE, id + " is broken");
            if (!things.containsKey(id)) throw new ProviderException(ErrorKind.NOT_FOUND, "no thing " + id);
            return new LiveState<>(
                    id, Objects.requireNonNull(things.get(id)), new Outputs("https://example", "key-of-" + id));
        }
    }

    /** Lists the things in the order of their ids, at most two on a page. The token of a page is the last id on the page before. */
    private final class ThingLister implements ResourceLister<ThingLister.Filters> {

        private record Filters(@Nullable String zone) {}

        private static final int MAX_PAGE_SIZE = 2;

        @Override
        public Class<Filters> filters() {
            return Filters.class;
        }

        @Override
        public Page<Listed> page(Filters filters, Page.Request page, RequestContext context) {
            if (!page.token().isEmpty() && !things.containsKey(page.token())) {
                throw new ProviderException(ErrorKind.INVALID, "no page after " + page.token());
            }
            List<Listed> rest = things.entrySet().stream()
                    .filter(entry -> filters.zone() == null
                            || filters.zone().equals(entry.getValue().zone()))
                    .map(entry -> new Listed(entry.getKey(), entry.getValue().name()))
                    .filter(each -> each.id().compareTo(page.token()) > 0)
                    .sorted(Comparator.comparing(Listed::id))
                    .toList();
            int size = page.size() == 0 ? MAX_PAGE_SIZE : Math.min(page.size(), MAX_PAGE_SIZE);
            List<Listed> items = rest.subList(0, Math.min(size, rest.size()));
            boolean last = items.size() == rest.size();
            return new Page<>(items, last ? "" : items.get(items.size() - 1).id());
        }
    }

    private final class ListThings implements Function<Arguments, Result> {

        @Override
        public Result call(Arguments arguments, RequestContext context) {
            return new Result(things.entrySet().stream()
                    .filter(entry -> entry.getValue().name().equals(arguments.name()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }
}
