package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.aws.profile.ProfileName;
import com.pulumi.awsivs.provider.aws.profile.Profiles;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the source of credentials in the order of the AWS CLI. Only the first source that is configured is used. If it
 * fails, no other source is tried, because another source could belong to another account. The SDK's own chain, in
 * contrast, falls back to the role of the machine (https://github.com/aws/aws-sdk-java-v2/issues/1915).
 */
final class CredentialSources {

    /**
     * A source and its lookup, which returns an empty result if the source is not configured, and fails if it is
     * incomplete.
     */
    record Row(String name, Function<CredentialSources, Optional<CredentialSource>> find) {}

    /** The order of the sources. The table in docs/installation-configuration.md documents the same order. */
    static final List<Row> ORDER = List.of(
            new Row("`accessKey` and `secretKey` of the configuration", CredentialSources::keysOfConfig),
            new Row("`profile` of the configuration", CredentialSources::profileOfConfig),
            new Row("`AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`", CredentialSources::keysOfEnvironment),
            new Row("the role (`role_arn`) of the profile in use", CredentialSources::roleOfProfile),
            new Row("`AWS_WEB_IDENTITY_TOKEN_FILE` and `AWS_ROLE_ARN`", CredentialSources::webIdentity),
            new Row("the profile in use: `AWS_PROFILE`, or `default`", CredentialSources::profileInUse),
            new Row("something incomplete", CredentialSources::incomplete),
            new Row("the role of a container", candidate -> ContainerCredentials.find(candidate.context.settings())),
            new Row("the role of the EC2 instance", CredentialSources::instance));

    private final AwsConfig config;
    private final CredentialContext context;
    private final Profiles profiles;

    CredentialSources(AwsConfig config, CredentialContext context) {
        this.config = config;
        this.context = context;
        this.profiles = Profiles.read(context.settings());
    }

    /** Returns the first source that is configured. */
    CredentialSource first() {
        return ORDER.stream()
                .map(row -> row.find().apply(this))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> notFound("the EC2 instance's role is switched off (AWS_EC2_METADATA_DISABLED)"));
    }

    private Optional<CredentialSource> keysOfConfig() {
        String id = config.accessKey();
        String secret = config.secretKey();
        return id == null || secret == null
                ? Optional.empty()
                : Optional.of(
                        new CredentialSource("the provider's accessKey", AccessKeys.of(id, secret, config.token())));
    }

    private Optional<CredentialSource> profileOfConfig() {
        if (context.profile() == null) return Optional.empty();
        AwsProfile profile = profiles.required(ProfileName.of(context.profile(), context.settings()));
        Optional<CredentialSource> found = ReloadingProfile.find(profile, profiles, context);
        if (found.isPresent()) return found;
        throw profile.failure("configures no credentials. Add credentials to the profile (aws configure --profile "
                + profile.name().name()
                + "), or remove the profile from the provider's configuration to use another source");
    }

    /**
     * Returns the access keys in the environment. As for the AWS CLI, a profile that the environment names must exist
     * even though the keys take precedence over it.
     */
    private Optional<CredentialSource> keysOfEnvironment() {
        if (ProfileName.inUse(context.settings()).isChosen()) profile();
        return AccessKeys.ofEnvironment(context.settings());
    }

    private Optional<CredentialSource> roleOfProfile() {
        return profile()
                .filter(ProfileRole::has)
                .flatMap(candidate -> ReloadingProfile.find(candidate, profiles, context));
    }

    private Optional<CredentialSource> webIdentity() {
        return WebIdentitySettings.ofEnvironment(context.settings(), profile())
                .map(found -> new CredentialSource(found.owner(), new WebIdentityCredentials(found, context)));
    }

    private Optional<CredentialSource> profileInUse() {
        return profile().flatMap(candidate -> ReloadingProfile.find(candidate, profiles, context));
    }

    private Optional<AwsProfile> profile() {
        return profiles.chosen(ProfileName.inUse(context.settings()));
    }

    /**
     * Fails if an access key is incomplete or if a variable names a file that cannot be read, because then the user did
     * not intend to use the role of the machine.
     */
    private Optional<CredentialSource> incomplete() {
        AccessKeys.incompleteInEnvironment(context.settings()).ifPresent(failure -> {
            throw failure;
        });
        List<String> missing = profiles.missingFiles();
        if (missing.isEmpty()) return Optional.empty();
        throw new ProviderException(
                ErrorKind.UNAUTHENTICATED,
                "no AWS credentials were found: " + String.join(", and ", missing)
                        + ". Correct the variable, or unset it to use another source of credentials");
    }

    private Optional<CredentialSource> instance() {
        return InstanceCredentials.find(context)
                .map(found -> new CredentialSource(
                        found.name(),
                        () -> {
                            try {
                                return found.provider().resolveCredentials();
                            } catch (ProviderException e) {
                                throw notFound(e.getMessage());
                            }
                        },
                        false));
    }

    private ProviderException notFound(String instance) {
        String profile = profile()
                .map(candidate -> candidate.name() + " configures none")
                .orElseGet(() -> profiles.lacking("default"));
        return new ProviderException(
                ErrorKind.UNAUTHENTICATED,
                "no AWS credentials were found. Set AWS_PROFILE, log in with aws sso login, or create a profile with aws"
                        + " configure. The provider's configuration names none (accessKey, profile), nor does the"
                        + " environment (AWS_ACCESS_KEY_ID, AWS_WEB_IDENTITY_TOKEN_FILE, AWS_PROFILE, a container's"
                        + " endpoint); " + profile + "; " + instance);
    }
}
