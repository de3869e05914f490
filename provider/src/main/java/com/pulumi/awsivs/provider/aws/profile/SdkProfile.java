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
 * Converts the settings of one profile, such as endpoints, FIPS and retries, into the format that the SDK's clients
 * read. Otherwise each client would read the user's files itself: it would read every profile, with a parser that
 * supports less than the AWS CLI's, and it would use the profile of {@code AWS_PROFILE} even if the provider's
 * configuration names another one.
 */
public final class SdkProfile {

    /**
     * The name of the profile for the SDK. The profile's own name is not used, because it may contain characters that
     * the SDK's parser does not support.
     */
    public static final String NAME = "default";

    /** Properties that are omitted, because the SDK's clients do not need them and no message may contain them. */
    private static final Set<String> CREDENTIALS = Set.of(
            "aws_access_key_id",
            "aws_secret_access_key",
            "aws_session_token",
            "aws_security_token",
            "credential_process");

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_\\-/.%@:+]+");
    private static final Pattern NESTED = Pattern.compile("(\\s*\\n[^\\n=]+=[^\\n]*)*");

    private SdkProfile() {}

    /** Adds the settings of the configured profile, or else of the one in use, to a client. */
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

    /**
     * Returns the {@code [services]} section that the profile names, under a name that the SDK's parser supports; empty
     * if the profile names none.
     */
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
                .filter(property ->
                        KEY.matcher(property.getKey()).matches() && !CREDENTIALS.contains(property.getKey()))
                .filter(property -> !property.getKey().equals("services"))
                .filter(property -> !property.getValue().contains("\n")
                        || NESTED.matcher(property.getValue()).matches())
                .map(property -> property.getKey() + " = " + property.getValue().replace("\n", "\n  ") + "\n")
                .collect(Collectors.joining("", title + "\n", ""));
    }
}
