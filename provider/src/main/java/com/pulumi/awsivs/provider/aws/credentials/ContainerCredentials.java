package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.config.EndpointValidation;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * Provides the credentials of a container's role, from the endpoint that Amazon ECS or EKS sets in the environment.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">container
 *     credentials</a>
 */
final class ContainerCredentials implements AwsCredentialsProvider, AutoCloseable {

    private static final SdkSystemSetting FULL = SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI;
    private static final SdkSystemSetting TOKEN_FILE = SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE;

    private final String variable;
    private final AwsSettings settings;
    private final ContainerCredentialsProvider provider = ContainerCredentialsProvider.create();

    private ContainerCredentials(String variable, AwsSettings settings) {
        this.variable = variable;
        this.settings = settings;
    }

    /** Returns the source; empty if no setting names an endpoint. */
    static Optional<CredentialSource> find(AwsSettings settings) {
        return List.of(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, FULL).stream()
                .filter(settings::isSet)
                .findFirst()
                .map(each -> source(each, settings));
    }

    private static CredentialSource source(SdkSystemSetting named, AwsSettings settings) {
        String variable = settings.nameOf(named);
        if (settings.get(named).isEmpty()) {
            throw new ProviderException(
                    ErrorKind.UNAUTHENTICATED,
                    variable + " is set to an empty string, which names no endpoint. Unset it to use another source of"
                            + " credentials");
        }
        String url = settings.get(named).get();
        String problem = named == FULL ? EndpointValidation.problem(url) : null;
        if (problem != null) {
            throw new ProviderException(
                    ErrorKind.UNAUTHENTICATED, variable + " " + problem + EndpointValidation.shown(url));
        }
        return new CredentialSource(
                "the container's role (" + variable + ")", new ContainerCredentials(variable, settings));
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return provider.resolveCredentials();
        } catch (RuntimeException e) {
            throw new ProviderException(
                    ErrorKind.UNAUTHENTICATED,
                    "the container's role cannot be used: the endpoint that " + variable
                            + " names gave no credentials: " + problem(e)
                            + ". To use another source of credentials, unset " + variable,
                    e);
        }
    }

    private String problem(RuntimeException failure) {
        return settings.get(TOKEN_FILE)
                .map(Path::of)
                .flatMap(file -> problem(file)
                        .map(problem ->
                                "the file that " + settings.nameOf(TOKEN_FILE) + " names, " + file + ", " + problem))
                .orElseGet(() -> MetadataErrors.describe(failure));
    }

    /**
     * Returns the problem of a token file; empty if there is none. The SDK sends the content of the file unchanged in a
     * header, which must not contain a line break.
     */
    private static Optional<String> problem(Path file) {
        if (!Files.exists(file)) return Optional.of(WebIdentityCredentials.missing(file));
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("\n")
                    ? Optional.of("has a line break: write the token without one, as by printf %s")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot be read");
        }
    }

    @Override
    public void close() {
        provider.close();
    }
}
