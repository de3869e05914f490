package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.Provider;
import com.pulumi.awsivs.provider.framework.Service;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.framework.resource.Settings;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;

/** The engine's calls about the provider itself. */
final class ConfigCalls<C extends Record> {

    private final Provider<C> provider;
    private final EngineLog log;
    private @Nullable Settings<C> settings;

    ConfigCalls(Provider<C> provider, EngineLog log) {
        this.provider = provider;
        this.log = log;
    }

    /** Made when first needed, for it takes longer than the engine should wait for the port. */
    synchronized Settings<C> settings() {
        if (settings == null) settings = new Settings<>(provider.config(), provider.rules(), provider.cautions());
        return settings;
    }

    CheckResponse check(CheckRequest request) {
        Properties olds = read(ValueCodec.decode(request.getOlds()));
        Properties news = ValueCodec.decode(request.getNews());
        var checked = settings().check(olds, read(news), warning -> log.warn(request.getUrn(), warning));
        return CheckResponse.newBuilder()
                .setInputs(ValueCodec.encode(settings().hide(news)))
                .addAllFailures(Replies.failures(checked.failures()))
                .build();
    }

    DiffResponse diff(DiffRequest request) {
        Struct olds = request.hasOldInputs() ? request.getOldInputs() : request.getOlds();
        return Replies.diff(settings().diff(read(ValueCodec.decode(olds)), read(ValueCodec.decode(request.getNews()))))
                .build();
    }

    Service configure(ConfigureRequest request) {
        Properties given = given(request);
        return provider.configure(settings().decode(given), settings().secret(given));
    }

    /** What is secret of it must be told in no message. */
    Discretion discretion(ConfigureRequest request) {
        return Discretion.in(settings().hide(given(request)));
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
        } catch (Fault | MalformedValue | IllegalArgumentException e) {
            return text; // no JSON: check says what the setting must be
        }
    }
}
