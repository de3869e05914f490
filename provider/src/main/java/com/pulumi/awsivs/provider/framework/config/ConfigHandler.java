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

/** The provider's own config: checked and compared like a resource's inputs, but made by nobody. */
public final class ConfigHandler<C extends Record> {

    /** What the engine and the SDKs put among the settings. */
    private static final List<String> NOT_OURS = List.of("version", "pluginDownloadURL");

    private final Shape<C> shape;
    private final InputCheck<C> check;
    private final Warnings<C> cautions;

    public ConfigHandler(Class<C> type, List<Rule<C>> rules, List<Warning<C>> cautions) {
        this.shape = Shape.of(type);
        this.check = new InputCheck<>(shape, rules, TagPolicy.NONE, true); // the engine checks config without its marks
        this.cautions = new Warnings<>(shape, cautions);
    }

    /** Values that are no texts may come as a text of JSON; a text that is not JSON stays, for check to refuse. */
    public Properties read(Properties given, UnaryOperator<Value> parse) {
        Properties settings = given;
        for (String name : NOT_OURS) settings = settings.without(name);
        for (Property property : shape.properties()) {
            Value value = settings.get(property.name());
            if (value == null || property.isText()) continue;
            Value read = read(value, parse);
            settings = settings.with(property.name(), property.isFlagOrNumber() ? read : texts(read));
        }
        return settings;
    }

    private static Value read(Value value, UnaryOperator<Value> parse) {
        if (value instanceof Value.Secret secret) return new Value.Secret(read(secret.inside(), parse));
        if (!(value instanceof Value.Text text)) return value;
        return text.value().isEmpty() ? new Value.Null() : parse.apply(value);
    }

    /** {@code pulumi config set --path defaultTags.cost 42} makes a number of it, and an account id looks like one. */
    private static Value texts(Value value) {
        if (value instanceof Value.Secret secret) return new Value.Secret(texts(secret.inside()));
        if (value instanceof Value.Flag flag) return new Value.Text(String.valueOf(flag.value()));
        if (value instanceof Value.Number number && Double.isFinite(number.value())) {
            return new Value.Text(new BigDecimal(number.value()).toPlainString());
        }
        return value.map(ConfigHandler::texts);
    }

    public CheckResult check(Properties olds, Properties news, Consumer<String> warning) {
        cautions.onCheck(olds, news, warning);
        if (!olds.isEmpty()) cautions.on(Trigger.CHANGE, olds, news, warning);
        return check.check(news);
    }

    /** Says what a change deserves that replaces every resource. */
    public void onReplacement(Properties olds, Properties news, Consumer<String> warning) {
        cautions.on(Trigger.REPLACEMENT, olds, news, warning);
    }

    /** The settings as given, secret ones wrapped: not every SDK does that, and the engine stores what check answers. */
    public Properties hide(Properties given) {
        return shape.hide(given);
    }

    public List<Property> properties() {
        return shape.properties();
    }

    /** Every change counts; a setting that replaces does so only when one known value becomes another. */
    public List<Difference> diff(Properties olds, Properties news) {
        return Difference.discreet(shape.diff(olds, news), olds, news).stream()
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
