package com.pulumi.awsivs.provider.aws.client;

import com.pulumi.awsivs.provider.aws.config.EndpointValidation;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.aws.profile.ProfiledSettings;
import com.pulumi.awsivs.provider.aws.profile.SdkProfile;
import com.pulumi.awsivs.provider.framework.DaemonThreads;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * Builds AWS SDK clients with the settings that the AWS CLI would use from the environment and the profile. The SDK
 * does not read them itself, because it fails for boolean values that the CLI reads as false, with a message that does
 * not name the setting.
 *
 * @param profile the AWS profile that the provider's configuration names
 */
public record ClientConfigurer(
        AwsSettings settings, @Nullable String profile) {

    /**
     * Settings that the SDK reads itself, and the patterns of their valid values. The AWS CLI also rejects other
     * values.
     */
    private static final Map<SystemSetting, String> VALID_VALUES = Map.of(
            SdkSystemSetting.AWS_DEFAULTS_MODE, "legacy|standard|cross-region|in-region|mobile|auto",
            SdkSystemSetting.AWS_RETRY_MODE, "legacy|standard|adaptive",
            SdkSystemSetting.AWS_MAX_ATTEMPTS, "\\+?0*[1-9][0-9]{0,8}");

    /**
     * Ends calls that take too long. One thread for all clients, because the SDK would start five for each, and the
     * stack of a thread takes 0.1 MB.
     */
    private static final ScheduledExecutorService TIMEOUTS =
            Executors.newSingleThreadScheduledExecutor(new DaemonThreads("timeouts"));

    /**
     * Adds the settings of the profile to a client. Request compression is disabled, because the services that the
     * provider calls do not support it.
     */
    public ClientOverrideConfiguration.Builder configure(ClientOverrideConfiguration.Builder client) {
        return SdkProfile.apply(client, profile, settings)
                .scheduledExecutorService(TIMEOUTS)
                .compressionConfiguration(compression ->
                        compression.requestCompressionEnabled(false).minimumCompressionThresholdInBytes(0));
    }

    /** Builds a client for the endpoint that is configured for its service, or else for the endpoint of AWS. */
    public <B extends AwsClientBuilder<B, C>, C> C build(B builder, ServiceId service, String region) {
        return build(builder, service, region, null);
    }

    /**
     * Builds a client for this endpoint or, if it is null, as {@link #build(AwsClientBuilder, ServiceId, String)} does.
     *
     * @param endpoint the endpoint, which takes precedence over all settings of the environment and the profile
     */
    public <B extends AwsClientBuilder<B, C>, C> C build(
            B builder, ServiceId service, String region, @Nullable String endpoint) {
        ProfiledSettings all = ProfiledSettings.of(profile, settings);
        VALID_VALUES.forEach((setting, form) -> requireValid(setting, form, all));
        URI url = endpoint == null ? endpoint(service, region, all) : EndpointValidation.uri(endpoint);
        builder.region(Region.of(region))
                .defaultsMode(DefaultsMode.LEGACY)
                .fipsEnabled(url == null && all.isTrue(SdkSystemSetting.AWS_USE_FIPS_ENDPOINT))
                .dualstackEnabled(url == null && all.isTrue(SdkSystemSetting.AWS_USE_DUALSTACK_ENDPOINT));
        if (url != null) builder.endpointOverride(url);
        return built(builder);
    }

    /**
     * Returns the endpoint for a client; null if the client finds the right endpoint itself. If the client would use an
     * endpoint setting that must be ignored, returns the public endpoint of AWS.
     */
    private static @Nullable URI endpoint(ServiceId service, String region, ProfiledSettings all) {
        boolean ignored = ServiceEndpoint.areIgnored(all);
        Optional<ServiceEndpoint> configured = ignored ? Optional.empty() : ServiceEndpoint.configured(service, all);
        if (configured.isPresent()) return configured.get().url();
        return ignored || ServiceEndpoint.isBlank(service, all.settings())
                ? service.endpoint(
                        Region.of(region),
                        all.isTrue(SdkSystemSetting.AWS_USE_FIPS_ENDPOINT),
                        all.isTrue(SdkSystemSetting.AWS_USE_DUALSTACK_ENDPOINT))
                : null;
    }

    private static void requireValid(SystemSetting setting, String form, ProfiledSettings all) {
        String value = all.get(setting).orElse("");
        if (value.isEmpty() || value.matches("(?i)" + form)) return;
        throw new ProviderException(
                ErrorKind.INVALID,
                all.nameOf(setting) + " is \"" + value + "\" but must be "
                        + (form.contains("|") ? "one of " + form.replace("|", ", ") : "a number of 1 or more")
                        + ". Correct it, or remove it");
    }

    private <B extends AwsClientBuilder<B, C>, C> C built(B builder) {
        try {
            return AwsSettings.withoutFiles(builder::build);
        } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
            throw new ProviderException(
                    ErrorKind.INVALID,
                    "the AWS SDK does not accept a setting of the environment or of the AWS profile: " + e.getMessage(),
                    e);
        }
    }
}
