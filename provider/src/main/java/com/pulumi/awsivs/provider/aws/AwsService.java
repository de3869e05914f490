package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.error.CallTrace;
import com.pulumi.awsivs.provider.aws.error.ErrorTranslator;
import com.pulumi.awsivs.provider.aws.error.Operation;
import com.pulumi.awsivs.provider.aws.error.PermissionAdvice;
import com.pulumi.awsivs.provider.aws.error.ResponseValidator;
import com.pulumi.awsivs.provider.aws.error.RetryStrategies;
import com.pulumi.awsivs.provider.aws.http.DeliveryTracker;
import com.pulumi.awsivs.provider.aws.http.Timeouts;
import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import com.pulumi.awsivs.provider.aws.throttle.RateLimiter;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;

/**
 * Calls one AWS service in one account and region, within its rate limits.
 *
 * <p>Its two clients are built when they are first needed, because some plugin processes send no calls: the second
 * process of a preview only checks inputs and computes diffs.
 *
 * @param <C> the synchronous client of the AWS SDK
 */
public final class AwsService<C extends SdkClient> implements AutoCloseable {

    private final AwsApi<?, C> api;
    private final AwsSession session;
    private final Map<String, RateLimiter> limiters = new ConcurrentHashMap<>();
    private final AtomicLong writes = new AtomicLong();
    private @Nullable C repeating;
    private @Nullable C creating;

    public AwsService(AwsApi<?, C> api, AwsSession session) {
        this.api = api;
        this.session = session;
    }

    String region() {
        return session.region();
    }

    /**
     * Sends a call as soon as the rate limit permits it, with the client for this operation.
     *
     * @param call sends the request; called when the rate limiter has issued a permit, and again each time that the
     *     service has throttled the request
     */
    <T> T send(RequestContext context, String operation, ErrorTranslator errors, Function<C, T> call) {
        return send(context, operation, Operation.isRepeatable(operation), errors, call);
    }

    <T> T send(
            RequestContext context, String operation, boolean repeatable, ErrorTranslator errors, Function<C, T> call) {
        C client = client(repeatable); // before the wait for a permit, because building takes time
        session.awaitCredentials(context); // before the wait for a permit, because a user may have to log in
        return limiter(operation).send(context, () -> {
            try {
                countWrite(operation);
                return call.apply(client);
            } catch (RuntimeException e) {
                throw errors.translate(e);
            } finally {
                countWrite(operation);
            }
        });
    }

    private void countWrite(String operation) {
        if (!Operation.isRead(operation)) writes.incrementAndGet();
    }

    /**
     * Returns the number of starts and ends of calls that change something. A value that was read at another number may
     * be outdated. A failed call counts, too, because it may have succeeded.
     */
    long writes() {
        return writes.get();
    }

    ErrorTranslator errors(PermissionAdvice permissionAdvice) {
        return new ErrorTranslator(session.config().hasOwnCredentials(), permissionAdvice);
    }

    private RateLimiter limiter(String operation) {
        return limiters.computeIfAbsent(
                operation, name -> new RateLimiter(name, rate(name), System::nanoTime, Math::random));
    }

    RateLimit rate(String operation) {
        return api.rate(operation).configured(session.config().requestsPerSecond());
    }

    /**
     * Returns the client for repeatable operations, or the client for all other operations. The other operations accept
     * no idempotency token, so their requests are retried only if the service was not reached or reported that it did
     * nothing. Two clients are needed, because the SDK cannot configure retries for a single request.
     */
    synchronized C client(boolean repeatable) {
        if (repeatable) {
            if (repeating == null) repeating = build(api, true);
            return repeating;
        }
        if (creating == null) creating = build(api, false);
        return creating;
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C build(
            AwsApi<B, C> service, boolean repeatable) {
        var clients = session.clients();
        B builder = service.builder()
                .credentialsProvider(session.credentialsProvider())
                .httpClientBuilder(session.http().get())
                .overrideConfiguration(settings -> clients.configure(settings)
                        .retryStrategy(RetryStrategies.of(repeatable))
                        .apiCallAttemptTimeout(Timeouts.ATTEMPT)
                        .addExecutionInterceptor(new Timeouts.Guard())
                        .addExecutionInterceptor(new ResponseValidator())
                        .addExecutionInterceptor(CallTrace.ofProvidersService())
                        .addExecutionInterceptor(new DeliveryTracker())
                        .addExecutionInterceptor(session.account().guard()));
        return clients.build(
                builder,
                service.id(),
                session.region(),
                service.id().isSame(session.service()) ? session.config().endpoint() : null);
    }

    @Override
    public synchronized void close() {
        if (repeating != null) repeating.close();
        if (creating != null) creating.close();
    }
}
