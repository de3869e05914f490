package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.error.CallTrace;
import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.aws.profile.SharedFile;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.signin.SigninClient;
import software.amazon.awssdk.services.signin.auth.LoginCredentialsProvider;

/**
 * Provides the credentials of a user who has logged in with {@code aws login}. The login file contains the credentials;
 * the SDK renews them and updates the file.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html">aws login</a>
 */
final class LoginCredentials implements AwsCredentialsProvider, AutoCloseable {

    private final AwsProfile profile;
    private final Path file;
    private final SigninClient client;
    private final LoginCredentialsProvider provider;

    LoginCredentials(AwsProfile profile, CredentialContext context) {
        AwsSettings settings = context.settings();
        Path folder = settings.get("AWS_LOGIN_CACHE_DIRECTORY")
                .map(settings::path)
                .orElseGet(() -> settings.home().resolve(".aws/login/cache"));
        String session = profile.get("login_session").orElse("");
        if (session.isBlank())
            throw profile.failure("cannot be used: its login_session is empty. Log in: aws login --profile "
                    + SharedFile.quoted(profile.name().name()));
        this.profile = profile;
        this.file = folder.resolve(HexHash.hex("SHA-256", session) + ".json");
        this.client = context.clients()
                .build(
                        SigninClient.builder()
                                .credentialsProvider(AnonymousCredentialsProvider.create())
                                .httpClientBuilder(context.http())
                                .overrideConfiguration(context::configure),
                        CredentialServices.SIGNIN,
                        profile.get("region").orElse(context.region()));
        LoginCredentialsProvider.Builder builder = LoginCredentialsProvider.builder();
        this.provider = builder.signinClient(client)
                .loginSession(session)
                .tokenCacheLocation(folder)
                .asyncCredentialUpdateEnabled(false)
                .build();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        if (!Files.exists(file)) throw login("nobody is logged in for it");
        try {
            return provider.resolveCredentials();
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    private RuntimeException explained(RuntimeException failure) {
        boolean rejected = failure instanceof AwsServiceException || failure.getCause() instanceof AwsServiceException;
        if (rejected) return login("its login has expired, and cannot be renewed");
        boolean called = CallTrace.isPresent(failure);
        return called
                ? CredentialErrors.explain(failure, profile::failure, "cannot be used: its login could not be renewed")
                : login("its login cannot be read");
    }

    private ProviderException login(String problem) {
        return profile.failure("cannot be used: " + problem + ". Log in: aws login --profile "
                + profile.name().name());
    }

    @Override
    public void close() {
        provider.close();
        client.close();
    }
}
