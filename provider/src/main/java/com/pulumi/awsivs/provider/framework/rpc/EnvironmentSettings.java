package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.EnvironmentSetting;
import com.pulumi.awsivs.provider.framework.provider.Provider;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Completes a configuration by settings that replace every resource when they change. The first deployment takes them from
 * the environment, and the state stores them; from then on the deployed value stays until the configuration names another
 * one. Otherwise a stack would depend on who runs it, and an environment variable could replace it.
 */
final class EnvironmentSettings {

    private final Provider<?> provider;
    private final boolean isDefault;
    private final List<Property> replacing;

    /** @param urn of the provider resource that the settings belong to */
    EnvironmentSettings(Provider<?> provider, String urn, List<Property> properties) {
        this.provider = provider;
        this.isDefault = Urn.isDefaultProvider(urn);
        this.replacing = properties.stream().filter(Property::replaces).toList();
    }

    /** What the given settings do not name, and a note of the origin of each. */
    Properties missing(
            Properties deployed, Properties given, Consumer<String> warning, Consumer<CheckFailure> failures) {
        Properties missing = Properties.NONE;
        for (Property property : replacing) {
            if (names(given, property)) continue;
            if (names(deployed, property)) {
                warnOfAnother(property, deployed, given, warning);
                missing = kept(missing, property.name(), deployed);
                continue;
            }
            EnvironmentSetting found = find(property, given, failures);
            if (found != null) missing = added(missing, property.name(), new Value.Text(found.value()), found.origin());
        }
        return missing;
    }

    private static Properties kept(Properties missing, String name, Properties deployed) {
        Value value = Objects.requireNonNull(deployed.get(name));
        String origin = Provider.ambientOrigin(deployed, name);
        return added(missing, name, value, origin == null ? "an earlier deployment" : origin);
    }

    private static Properties added(Properties missing, String name, Value value, String origin) {
        Properties origins = missing.get(Provider.AMBIENT) instanceof Properties others ? others : Properties.NONE;
        return missing.with(name, value).with(Provider.AMBIENT, origins.with(name, new Value.Text(origin)));
    }

    /** What is wrong with the environment does not matter as long as it decides nothing. */
    private void warnOfAnother(Property property, Properties deployed, Properties given, Consumer<String> warning) {
        EnvironmentSetting here = find(property, given, ignored -> {});
        String value = text(deployed, property);
        if (here != null && value != null && !here.value().equals(value)) {
            warning.accept(stays(property.name(), value, here));
        }
    }

    private String stays(String name, String deployed, EnvironmentSetting here) {
        return "The " + name + " stays " + deployed + ", as deployed, although " + here.origin() + " says "
                + here.value()
                + ": only the configuration changes it. To move there, which replaces every resource: "
                + command(name, here.value()) + ". To stay without this warning: " + command(name, deployed);
    }

    private String command(String name, String value) {
        return isDefault
                ? "`pulumi config set " + provider.name() + ":" + name + " " + value + "`"
                : "set `" + name + ": " + value + "` on the provider resource";
    }

    private @Nullable EnvironmentSetting find(Property property, Properties given, Consumer<CheckFailure> failures) {
        try {
            return provider.ambient(property.name(), given);
        } catch (ProviderException e) {
            failures.accept(new CheckFailure(PropertyPath.ROOT, e.getMessage()));
            return null;
        }
    }

    /**
     * The old settings that are certain. The engine adds to the inputs, but not to the outputs, of a provider that it takes for
     * unchanged: what only the inputs have was found by a later command than the one that created the resources.
     *
     * @throws Fault when the configuration names a value where neither the state nor the environment has it: nobody knows
     *     whether that moves the resources or says at last where they are
     */
    Properties certain(Properties inputs, Properties outputs, Properties news) {
        Properties certain = inputs;
        for (Property property : replacing) {
            if (names(outputs, property)) continue;
            certain = certain.without(property.name());
            if (names(news, property) && Provider.ambientOrigin(news, property.name()) == null)
                requireAgreement(property, inputs, news);
        }
        return certain;
    }

    private void requireAgreement(Property property, Properties inputs, Properties news) {
        String named = text(news, property);
        String stored = text(inputs, property);
        EnvironmentSetting here = find(property, inputs.without(property.name()), ignored -> {});
        String found = here == null ? stored : here.value();
        if (named == null || found == null || named.equals(found) || named.equals(stored)) return;
        throw new ProviderException(
                ErrorKind.INVALID, uncertain(property.name(), stored == null ? found : stored, named));
    }

    private String uncertain(String name, String old, String now) {
        return "the " + name + " cannot become " + now + " yet: the state is not certain that the resources are in "
                + old
                + ". If they are: " + command(name, old) + ", run `pulumi up`, and change it then, which replaces every"
                + " resource. If they are in " + now + " already: have the environment say so, too, and run"
                + " `pulumi up --refresh --run-program`";
    }

    /** The differences that count. What the environment gives is no change of an old state, and it replaces nothing. */
    List<Difference> count(List<Difference> differences, Properties news) {
        return differences.stream()
                .filter(difference -> difference.kind() != Difference.Kind.ADD || !isAmbient(difference, news))
                .map(difference -> isAmbient(difference, news)
                        ? new Difference(difference.path(), difference.kind(), false)
                        : difference)
                .toList();
    }

    private static boolean isAmbient(Difference difference, Properties news) {
        return Provider.ambientOrigin(news, difference.path().top()) != null;
    }

    private static @Nullable String text(Properties settings, Property property) {
        Value value = settings.get(property.name());
        return value != null && value.reveal() instanceof Value.Text text ? text.value() : null;
    }

    private static boolean names(Properties settings, Property property) {
        Value value = settings.get(property.name());
        return value != null && !property.saysNothing(value);
    }
}
