package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.aws.profile.Profiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.auth.SsoCredentialsProvider;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsRequest;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;

/**
 * Provides the credentials of a role in IAM Identity Center, for a user who has logged in with {@code aws sso login}.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html">IAM Identity Center</a>
 */
final class SsoCredentials implements AwsCredentialsProvider, AutoCloseable {

    static final List<String> SETTINGS =
            List.of("sso_account_id", "sso_role_name", "sso_session", "sso_start_url", "sso_region");

    private final AwsProfile profile;
    private final SsoClient sso;
    private final SsoToken token;
    private final SsoCredentialsProvider credentials;

    SsoCredentials(AwsProfile profile, Profiles profiles, CredentialContext context) {
        this.profile = profile;
        Map<String, String> settings = settings(profile, profiles);
        this.token = new SsoToken(profile, settings, context);
        this.sso = context.clients()
                .build(
                        SsoClient.builder()
                                .credentialsProvider(AnonymousCredentialsProvider.create())
                                .httpClientBuilder(context.http())
                                .overrideConfiguration(context::configure),
                        CredentialServices.SSO,
                        settings.getOrDefault("sso_region", ""));
        SsoCredentialsProvider.Builder builder = SsoCredentialsProvider.builder();
        this.credentials = builder.ssoClient(sso)
                .refreshRequest(() -> GetRoleCredentialsRequest.builder()
                        .accountId(settings.get("sso_account_id"))
                        .roleName(settings.get("sso_role_name"))
                        .accessToken(token.get())
                        .build())
                .build();
    }

    /** Returns the settings of the profile and of the session that it names. */
    private static Map<String, String> settings(AwsProfile profile, Profiles profiles) {
        Map<String, String> settings = new HashMap<>(profile.properties());
        Optional<String> session = profile.get("sso_session");
        session.ifPresent(name -> settings.putAll(profiles.section("sso-session", name)
                .orElseThrow(() -> profile.failure("cannot be used: there is no [sso-session " + name + "] in "
                        + profiles.config().shown() + ". Create it: aws configure sso-session"))));
        List<String> missing = SETTINGS.stream()
                .filter(name -> !name.equals("sso_session"))
                .filter(name -> settings.getOrDefault(name, "").isBlank())
                .toList();
        if (missing.isEmpty()) return settings;
        throw profile.failure("cannot be used: it has SSO settings, but no " + String.join(" and no ", missing)
                + ". Complete it: aws configure sso --profile " + profile.name().name());
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return credentials.resolveCredentials();
        } catch (UnauthorizedException e) {
            throw token.expired("has been ended");
        } catch (RuntimeException e) {
            throw CredentialErrors.explain(e, profile::failure, "cannot be used: SSO gave no credentials");
        }
    }

    @Override
    public void close() {
        credentials.close();
        sso.close();
        token.close();
    }
}
