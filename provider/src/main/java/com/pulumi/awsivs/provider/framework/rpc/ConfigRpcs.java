package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Message;
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

/** Serves the engine's requests about the provider configuration. */
final class ConfigRpcs<C extends Record> {

    private final Provider<C> provider;
    private final EngineLog log;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private @Nullable ConfigHandler<C> handler;

    ConfigRpcs(Provider<C> provider, EngineLog log) {
        this.provider = provider;
        this.log = log;
    }

    /** Returns the handler, which is created on first use, because reading the record type would delay the announcement of the port. */
    synchronized ConfigHandler<C> handler() {
        if (handler == null) handler = new ConfigHandler<>(provider.config(), provider.rules(), provider.warnings());
        return handler;
    }

    /** Checks the settings. Returns them as given, together with missing settings from the environment or the last deployment. */
    CheckResponse check(CheckRequest request) {
        Properties olds = read(ValueCodec.decode(request.getOlds()));
        Properties given = InputCheck.withoutHidden(ValueCodec.decode(request.getNews()));
        Consumer<String> warning = warning(request.getUrn(), request);
        checked.add(request.getUrn());
        List<CheckFailure> failures = new ArrayList<>();
        Properties added = ambient(request.getUrn()).missing(olds, read(given), warning, failures::add);
        Properties news = read(given).and(added);
        ConfigSetAdvice advice = new ConfigSetAdvice(provider.name(), handler().properties());
        List<CheckFailure> found = handler().check(olds, news, warning).failures();
        failures.addAll(new Urn(request.getUrn()).isDefaultProvider() ? advice.advise(found) : found);
        return CheckResponse.newBuilder()
                .setInputs(ValueCodec.encode(handler().wrapSecrets(given.and(added))))
                .addAllFailures(Responses.failures(failures))
                .build();
    }

    DiffResponse diff(DiffRequest request) {
        Struct old = request.hasOldInputs() ? request.getOldInputs() : request.getOlds();
        Properties inputs = read(ValueCodec.decode(old));
        Properties outputs = request.hasOlds() ? read(ValueCodec.decode(request.getOlds())) : inputs;
        Properties news = read(ValueCodec.decode(request.getNews()));
        EnvironmentSettings ambient = ambient(request.getUrn());
        Properties olds = ambient.certainlyDeployed(inputs, outputs, news);
        List<Difference> differences = ambient.effective(handler().diff(olds, news), news);
        boolean replaces = differences.stream().anyMatch(Difference::replaces);
        // The engine sends this request again for each resource after it has configured the provider.
        // The warning is shown only for the first request, before the configuration.
        if (replaces && checked.contains(request.getUrn())) {
            handler().onReplacement(olds, news, warning(request.getUrn(), request));
        }
        return Responses.diff(differences).build();
    }

    /**
     * Configures the provider. The engine checks each current configuration first, so an unchecked one is that of the last deployment.
     * Only {@code pulumi do} does not check the configuration of its options.
     */
    ConfiguredProvider configure(ConfigureRequest request) {
        boolean isChecked = checked.remove(request.getUrn());
        boolean stale = !isChecked && !new Urn(request.getUrn()).isOfDoCommand();
        Properties given = handler().wrapSecrets(given(request));
        try {
            Service service = provider.configure(handler().decode(given), given);
            return ConfiguredProvider.of(service, SecretRedactor.ofConfig(given), log, request.getUrn(), stale);
        } catch (RuntimeException e) {
            throw stale ? StaleConfiguration.advise(e) : e;
        }
    }

    private Consumer<String> warning(String urn, Message request) {
        SecretRedactor redactor = SecretRedactor.ofConfig(Properties.NONE).withRequest(request);
        return text -> log.warn(urn, redactor.redact(text));
    }

    private EnvironmentSettings ambient(String urn) {
        return new EnvironmentSettings(provider, urn, handler().properties());
    }

    private Properties given(ConfigureRequest request) {
        return read(request.hasArgs() ? ValueCodec.decode(request.getArgs()) : variables(request));
    }

    /** Reads the settings from {@code NAME:config:SETTING} variables, because old engines send no typed arguments. */
    @SuppressWarnings("deprecation") // deprecated in the protocol, but old engines send only these
    private static Properties variables(ConfigureRequest request) {
        Properties given = Properties.NONE;
        for (Map.Entry<String, String> variable : request.getVariablesMap().entrySet()) {
            String key = variable.getKey();
            given = given.with(key.substring(key.lastIndexOf(':') + 1), new Value.Text(variable.getValue()));
        }
        return given;
    }

    private Properties read(Properties given) {
        return provider.normalize(handler().read(given, this::parse));
    }

    /** Parses a JSON text, in which signatures mark secrets and unknown values, as in typed values. */
    private Value parse(Value text) {
        try {
            Value parsed = provider.parseJson(((Value.Text) text).value());
            Value read = ValueCodec.decode(ValueCodec.encode(Properties.of("value", parsed)))
                    .get("value");
            return read == null ? text : read;
        } catch (ProviderException | MalformedValueException | IllegalArgumentException e) {
            return text; // not valid JSON; check reports the required type
        }
    }
}
