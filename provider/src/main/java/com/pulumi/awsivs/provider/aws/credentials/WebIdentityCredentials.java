package com.pulumi.awsivs.provider.aws.credentials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleWithWebIdentityCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.IdpCommunicationErrorException;

/**
 * Provides the credentials of a role that is assumed with the token of an identity provider, as on Amazon EKS and in CI
 * pipelines with OIDC. The token file is read for each request, because the token in it is replaced before it expires.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html">the request</a>
 */
final class WebIdentityCredentials implements AwsCredentialsProvider, AutoCloseable {

    private final WebIdentitySettings settings;
    private final StsClient sts;
    private final StsAssumeRoleWithWebIdentityCredentialsProvider credentials;

    WebIdentityCredentials(WebIdentitySettings settings, CredentialContext context) {
        this.settings = settings;
        this.sts = context.clients()
                .build(
                        StsClient.builder()
                                .credentialsProvider(AnonymousCredentialsProvider.create())
                                .httpClientBuilder(context.http())
                                .overrideConfiguration(client -> context.configure(client)
                                        .retryStrategy(retries ->
                                                retries.retryOnException(IdpCommunicationErrorException.class))),
                        CredentialServices.STS,
                        context.region());
        this.credentials = StsAssumeRoleWithWebIdentityCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(this::request)
                .build();
    }

    private AssumeRoleWithWebIdentityRequest request() {
        return AssumeRoleWithWebIdentityRequest.builder()
                .roleArn(settings.role())
                .roleSessionName(settings.sessionName() == null ? AssumedRole.SESSION : settings.sessionName())
                .webIdentityToken(read())
                .build();
    }

    private String read() {
        Path file = settings.file();
        String problem =
                Files.isDirectory(file) ? "is a directory" : Files.exists(file) ? "cannot be read" : missing(file);
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!text.isEmpty()) return text;
            problem = "is empty";
        } catch (IOException e) {
            // The exception is not reported, because its message may contain only the file name.
        }
        throw settings.failure("cannot be used: the file that " + settings.setting() + " names, " + file + ", "
                + problem + ". Correct " + settings.setting() + ", or remove it to use another source of credentials");
    }

    /** Returns the problem of a file that does not exist. */
    static String missing(Path file) {
        return "does not exist" + (file.startsWith("~") ? " (~ is not replaced here, nor by the AWS CLI)" : "");
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return credentials.resolveCredentials();
        } catch (RuntimeException e) {
            throw CredentialErrors.explain(
                    e, settings::failure, "cannot be used: STS gave no credentials for the role " + settings.role());
        }
    }

    @Override
    public void close() {
        credentials.close();
        sts.close();
    }
}
