package com.pulumi.awsivs.provider.ivs;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * What the sources of credentials have in common: the region, the environment, the time, and how they call STS and SSO.
 *
 * @param profile the one that the provider's configuration names
 * @param processLimit how long a credential_process may take
 */
record CredentialContext(
        String region, AwsSettings settings, @Nullable String profile, Clock clock, Duration processLimit) {

    /** For a whole call, retries included. */
    private static final Duration CALL_LIMIT = Duration.ofMinutes(2);

    SdkHttpClient.Builder<?> http() {
        return HttpClients.builder(settings.environment(), profile);
    }

    /** How clients are built for the endpoints that are configured. */
    ClientSettings clients() {
        return new ClientSettings(settings, profile);
    }

    ClientOverrideConfiguration.Builder configure(ClientOverrideConfiguration.Builder client) {
        return clients()
                .configure(client)
                .apiCallTimeout(CALL_LIMIT)
                .apiCallAttemptTimeout(Requests.PATIENCE)
                .addExecutionInterceptor(new OperationNotes());
    }
}
