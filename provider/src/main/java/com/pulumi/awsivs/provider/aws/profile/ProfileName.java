package com.pulumi.awsivs.provider.aws.profile;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The name of an AWS profile, and the setting that chose it.
 *
 * @param source the setting to correct if the profile does not exist; null for the default profile
 */
public record ProfileName(String name, @Nullable String source) {

    /** A variable that the AWS CLI reads, but no SDK. */
    private static final String CLI_VARIABLE = "AWS_DEFAULT_PROFILE";

    private static final String CONFIG = "aws-ivs:profile";

    /** Returns the profile that the provider's configuration names, or else the one in use. */
    public static ProfileName of(@Nullable String configured, AwsSettings settings) {
        return configured == null || configured.isBlank()
                ? inUse(settings)
                : new ProfileName(configured.strip(), CONFIG);
    }

    /**
     * Returns the profile that the environment names, or the default. A variable with an empty value names a profile
     * too, as for the AWS CLI, and that profile does not exist.
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

    /** Returns whether a setting names the profile. Then the profile must exist. */
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
