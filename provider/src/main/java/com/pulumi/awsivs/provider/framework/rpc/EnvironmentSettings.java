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
 * Takes settings whose change replaces every resource, such as the region, from the environment. The first deployment stores the value
 * of the environment in the state. The deployed value then stays until the configuration sets another one, because otherwise an
 * environment variable on another machine could replace the whole stack.
 */
final class EnvironmentSettings {

    private final Provider<?> provider;
    private final boolean isDefault;
    private final List<Property> replacing;

    /**
     * Creates the settings of one provider.
     *
     * @param urn the URN of the provider resource
     */
    EnvironmentSettings(Provider<?> provider, String urn, List<Property> properties) {
        this.provider = provider;
        this.isDefault = new Urn(urn).isDefaultProvider();
        this.replacing = properties.stream().filter(Property::replaces).toList();
    }

    /** Returns the deployed or environment values of the settings that are not given, with the origin of each value. */
    Properties missing(
            Properties deployed, Properties given, Consumer<String> warning, Consumer<CheckFailure> failures) {
        Properties missing = Properties.NONE;
        for (Property property : replacing) {
            if (isSet(given, property)) continue;
            if (isSet(deployed, property)) {
                warnIfEnvironmentDiffers(property, deployed, given, warning);
                missing = withDeployed(missing, property.name(), deployed);
                continue;
            }
            EnvironmentSetting found = find(property, given, failures);
            if (found != null) missing = with(missing, property.name(), new Value.Text(found.value()), found.origin());
        }
        return missing;
    }

    private static Properties withDeployed(Properties missing, String name, Properties deployed) {
        Value value = Objects.requireNonNull(deployed.get(name));
        String origin = Provider.ambientOrigin(deployed, name);
        return with(missing, name, value, origin == null ? "an earlier deployment" : origin);
    }

    private static Properties with(Properties missing, String name, Value value, String origin) {
        Properties origins = missing.get(Provider.AMBIENT) instanceof Properties others ? others : Properties.NONE;
        return missing.with(name, value).with(Provider.AMBIENT, origins.with(name, new Value.Text(origin)));
    }

    /**
     * Warns if the environment specifies another value than the deployed one. An invalid value there is not a failure, because the deployed
     * value is used.
     */
    private void warnIfEnvironmentDiffers(
            Property property, Properties deployed, Properties given, Consumer<String> warning) {
        EnvironmentSetting here = find(property, given, ignored -> {});
        String value = text(deployed, property);
        if (here != null && value != null && !here.value().equals(value)) {
            warning.accept(staysMessage(property.name(), value, here));
        }
    }

    private String staysMessage(String name, String deployed, EnvironmentSetting here) {
        return "The " + name + " stays " + deployed + ", as deployed, although " + here.origin() + " specifies "
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
     * Returns the old settings, without those that may have been added after the resources were created. If the engine regards a provider
     * as unchanged, it stores new inputs, but no new outputs, so a setting that is only in the inputs was added by a later command.
     *
     * @throws ProviderException if the configuration sets such a setting to a value that differs from the state and the environment,
     *     because the resources may or may not already be there
     */
    Properties certainlyDeployed(Properties inputs, Properties outputs, Properties news) {
        Properties deployed = inputs;
        for (Property property : replacing) {
            if (isSet(outputs, property)) continue;
            deployed = deployed.without(property.name());
            if (isSet(news, property) && Provider.ambientOrigin(news, property.name()) == null)
                requireAgreement(property, inputs, news);
        }
        return deployed;
    }

    private void requireAgreement(Property property, Properties inputs, Properties news) {
        String named = text(news, property);
        String stored = text(inputs, property);
        EnvironmentSetting here = find(property, inputs.without(property.name()), ignored -> {});
        String found = here == null ? stored : here.value();
        if (named == null || found == null || named.equals(found) || named.equals(stored)) return;
        throw new ProviderException(
                ErrorKind.INVALID, uncertainMessage(property.name(), stored == null ? found : stored, named));
    }

    private String uncertainMessage(String name, String old, String now) {
        return "the " + name + " cannot change to " + now + " yet: it is uncertain whether the resources are in " + old
                + ". If they are: " + command(name, old) + ", run `pulumi up`, then change the setting, which replaces"
                + " every resource. If they are in " + now + " already: set it in the environment, too, and run"
                + " `pulumi up --refresh --run-program`";
    }

    /** Returns the differences without settings that were added from the environment. A changed environment setting replaces no resource. */
    List<Difference> effective(List<Difference> differences, Properties news) {
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

    private static boolean isSet(Properties settings, Property property) {
        Value value = settings.get(property.name());
        return value != null && !property.isEmpty(value);
    }
}
