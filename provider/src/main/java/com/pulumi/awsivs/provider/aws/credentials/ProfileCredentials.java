package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.aws.profile.Profiles;
import com.pulumi.awsivs.provider.aws.profile.SharedFile;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Finds the credentials that a profile configures, in the order of the AWS CLI: a role, a web identity, SSO, access
 * keys in the credentials file, a login, a process, access keys in the config file. Only the first of them that is
 * configured is used, even if it is incomplete or fails.
 */
final class ProfileCredentials {

    private final Profiles profiles;
    private final CredentialContext context;

    ProfileCredentials(Profiles profiles, CredentialContext context) {
        this.profiles = profiles;
        this.context = context;
    }

    /**
     * Returns the credentials that the profile configures other than a role with {@code source_profile} or {@code
     * credential_source}; empty if there are none.
     */
    Optional<AwsCredentialsProvider> withoutRole(AwsProfile profile) {
        return WebIdentitySettings.of(profile)
                .<AwsCredentialsProvider>map(found -> new WebIdentityCredentials(found, context))
                .or(() -> ofItsOwn(profile));
    }

    /** Returns the credentials that the profile configures without a role; empty if there are none. */
    Optional<AwsCredentialsProvider> ofItsOwn(AwsProfile profile) {
        if (profile.has("sso_account_id") || profile.has("sso_role_name")) return Optional.of(sso(profile));
        if (profile.credentials().containsKey(AccessKeys.ID)) return Optional.of(AccessKeys.ofProfile(profile));
        if (profile.has("login_session")) return Optional.of(new LoginCredentials(profile, context));
        if (profile.has("credential_process")) return Optional.of(process(profile));
        if (AccessKeys.any(profile.properties())) return Optional.of(AccessKeys.ofProfile(profile));
        boolean incomplete = SsoCredentials.SETTINGS.stream().anyMatch(profile::has);
        return incomplete ? Optional.of(sso(profile)) : Optional.empty();
    }

    private AwsCredentialsProvider sso(AwsProfile profile) {
        return new SsoCredentials(profile, profiles, context);
    }

    private AwsCredentialsProvider process(AwsProfile profile) {
        Function<String, ProviderException> failures =
                problem -> profile.failure("cannot be used: its credential_process " + problem
                        + ". To see the command, and to try it in a terminal: aws configure get credential_process --profile "
                        + SharedFile.quoted(profile.name().name()));
        CredentialCommand command = new CredentialCommand(
                profile.get("credential_process").orElse(""),
                context.processLimit(),
                text -> ErrorOutputRedactor.redact(text, context.settings().environment()),
                failures);
        return new CredentialProcess(command, failures, context.clock());
    }
}
