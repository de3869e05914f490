package com.pulumi.awsivs.provider.aws.profile;

import com.pulumi.awsivs.provider.aws.config.AwsPatterns;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.EnvironmentSetting;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region if the configuration names none, in the order of the AWS CLI. The metadata service of an instance is
 * not queried, because that takes seconds.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html">AWS region</a>
 */
public final class RegionLookup {

    private final Map<String, String> environment;

    public RegionLookup(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Returns the region; null if none is found. Profiles are read only if no variable names a region.
     *
     * @param inUse supplies the profile in use; null if the profile is not known yet
     */
    @Nullable
    public EnvironmentSetting find(Supplier<@Nullable ProfileName> inUse) {
        for (String name : new String[] {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
            String region = environment.getOrDefault(name, "");
            if (!region.isBlank()) return valid(region, "the environment variable " + name);
        }
        ProfileName profile = inUse.get();
        if (profile == null) return null;
        String origin = "the AWS profile " + (profile.isOfConfig() ? "that aws-ivs:profile names" : profile.name());
        return Profiles.region(profile, environment)
                .map(region -> valid(region, origin))
                .orElse(null);
    }

    private static EnvironmentSetting valid(String region, String origin) {
        if (!region.matches(AwsPatterns.REGION)) {
            throw new ProviderException(
                            ErrorKind.INVALID,
                            origin + " must name " + AwsPatterns.REGION_DESCRIPTION + "; it is \"" + region + "\"")
                    .dueTo(Set.of("region"));
        }
        return new EnvironmentSetting(region, origin);
    }
}
