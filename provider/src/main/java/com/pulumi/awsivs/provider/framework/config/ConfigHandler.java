package com.pulumi.awsivs.provider.framework.config;

import com.pulumi.awsivs.provider.framework.check.CheckResult;
import com.pulumi.awsivs.provider.framework.check.InputCheck;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.check.Warnings;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads, checks and compares the provider configuration, in the same way as the inputs of a resource. */
public final class ConfigHandler<C extends Record> {

    /** The settings that the engine and the SDKs add, and that are not part of the provider's configuration. */
    private static final List<String> ENGINE_KEYS = List.of("version", "pluginDownloadURL");

    private final Shape<C> shape;
    private final InputCheck<C> check;
    private final Warnings<C> warnings;

    public ConfigHandler(Class<C> type, List<Rule<C>> rules, List<Warning<C>> warnings) {
        this.shape = Shape.of(type);
        this.check = new InputCheck<>(
                shape, rules, TagPolicy.NONE, true); // the engine removes the secret marks from the configuration
        this.warnings = new Warnings<>(shape, warnings);
    }

    /** Parses settings that are JSON texts. A text that is not valid JSON stays unchanged, so that check rejects it. */
    public Properties read(Properties given, UnaryOperator<Value> parse) {
        Properties settings = given;
        for (String name : ENGINE_KEYS) settings = settings.without(name);
        for (Property property : shape.properties()) {
            Value value = settings.get(property.name());
            if (value == null || property.isText()) continue;
            Value read = read(value, parse);
            settings = settings.with(property.name(), property.isFlagOrNumber() ? read : toText(read));
        }
        return settings;
    }

    private static Value read(Value value, UnaryOperator<Value> parse) {
        if (value instanceof Value.Secret secret) return new Value.Secret(read(secret.inside(), parse));
        if (!(value instanceof Value.Text text)) return value;
        return text.value().isEmpty() ? new Value.Null() : parse.apply(value);
    }

    /**
     * Converts numbers and booleans to text. {@code pulumi config set --path defaultTags.cost 42} stores a number, although tags are
     * strings; the same happens to an account id.
     */
    private static Value toText(Value value) {
        if (value instanceof Value.Secret secret) return new Value.Secret(toText(secret.inside()));
        if (value instanceof Value.Flag flag) return new Value.Text(String.valueOf(flag.value()));
        if (value instanceof Value.Number number && Double.isFinite(number.value())) {
            return new Value.Text(new BigDecimal(number.value()).toPlainString());
        }
        return value.map(ConfigHandler::toText);
    }

    public CheckResult check(Properties olds, Properties news, Consumer<String> warning) {
        warnings.onCheck(olds, news, warning);
        if (!olds.isEmpty()) warnings.on(Trigger.CHANGE, olds, news, warning);
        return check.check(news);
    }

    /** Evaluates the warnings about a change that replaces every resource. */
    public void onReplacement(Properties olds, Properties news, Consumer<String> warning) {
        warnings.on(Trigger.REPLACEMENT, olds, news, warning);
    }

    /** Wraps the values of secret settings. Not every SDK wraps them, and the engine stores the settings that check returns. */
    public Properties wrapSecrets(Properties given) {
        return shape.wrapSecrets(given);
    }

    public List<Property> properties() {
        return shape.properties();
    }

    /** Returns all differences. A difference replaces the provider only if both the old and the new value of the setting are known. */
    public List<Difference> diff(Properties olds, Properties news) {
        return Difference.redact(shape.diff(olds, news), olds, news).stream()
                .map(difference -> {
                    boolean known = difference.kind() == Difference.Kind.UPDATE
                            && InputCheck.areKnown(Set.of(difference.path().top()), news);
                    return new Difference(difference.path(), difference.kind(), difference.replaces() && known);
                })
                .toList();
    }

    public C decode(Properties settings) {
        return shape.decode(settings);
    }
}
