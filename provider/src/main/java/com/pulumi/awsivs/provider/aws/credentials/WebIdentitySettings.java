package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * The settings of a web identity: its token file and its role.
 *
 * @param owner the profile or the variable that contains the settings, for messages
 * @param setting the setting that names the file
 */
record WebIdentitySettings(
        String owner,
        String setting,
        Path file,
        String role,
        @Nullable String sessionName) {

    private static final SdkSystemSetting FILE = SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE;

    /** Returns the settings in the profile; empty if it has no token file. */
    static Optional<WebIdentitySettings> of(AwsProfile profile) {
        return profile.get("web_identity_token_file")
                .filter(file -> !file.isBlank())
                .map(file -> new WebIdentitySettings(
                        profile.name().toString(),
                        "web_identity_token_file",
                        Path.of(file),
                        profile.get("role_arn")
                                .orElseThrow(() -> profile.failure(
                                        "cannot be used: it has a web_identity_token_file, but no role_arn. Set both, or remove"
                                                + " web_identity_token_file")),
                        profile.get("role_session_name").orElse(null)));
    }

    /**
     * Returns the settings in the environment; empty if it names no token file. As for the AWS CLI, the role and the
     * session name can also come from the profile in use.
     */
    static Optional<WebIdentitySettings> ofEnvironment(AwsSettings settings, Optional<AwsProfile> profile) {
        return settings.get(FILE).map(file -> of(Path.of(file), settings, profile));
    }

    private static WebIdentitySettings of(Path file, AwsSettings settings, Optional<AwsProfile> profile) {
        String name = settings.nameOf(FILE);
        return new WebIdentitySettings(
                "the web identity token of " + name,
                name,
                file,
                settings.get(SdkSystemSetting.AWS_ROLE_ARN)
                        .or(() -> profile.flatMap(each -> each.get("role_arn")))
                        .orElseThrow(() -> new ProviderException(
                                ErrorKind.UNAUTHENTICATED,
                                name + " is set but AWS_ROLE_ARN is not: set both, or unset " + name
                                        + " to use another source of credentials")),
                settings.get(SdkSystemSetting.AWS_ROLE_SESSION_NAME)
                        .or(() -> profile.flatMap(each -> each.get("role_session_name")))
                        .orElse(null));
    }

    ProviderException failure(String problem) {
        return new ProviderException(ErrorKind.UNAUTHENTICATED, owner + " " + problem);
    }
}
