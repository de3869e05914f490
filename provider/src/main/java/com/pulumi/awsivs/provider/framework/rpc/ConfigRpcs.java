package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.check.InputCheck;
import com.pulumi.awsivs.provider.framework.config.ConfigHandler;
import com.pulumi.awsivs.provider.framework.provider.Provider;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;

/** The engine's calls about the provider itself. */
final class ConfigRpcs<C extends Record> {

    private final Provider<C> provider;
    private final EngineLog log;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private @Nullable ConfigHandler<C> settings;

    ConfigRpcs(Provider<C> provider, EngineLog log) {
        this.provider = provider;
        this.log = log;
    }

    /** Made when first needed, for it takes longer than the engine should wait for the port. */
    synchronized ConfigHandler<C> settings() {
        if (settings == null) settings = new ConfigHandler<>(provider.config(), provider.rules(), provider.warnings());
        return settings;
    }

    /** The settings stay as they were written; what they do not name is added. */
    CheckResponse check(CheckRequest request) {
        Properties olds = read(ValueCodec.decode(request.getOlds()));
        Properties given = InputCheck.withoutHidden(ValueCodec.decode(request.getNews()));
        Consumer<String> warning = warning(request.getUrn(), request.getOlds(), request.getNews());
        checked.add(request.getUrn());
        List<CheckFailure> failures = new ArrayList<>();
        Properties added = ambient(request.getUrn()).missing(olds, read(given), warning, failures::add);
        Properties news = read(given).and(added);
        ConfigCommands paths = new ConfigCommands(provider.name(), settings().properties());
        List<CheckFailure> found = settings().check(olds, news, warning).failures();
        failures.addAll(Urn.isDefaultProvider(request.getUrn()) ? paths.advise(found) : found);
        return CheckResponse.newBuilder()
                .setInputs(ValueCodec.encode(settings().hide(given.and(added))))
                .addAllFailures(Responses.failures(failures))
                .build();
    }

    DiffResponse diff(DiffRequest request) {
        Struct old = request.hasOldInputs() ? request.getOldInputs() : request.getOlds();
        Properties inputs = read(ValueCodec.decode(old));
        Properties outputs = request.hasOlds() ? read(ValueCodec.decode(request.getOlds())) : inputs;
        Properties news = read(ValueCodec.decode(request.getNews()));
        EnvironmentSettings ambient = ambient(request.getUrn());
        Properties olds = ambient.certain(inputs, outputs, news);
        List<Difference> differences = ambient.count(settings().diff(olds, news), news);
        boolean replaces = differences.stream().anyMatch(Difference::replaces);
        // Once configured, it is asked again for each resource.
        if (replaces && checked.contains(request.getUrn())) {
            settings().onReplacement(olds, news, warning(request.getUrn(), old, request.getNews()));
        }
        return Responses.diff(differences).build();
    }

    /** The settings are those of the last deployment unless the engine had them checked before: current ones always are. */
    ConfiguredProvider configure(ConfigureRequest request) {
        boolean stale = !checked.remove(request.getUrn());
        Properties given = settings().hide(given(request));
        try {
            Service service = provider.configure(settings().decode(given), given);
            return ConfiguredProvider.of(service, SecretRedactor.in(given), log, request.getUrn(), stale);
        } catch (RuntimeException e) {
            throw stale ? StaleConfiguration.advise(e) : e;
        }
    }

    private Consumer<String> warning(String urn, Struct... sent) {
        SecretRedactor discretion = SecretRedactor.in(Properties.NONE).about(sent);
        return text -> log.warn(urn, discretion.words(text));
    }

    private EnvironmentSettings ambient(String urn) {
        return new EnvironmentSettings(provider, urn, settings().properties());
    }

    private Properties given(ConfigureRequest request) {
        return read(request.hasArgs() ? ValueCodec.decode(request.getArgs()) : variables(request));
    }

    /** How engines handed over the config before there were typed arguments: {@code aws-ivs:config:region}. */
    @SuppressWarnings("deprecation") // by the protocol, but still sent by engines that send nothing else
    private static Properties variables(ConfigureRequest request) {
        Properties given = Properties.NONE;
        for (Map.Entry<String, String> variable : request.getVariablesMap().entrySet()) {
            String key = variable.getKey();
            given = given.with(key.substring(key.lastIndexOf(':') + 1), new Value.Text(variable.getValue()));
        }
        return given;
    }

    private Properties read(Properties given) {
        return provider.normalize(settings().read(given, this::parse));
    }

    /** What came as JSON may hold secrets and unknowns by their signatures: read it as if it had come typed. */
    private Value parse(Value text) {
        try {
            Value parsed = provider.parseJson(((Value.Text) text).value());
            Value read = ValueCodec.decode(ValueCodec.encode(Properties.of("value", parsed)))
                    .get("value");
            return read == null ? text : read;
        } catch (ProviderException | MalformedValueException | IllegalArgumentException e) {
            return text; // no JSON: check says what the setting must be
        }
    }
}
