package com.pulumi.awsivs.provider.aws.client;

import com.pulumi.awsivs.provider.aws.config.EndpointValidation;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.aws.profile.ProfiledSettings;
import com.pulumi.awsivs.provider.aws.profile.SdkProfile;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * An endpoint that is configured for a service, found in the order of the AWS CLI: the environment variable for the
 * service, the variable for all services, the {@code [services]} section that the profile names, and the profile's
 * {@code endpoint_url}. The SDK uses the same order, but does not support {@code AWS_IGNORE_CONFIGURED_ENDPOINT_URLS}.
 *
 * @param source the setting that contains the endpoint, for messages
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">service endpoints</a>
 */
public record ServiceEndpoint(URI url, String source) {

    /**
     * The advice for a failed call to STS if {@code endpoint} in the provider's configuration specifies an emulator of
     * IVS.
     */
    public static final String OF_IVS_ALONE =
            "`endpoint` is for IVS alone: name an endpoint of STS, if it has one of its own, with"
                    + " AWS_ENDPOINT_URL_STS";

    private static final SystemSetting GLOBAL = new ServiceId.Setting("aws.endpointUrl", "AWS_ENDPOINT_URL");
    private static final SystemSetting IGNORE =
            new ServiceId.Setting("aws.ignoreConfiguredEndpointUrls", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");

    /** Returns the endpoint in use; empty if none is configured or configured endpoints are ignored. */
    public static Optional<ServiceEndpoint> of(ServiceId service, @Nullable String profile, AwsSettings settings) {
        ProfiledSettings all = ProfiledSettings.of(profile, settings);
        return areIgnored(all) ? Optional.empty() : configured(service, all);
    }

    static boolean areIgnored(ProfiledSettings settings) {
        return settings.isTrue(IGNORE);
    }

    /** Returns whether an endpoint variable is set to an empty string, which the SDK would use as a URL. */
    static boolean isBlank(ServiceId service, AwsSettings settings) {
        return Stream.of(service.endpointSetting(), GLOBAL)
                .anyMatch(each -> settings.isSet(each) && settings.get(each).isEmpty());
    }

    /** Returns the configured endpoint, even if configured endpoints are ignored. */
    static Optional<ServiceEndpoint> configured(ServiceId service, ProfiledSettings all) {
        AwsSettings settings = all.settings();
        ProfileFile file = all.profile();
        for (SystemSetting setting : List.of(service.endpointSetting(), GLOBAL)) {
            Optional<String> url = settings.get(setting);
            if (url.isPresent()) return url.map(text -> parsed(text, variable(setting, settings)));
        }
        Optional<Profile> profile = file.profile(SdkProfile.NAME);
        Optional<Profile> services = file.getSection("services", SdkProfile.NAME);
        if (services.isEmpty()
                && profile.flatMap(each -> each.property("services")).isPresent()) throw all.missingServices();
        return services.flatMap(section -> section.property(service.key() + ".endpoint_url"))
                .map(text -> parsed(text, "the services section of the AWS profile"))
                .or(() -> profile.flatMap(each -> each.property("endpoint_url"))
                        .map(text -> parsed(text, "endpoint_url of the AWS profile")));
    }

    private static String variable(SystemSetting setting, AwsSettings settings) {
        return (settings.isProperty(setting) ? "" : "the environment variable ") + settings.nameOf(setting);
    }

    private static ServiceEndpoint parsed(String text, String source) {
        String problem = EndpointValidation.problem(text);
        if (problem != null)
            throw new ProviderException(ErrorKind.INVALID, source + " " + problem + EndpointValidation.shown(text));
        return new ServiceEndpoint(EndpointValidation.uri(text), source);
    }
}
