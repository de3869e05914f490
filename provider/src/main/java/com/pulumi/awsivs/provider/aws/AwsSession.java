package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.client.ClientConfigurer;
import com.pulumi.awsivs.provider.aws.client.ServiceId;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.credentials.Credentials;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.aws.http.HttpClients;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * The configuration, region, environment, credentials and account that all AWS services of one provider share.
 *
 * @param service the service to which the setting {@code endpoint} applies
 */
public record AwsSession(
        AwsConfig config,
        String region,
        AwsSettings settings,
        ServiceId service,
        Credentials credentials,
        Account account,
        Supplier<HttpClients> http)
        implements AutoCloseable {

    public static AwsSession of(AwsConfig config, String region, Map<String, String> environment, ServiceId service) {
        return of(config, region, environment, service, () -> HttpClients.builder(environment, config.profile()));
    }

    /**
     * Creates a session whose AWS clients use these HTTP clients.
     *
     * @param http builds the HTTP client of each AWS client
     */
    public static AwsSession of(
            AwsConfig config,
            String region,
            Map<String, String> environment,
            ServiceId service,
            Supplier<HttpClients> http) {
        AwsSettings settings = new AwsSettings(environment);
        Credentials credentials = new Credentials(config, region, environment);
        Account account = new Account(config, region, service, environment, credentials);
        return new AwsSession(config, region, settings, service, credentials, account, http);
    }

    /**
     * Returns whether a failure means that the resource with this ARN does not exist.
     *
     * @throws com.pulumi.awsivs.provider.framework.ProviderException if the resource belongs to another account
     */
    public boolean isNotFound(RuntimeException failure, String arn) {
        if (!(failure instanceof AwsCallException call) || !call.meansNotFound(arn)) return false;
        account.requireSameAs(Arn.parse(arn));
        return true;
    }

    ClientConfigurer clients() {
        return new ClientConfigurer(settings, config.profile());
    }

    AwsCredentialsProvider credentialsProvider() {
        return credentials;
    }

    /** Waits for the first credentials, at most until the engine's request ends. */
    void awaitCredentials(RequestContext context) {
        credentials.await(context);
    }

    @Override
    public void close() {
        credentials.close();
    }
}
