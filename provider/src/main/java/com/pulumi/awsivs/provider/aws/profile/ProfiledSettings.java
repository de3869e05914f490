package com.pulumi.awsivs.provider.aws.profile;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * Reads settings from the environment or else from the AWS profile, where a property has the name of the variable in
 * lower case and without {@code AWS_}. This class is separate from {@link AwsSettings}, because {@link AwsSettings} is
 * used before the SDK is loaded.
 */
public record ProfiledSettings(
        AwsSettings settings, @Nullable String configured, ProfileFile profile) {

    /**
     * Reads the settings of the profile in use.
     *
     * @param configured the profile that the provider's configuration names
     */
    public static ProfiledSettings of(@Nullable String configured, AwsSettings settings) {
        return new ProfiledSettings(settings, configured, SdkProfile.of(configured, settings));
    }

    /** Returns the failure for a missing {@code [services]} section that the profile names. */
    public ProviderException missingServices() {
        Profiles profiles = Profiles.read(settings);
        ProfileName name = ProfileName.of(configured, settings);
        String services =
                profiles.find(name).flatMap(each -> each.get("services")).orElse("");
        return new ProviderException(
                ErrorKind.INVALID,
                name + " has services = " + services + ", but "
                        + profiles.config().shown()
                        + " has no section [services " + services
                        + "]. Add the section, or remove the line from the profile");
    }

    /** Returns the value. Even an empty variable takes precedence over the profile. */
    public Optional<String> get(SystemSetting setting) {
        return settings.isSet(setting)
                ? settings.get(setting)
                : profile.profile(SdkProfile.NAME).flatMap(each -> each.property(propertyOf(setting)));
    }

    /**
     * Returns whether the value is {@code true}, as the AWS CLI reads it: all other values, like {@code 1}, {@code yes}
     * and {@code " true"}, are false.
     */
    public boolean isTrue(SystemSetting setting) {
        Optional<String> value = settings.isSet(setting) ? settings.raw(setting) : get(setting);
        return value.filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Returns the name of the setting for messages. */
    public String nameOf(SystemSetting setting) {
        return settings.isSet(setting) ? settings.nameOf(setting) : propertyOf(setting) + " of the AWS profile";
    }

    private static String propertyOf(SystemSetting setting) {
        return setting.environmentVariable().toLowerCase(Locale.ROOT).replaceFirst("^aws_", "");
    }
}
