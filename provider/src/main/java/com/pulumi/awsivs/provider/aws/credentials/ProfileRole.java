package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.aws.profile.ProfileName;
import com.pulumi.awsivs.provider.aws.profile.Profiles;
import com.pulumi.awsivs.provider.aws.profile.SharedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Assumes the role of a profile with the credentials of another profile ({@code source_profile}) or of the machine
 * ({@code credential_source}).
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html">assume role</a>
 */
final class ProfileRole {

    private static final List<String> CREDENTIAL_SOURCES =
            List.of("Environment", "EcsContainer", "Ec2InstanceMetadata");

    private final Profiles profiles;
    private final CredentialContext context;
    private final List<String> visited = new ArrayList<>();

    ProfileRole(Profiles profiles, CredentialContext context) {
        this.profiles = profiles;
        this.context = context;
    }

    /** Returns the credentials of the profile's role, or else its other credentials; empty if it configures none. */
    Optional<AwsCredentialsProvider> credentials(AwsProfile profile) {
        return has(profile)
                ? Optional.of(assumed(profile))
                : new ProfileCredentials(profiles, context).withoutRole(profile);
    }

    static boolean has(AwsProfile profile) {
        return profile.has("role_arn") && !profile.has("web_identity_token_file");
    }

    private AwsCredentialsProvider assumed(AwsProfile profile) {
        visited.add(profile.name().name());
        profile.get("mfa_serial").ifPresent(serial -> {
            throw profile.failure(
                    "cannot be used: its role requires an MFA code (mfa_serial), and a plugin cannot prompt for one."
                            + " Get a session by hand and use that: eval \"$(aws configure export-credentials --profile "
                            + profile.name().name() + " --format env)\"");
        });
        return new AssumedRole(role(profile), source(profile), context, profile::failure);
    }

    static AssumedRole.Role role(AwsProfile profile) {
        String arn = profile.get("role_arn").orElse("");
        if (!arn.matches(AwsConfig.ROLE_ARN)) {
            throw profile.failure(
                    "cannot be used: its role_arn \"" + arn + "\" must be " + AwsConfig.ROLE_ARN_DESCRIPTION);
        }
        return new AssumedRole.Role(
                arn,
                profile.get("role_session_name").orElse(null),
                profile.get("external_id").orElse(null),
                profile.get("duration_seconds")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(null));
    }

    private CredentialSource source(AwsProfile profile) {
        Optional<String> other = profile.get("source_profile");
        Optional<String> machine = profile.get("credential_source");
        if (other.isPresent() == machine.isPresent()) {
            throw profile.failure("cannot be used: beside role_arn it has "
                    + (other.isPresent() ? "both" : "neither") + " source_profile "
                    + (other.isPresent() ? "and" : "nor")
                    + " credential_source. Set one of the two");
        }
        return other.isPresent() ? ofProfile(other.get(), profile) : ofMachine(machine.orElse(""), profile);
    }

    private CredentialSource ofProfile(String name, AwsProfile child) {
        ProfileName named =
                new ProfileName(name, "source_profile of '" + child.name().name() + "'");
        AwsProfile profile = profiles.find(named)
                .orElseThrow(() -> child.failure(
                        "cannot be used: its source_profile '" + name + "' does not exist. " + profiles.describe()));
        profile.requireReadable();
        boolean keys = profile.has(AccessKeys.ID) || profile.has(AccessKeys.SECRET);
        boolean itself = name.equals(child.name().name());
        if (visited.contains(name) && !(itself && keys)) {
            throw child.failure("cannot be used: the source_profile of these profiles leads back to the first: "
                    + String.join(" -> ", visited) + " -> " + name);
        }
        AwsCredentialsProvider provider = has(profile) && !keys
                ? assumed(profile)
                : new ProfileCredentials(profiles, context)
                        .withoutRole(profile)
                        .orElseThrow(() -> child.failure(
                                "cannot be used: its source_profile '" + name + "' has no credentials. Add"
                                        + " credentials to it: aws configure --profile " + SharedFile.quoted(name)));
        return new CredentialSource(named.toString(), provider);
    }

    private CredentialSource ofMachine(String source, AwsProfile profile) {
        AwsSettings settings = context.settings();
        Optional<CredentialSource> found = switch (source) {
            case "Environment" -> AccessKeys.ofEnvironment(settings);
            case "EcsContainer" -> ContainerCredentials.find(settings);
            case "Ec2InstanceMetadata" -> InstanceCredentials.find(context);
            default ->
                throw profile.failure("cannot be used: its credential_source '" + source + "' must be one of "
                        + String.join(", ", CREDENTIAL_SOURCES));
        };
        return found.orElseThrow(() -> profile.failure("cannot be used: " + lacking(source)));
    }

    private static String lacking(String source) {
        return "its credential_source " + source + " gives no credentials: "
                + switch (source) {
                    case "Environment" -> "AWS_ACCESS_KEY_ID is not set";
                    case "EcsContainer" -> "AWS_CONTAINER_CREDENTIALS_FULL_URI is not set, nor is the relative one";
                    default -> "AWS_EC2_METADATA_DISABLED is true";
                };
    }
}
