package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.Ambient;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The region where the configuration names none, looked for as the AWS CLI does, but not at the metadata service of an
 * instance: that takes seconds.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html">AWS region</a>
 */
final class Regions {

    /** May be empty: an empty setting is none. */
    static final String FORM = "|[a-z]{2}(-[a-z]+){1,4}-[0-9]+";

    static final String FORM_SAYS = "an AWS region, like us-west-2";

    /** As the SDK's metadata has it, which takes 0.3 s to load. {@code RegionsTest} compares the two. */
    static final List<String> WITH_IVS = List.of(
            "ap-northeast-1", "ap-northeast-2", "ap-south-1", "eu-central-1", "eu-west-1", "us-east-1", "us-west-2");

    private final Map<String, String> environment;

    Regions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Reads the profiles only when no variable names a region. A profile that is not known yet is null. */
    @Nullable
    Ambient find(Supplier<@Nullable ProfileName> inUse) {
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

    private static Ambient valid(String region, String origin) {
        if (!region.matches(FORM)) {
            throw new Fault(Fault.Kind.INVALID, origin + " must name " + FORM_SAYS + "; it says \"" + region + "\"")
                    .dueTo(Set.of("region"));
        }
        return new Ambient(region, origin);
    }
}
