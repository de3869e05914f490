package com.pulumi.awsivs.provider.aws.profile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The settings of one profile, and nothing of the others, in the form that the SDK's clients read: endpoints, FIPS, retries.
 * Without it each client reads the user's files by itself: the whole of them, with a reader that knows less than the AWS
 * CLI's, and the profile of {@code AWS_PROFILE} although the configuration names another.
 */
public final class SdkProfile {

    /** Any would do: the profile's own may have letters that the SDK's reader does not know. */
    public static final String NAME = "default";

    /** What clients have no use for, and no message may show. */
    private static final Set<String> CREDENTIALS = Set.of(
            "aws_access_key_id",
            "aws_secret_access_key",
            "aws_session_token",
            "aws_security_token",
            "credential_process");

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_\\-/.%@:+]+");
    private static final Pattern NESTED = Pattern.compile("(\\s*\\n[^\\n=]+=[^\\n]*)*");

    private SdkProfile() {}

    /** Gives a client the settings of the configured profile, or else of the one in use. */
    public static ClientOverrideConfiguration.Builder apply(
            ClientOverrideConfiguration.Builder client, @Nullable String configured, AwsSettings settings) {
        return client.defaultProfileName(NAME).defaultProfileFile(of(configured, settings));
    }

    public static ProfileFile of(@Nullable String configured, AwsSettings settings) {
        Profiles profiles = Profiles.read(settings);
        Optional<AwsProfile> profile = profiles.find(ProfileName.of(configured, settings));
        Map<String, String> properties = profile.map(AwsProfile::properties).orElse(Map.of());
        String text = section("[default]", properties) + services(profiles, properties);
        return ProfileFile.builder()
                .content(text)
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
    }

    /** The endpoints of services, by a name that the SDK's reader knows. */
    private static String services(Profiles profiles, Map<String, String> properties) {
        String name = properties.getOrDefault("services", "");
        if (name.isBlank()) return "";
        return "services = " + NAME + "\n"
                + profiles.section("services", name)
                        .map(services -> section("[services " + NAME + "]", services))
                        .orElse("");
    }

    private static String section(String title, Map<String, String> properties) {
        return properties.entrySet().stream()
                .filter(each -> KEY.matcher(each.getKey()).matches() && !CREDENTIALS.contains(each.getKey()))
                .filter(each -> !each.getKey().equals("services"))
                .filter(each -> !each.getValue().contains("\n")
                        || NESTED.matcher(each.getValue()).matches())
                .map(each -> each.getKey() + " = " + each.getValue().replace("\n", "\n  ") + "\n")
                .collect(Collectors.joining("", title + "\n", ""));
    }
}
