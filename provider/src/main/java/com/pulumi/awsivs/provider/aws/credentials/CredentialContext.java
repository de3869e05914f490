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
 * The settings that the credential sources share: region, environment, clock, and the configuration of STS and SSO
 * clients.
 *
 * @param profile the AWS profile that the provider's configuration names
 * @param processLimit the time limit of a credential_process
 */
record CredentialContext(
        String region, AwsSettings settings, @Nullable String profile, Clock clock, Duration processLimit) {

    /** The time limit of a call, retries included. */
    private static final Duration CALL_LIMIT = Duration.ofMinutes(2);

    SdkHttpClient.Builder<?> http() {
        return HttpClients.builder(settings.environment(), profile);
    }

    /** Returns the configurer of clients, which applies configured endpoints. */
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
