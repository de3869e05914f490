package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.Account;
import com.pulumi.awsivs.provider.aws.client.ClientConfigurer;
import com.pulumi.awsivs.provider.aws.client.ServiceId;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.credentials.Credentials;
import com.pulumi.awsivs.provider.aws.error.CallTrace;
import com.pulumi.awsivs.provider.aws.error.ResponseValidator;
import com.pulumi.awsivs.provider.aws.error.RetryStrategies;
import com.pulumi.awsivs.provider.aws.http.DeliveryTracker;
import com.pulumi.awsivs.provider.aws.http.HttpClients;
import com.pulumi.awsivs.provider.aws.http.Timeouts;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import com.pulumi.awsivs.provider.aws.throttle.RateLimiter;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * The clients for IVS, made when they are first needed: a preview's second process only checks and compares.
 */
public final class IvsClients implements Ivs, AutoCloseable {

    public static final Set<String> CREATES = Set.of("CreateChannel", "ImportPlaybackKeyPair");

    private final Map<String, RateLimiter> paces = new ConcurrentHashMap<>();
    private final AwsConfig config;
    private final String region;
    private final Map<String, String> environment;
    private final Supplier<HttpClients> http;
    private final Credentials credentials;
    private final Account account;
    private @Nullable IvsClient client;
    private @Nullable IvsClient creating;

    public IvsClients(AwsConfig config, String region, Map<String, String> environment) {
        this(config, region, environment, () -> HttpClients.builder(environment, config.profile()));
    }

    public IvsClients(AwsConfig config, String region, Map<String, String> environment, Supplier<HttpClients> http) {
        this.http = http;
        this.config = config;
        this.region = region;
        this.environment = environment;
        this.credentials = new Credentials(config, region, environment);
        this.account = new Account(config, region, environment, credentials);
    }

    @Override
    public IvsClient during(RequestContext call) {
        return PacedIvs.of(this, call);
    }

    /** The client is made before the turn comes: that takes long enough for others to join what is sent. */
    @Override
    public <T> T inTurn(String operation, RequestContext call, Function<IvsClient, T> request) {
        IvsClient ivs = CREATES.contains(operation) ? creating() : client();
        credentials.await(call); // outside of the rate limit: it may take a person's answer
        RateLimiter pace = paces.computeIfAbsent(
                operation,
                name -> new RateLimiter(
                        name, RateLimit.of(name, config.requestsPerSecond()), System::nanoTime, Math::random));
        return pace.send(call, () -> request.apply(ivs));
    }

    /** For all that may be sent again when the answer got lost. */
    public synchronized IvsClient client() {
        if (client == null) client = build(RetryStrategies.afterPassingFailures());
        return client;
    }

    /**
     * For what must not be made twice. IVS takes no idempotency token, so a request is repeated only after IVS has said
     * that it did nothing with it, or where it never got there. (The SDK has no such setting for a single request.)
     */
    public synchronized IvsClient creating() {
        if (creating == null) creating = build(RetryStrategies.beforeArrival());
        return creating;
    }

    private IvsClient build(RetryStrategy retries) {
        ClientConfigurer clients = new ClientConfigurer(new AwsSettings(environment), config.profile());
        var builder = IvsClient.builder()
                .credentialsProvider(credentials)
                .httpClientBuilder(http.get())
                .overrideConfiguration(settings -> clients.configure(settings)
                        .retryStrategy(retries)
                        .apiCallAttemptTimeout(Timeouts.PATIENCE)
                        .addExecutionInterceptor(new Timeouts.Guard())
                        .addExecutionInterceptor(new ResponseValidator())
                        .addExecutionInterceptor(new CallTrace())
                        .addExecutionInterceptor(new DeliveryTracker())
                        .addExecutionInterceptor(account.guard()));
        return clients.build(builder, ServiceId.IVS, region, config.endpoint());
    }

    public Account account() {
        return account;
    }

    @Override
    public synchronized void close() {
        if (client != null) client.close();
        if (creating != null) creating.close();
        credentials.close();
    }
}
