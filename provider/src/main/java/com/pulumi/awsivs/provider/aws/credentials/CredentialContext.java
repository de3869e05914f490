package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.client.ClientConfigurer;
import com.pulumi.awsivs.provider.aws.error.CallTrace;
import com.pulumi.awsivs.provider.aws.http.HttpClients;
import com.pulumi.awsivs.provider.aws.http.Timeouts;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
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
    ClientConfigurer clients() {
        return new ClientConfigurer(settings, profile);
    }

    ClientOverrideConfiguration.Builder configure(ClientOverrideConfiguration.Builder client) {
        return clients()
                .configure(client)
                .apiCallTimeout(CALL_LIMIT)
                .apiCallAttemptTimeout(Timeouts.ATTEMPT)
                .addExecutionInterceptor(CallTrace.ofOtherService());
    }
}
