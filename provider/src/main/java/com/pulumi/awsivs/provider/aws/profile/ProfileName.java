package com.pulumi.awsivs.provider.aws.profile;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The name of an AWS profile, and where it was chosen.
 *
 * @param source what a user has to correct when there is no such profile; null for the default, which nobody chose
 */
public record ProfileName(String name, @Nullable String source) {

    /** Read by the AWS CLI, and by no SDK. */
    private static final String OLDER_VARIABLE = "AWS_DEFAULT_PROFILE";

    private static final String CONFIG = "aws-ivs:profile";

    /** The one that the provider's configuration names, or else the one in use. */
    public static ProfileName of(@Nullable String configured, AwsSettings settings) {
        return configured == null || configured.isBlank()
                ? inUse(settings)
                : new ProfileName(configured.strip(), CONFIG);
    }

    /**
     * The profile that the environment chooses, or the default. A variable that is set to an empty string chooses as well, as
     * for the AWS CLI, and there is no such profile.
     */
    public static ProfileName inUse(AwsSettings settings) {
        ProfileFileSystemSetting variable = ProfileFileSystemSetting.AWS_PROFILE;
        if (settings.isSet(variable)) {
            return new ProfileName(settings.get(variable).orElse(""), settings.nameOf(variable));
        }
        String older = settings.environment().get(OLDER_VARIABLE);
        return older == null ? new ProfileName("default", null) : new ProfileName(older.strip(), OLDER_VARIABLE);
    }

    /** Whether somebody chose it: then it has to exist. */
    public boolean isChosen() {
        return source != null;
    }

    /** Whether the provider's configuration names it. */
    boolean isOfConfig() {
        return CONFIG.equals(source);
    }

    @Override
    public String toString() {
        return "the AWS profile '" + name + "'" + (source == null ? "" : " (from " + source + ")");
    }
}
