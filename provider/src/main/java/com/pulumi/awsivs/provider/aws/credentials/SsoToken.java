package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcTokenProvider;

/**
 * Reads the token that {@code aws sso login} stores in {@code ~/.aws/sso/cache}. If the profile has an {@code
 * sso_session}, the SDK renews the token before it expires, and updates the file. The token of the older configuration
 * without a session cannot be renewed.
 */
final class SsoToken implements AutoCloseable {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final AwsProfile profile;
    private final Map<String, String> settings;
    private final CredentialContext context;
    private final @Nullable String session;
    private @Nullable SsoOidcTokenProvider renewing;

    SsoToken(AwsProfile profile, Map<String, String> settings, CredentialContext context) {
        this.profile = profile;
        this.settings = settings;
        this.context = context;
        this.session = settings.get("sso_session");
    }

    String get() {
        Properties file = read();
        Instant expires = expires(file);
        Instant now = context.clock().instant();
        String token = text(file, "accessToken").orElseThrow(() -> expired("cannot be used"));
        if (now.isBefore(expires.minus(MARGIN))) return token;
        if (session != null && text(file, "refreshToken").isPresent()) return renewed(session);
        if (now.isBefore(expires)) return token;
        throw expired("expired at " + expires);
    }

    private Properties read() {
        Path file = context.settings().home().resolve(".aws/sso/cache/" + name() + ".json");
        if (!Files.exists(file)) throw login("nobody is logged in to SSO for it");
        try {
            if (JsonParser.parse(Files.readString(file)) instanceof Properties properties) return properties;
        } catch (IOException | IllegalArgumentException e) {
            // reported below
        }
        throw login("the login to SSO for it cannot be read");
    }

    /** Returns the file name that the AWS CLI uses. */
    private String name() {
        return HexHash.hex("SHA-1", session == null ? settings.getOrDefault("sso_start_url", "") : session);
    }

    private Instant expires(Properties file) {
        try {
            return text(file, "expiresAt").map(Timestamps::parse).orElse(Instant.MIN);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    private static Optional<String> text(Properties file, String name) {
        return file.get(name) instanceof Value.Text text && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private synchronized String renewed(String name) {
        try {
            if (renewing == null) renewing = renewing(name);
            return renewing.resolveToken().token();
        } catch (RuntimeException e) {
            throw expired("has expired, and could not be renewed");
        }
    }

    private SsoOidcTokenProvider renewing(String name) {
        SsoOidcClient client = context.clients()
                .build(
                        SsoOidcClient.builder()
                                .credentialsProvider(AnonymousCredentialsProvider.create())
                                .httpClientBuilder(context.http())
                                .overrideConfiguration(context::configure),
                        CredentialServices.SSO_OIDC,
                        settings.getOrDefault("sso_region", ""));
        return SsoOidcTokenProvider.builder()
                .sessionName(name)
                .ssoOidcClient(client)
                .build();
    }

    ProviderException expired(String problem) {
        return login("its login to SSO " + problem);
    }

    private ProviderException login(String problem) {
        return profile.failure("cannot be used: " + problem + ". Log in: aws sso login --profile "
                + profile.name().name());
    }

    @Override
    public synchronized void close() {
        if (renewing != null) renewing.close();
    }
}
