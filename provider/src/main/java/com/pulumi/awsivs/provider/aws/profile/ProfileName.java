package com.pulumi.awsivs.provider.aws.profile;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The name of an AWS profile, and the setting that chose it.
 *
 * @param source the setting to correct if the profile does not exist; null for the default profile
 */
public record ProfileName(String name, @Nullable String source) {

    /** An environment variable that the AWS CLI reads, but the AWS SDKs do not. */
    private static final String CLI_VARIABLE = "AWS_DEFAULT_PROFILE";

    private static final String CONFIG = "aws-ivs:profile";

    /** Returns the profile that the provider's configuration names, or else the profile in use. */
    public static ProfileName of(@Nullable String configured, AwsSettings settings) {
        return configured == null || configured.isBlank()
                ? inUse(settings)
                : new ProfileName(configured.strip(), CONFIG);
    }

    /**
     * Returns the profile that the environment names, or else the default profile. As for the AWS CLI, a variable with
     * an empty value names a profile that does not exist.
     */
    public static ProfileName inUse(AwsSettings settings) {
        ProfileFileSystemSetting variable = ProfileFileSystemSetting.AWS_PROFILE;
        if (settings.isSet(variable)) {
            return new ProfileName(settings.get(variable).orElse(""), settings.nameOf(variable));
        }
        String cliProfile = settings.environment().get(CLI_VARIABLE);
        return cliProfile == null
                ? new ProfileName("default", null)
                : new ProfileName(cliProfile.strip(), CLI_VARIABLE);
    }

    /** Returns whether a setting names the profile, which must then exist. */
    public boolean isChosen() {
        return source != null;
    }

    /** Returns whether the provider's configuration names the profile. */
    boolean isOfConfig() {
        return CONFIG.equals(source);
    }

    @Override
    public String toString() {
        return "the AWS profile '" + name + "'" + (source == null ? "" : " (from " + source + ")");
    }
}
