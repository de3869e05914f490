package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.config.AwsConfigRules;
import com.pulumi.awsivs.provider.aws.config.SnakeCase;
import com.pulumi.awsivs.provider.aws.credentials.JsonParser;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.aws.profile.ProfileName;
import com.pulumi.awsivs.provider.aws.profile.RegionLookup;
import com.pulumi.awsivs.provider.framework.provider.EnvironmentSetting;
import com.pulumi.awsivs.provider.framework.provider.MissingConfigException;
import com.pulumi.awsivs.provider.framework.provider.Provider;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Pulumi provider of Amazon IVS. No class of the AWS SDK is loaded before the provider is configured, which keeps
 * startup fast.
 */
public final class IvsProvider implements Provider<AwsConfig> {

    private final Map<String, String> environment;

    public IvsProvider() {
        this(System.getenv());
    }

    public IvsProvider(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "aws-ivs";
    }

    @Override
    public String version() {
        return resource("/aws-ivs.version").trim();
    }

    @Override
    public String schema() {
        return resource("/schema.json");
    }

    /**
     * Maps the IVS resources of Terraform's provider {@code aws}. Not returned for an empty name, with which the converter asks each
     * installed plugin: it would then miss all other resources of {@code aws}.
     */
    @Override
    public @Nullable String mapping(String tool, String theirProvider) {
        return tool.equals("terraform") && theirProvider.equals("aws") ? resource("/mapping-terraform-aws.json") : null;
    }

    @Override
    public Class<AwsConfig> config() {
        return AwsConfig.class;
    }

    @Override
    public List<Rule<AwsConfig>> rules() {
        return AwsConfigRules.RULES;
    }

    @Override
    public List<Warning<AwsConfig>> warnings() {
        return IvsConfigWarnings.in(environment);
    }

    /**
     * Converts nested settings in Python's snake case, and default tags in the form of pulumi-aws, {@code {tags: {…}}},
     * which existing stacks have.
     */
    @Override
    public Properties normalize(Properties config) {
        Properties named = SnakeCase.rename(config);
        Value tags = named.get("defaultTags");
        return tags == null ? named : named.with("defaultTags", flat(tags));
    }

    private static Value flat(Value tags) {
        if (tags instanceof Secret secret) return new Secret(flat(secret.inside()));
        boolean nested = tags instanceof Properties properties
                && properties.entries().size() == 1
                && properties.get("tags") != null;
        Value inside = nested ? ((Properties) tags).get("tags") : null;
        return inside != null && inside.reveal() instanceof Properties ? inside : tags;
    }

    @Override
    public Value parseJson(String json) {
        return JsonParser.parse(json);
    }

    @Override
    public Service configure(AwsConfig config, Properties settings) {
        EnvironmentSetting region = region(config, settings);
        Value tags = settings.get("defaultTags");
        AwsSession session = AwsSession.of(config, region.value(), environment, IvsApi.ID);
        return IvsResources.configure(session, region.origin(), tags != null && tags.hasSecrets());
    }

    @Override
    public @Nullable EnvironmentSetting ambient(String name, Properties settings) {
        return name.equals("region") ? new RegionLookup(environment).find(() -> profile(settings)) : null;
    }

    private EnvironmentSetting region(AwsConfig config, Properties settings) {
        String configured = config.region();
        String origin = Objects.requireNonNullElse(Provider.ambientOrigin(settings, "region"), "");
        EnvironmentSetting found =
                configured == null ? ambient("region", settings) : new EnvironmentSetting(configured, origin);
        if (found == null) {
            throw new MissingConfigException(Map.of(
                    "aws-ivs:region",
                    "the AWS region to work in, like us-west-2: set aws-ivs:region, the environment variable"
                            + " AWS_REGION, or a region in the AWS profile"));
        }
        return found;
    }

    /**
     * Returns the AWS profile in use; null while the configured profile is not known yet. A configured profile may be
     * secret.
     */
    private @Nullable ProfileName profile(Properties settings) {
        Value profile = settings.get("profile");
        if (profile != null && !profile.isKnown()) return null;
        String configured = profile != null && profile.reveal() instanceof Value.Text text ? text.value() : null;
        return ProfileName.of(configured, new AwsSettings(environment));
    }

    private static String resource(String name) {
        try (InputStream in = IvsProvider.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the plugin was built without " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
