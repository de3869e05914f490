package com.pulumi.awsivs.provider.aws.profile;

import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * Settings that stand in the environment or else in the AWS profile, where a property has the name of the variable in lower
 * case and without {@code AWS_}. Apart from {@link AwsSettings}, which is read before the SDK is needed.
 */
public record ProfiledSettings(AwsSettings settings, ProfileFile profile) {

    /** The value; an empty variable goes before the profile, too. */
    public Optional<String> get(SystemSetting setting) {
        return settings.isSet(setting)
                ? settings.get(setting)
                : profile.profile(SdkProfile.NAME).flatMap(each -> each.property(propertyOf(setting)));
    }

    /** As the AWS CLI reads it: whatever is not {@code true}, like {@code 1} and {@code yes}, is false. */
    public boolean isTrue(SystemSetting setting) {
        return get(setting).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** How a user calls it. */
    public String nameOf(SystemSetting setting) {
        return settings.isSet(setting) ? settings.nameOf(setting) : propertyOf(setting) + " of the AWS profile";
    }

    private static String propertyOf(SystemSetting setting) {
        return setting.environmentVariable().toLowerCase(Locale.ROOT).replaceFirst("^aws_", "");
    }
}
