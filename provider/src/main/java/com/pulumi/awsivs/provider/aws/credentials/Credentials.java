package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.client.ServiceEndpoint;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.config.AwsConfig.AssumeRole;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.WaitStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Provides the credentials of the {@link CredentialSources first configured source}, or those of the role that {@code
 * assumeRole} names. One thread searches for the credentials when they are first needed, and all waiting calls get the
 * same result or the same failure. After a failure the next call starts another search, unless the source cannot
 * recover.
 */
public final class Credentials implements AwsCredentialsProvider, AutoCloseable {

    /** The shortest wait that the status shows, and the interval at which the status is updated. */
    private static final Duration STATUS_INTERVAL = Duration.ofSeconds(1);

    private final AwsConfig config;
    private final CredentialContext context;
    private @Nullable CompletableFuture<CredentialSource> search;
    private @Nullable Thread searcher;
    private volatile boolean cannotRecover;
    private volatile String sourceInStatus = "";

    public Credentials(AwsConfig config, String region, Map<String, String> environment) {
        this(config, region, environment, CredentialCommand.LIMIT);
    }

    /**
     * Prepares the search, which starts with the first call.
     *
     * @param processLimit the time limit of a credential_process
     */
    public Credentials(AwsConfig config, String region, Map<String, String> environment, Duration processLimit) {
        String profile = config.profile() == null || config.profile().isBlank() ? null : config.profile();
        this.config = config;
        this.context =
                new CredentialContext(region, new AwsSettings(environment), profile, Clock.systemUTC(), processLimit);
    }

    /**
     * Waits for the first credentials, at most until the engine's request ends, and shows the wait in the status of the
     * resource.
     */
    public void await(RequestContext context) {
        CompletableFuture<CredentialSource> found = search();
        try {
            get(found, STATUS_INTERVAL);
        } catch (TimeoutException e) {
            try (WaitStatus status = new WaitStatus(context, STATUS_INTERVAL)) {
                while (!found.isDone()) await(found, status);
            }
            get(found);
        }
    }

    private void await(CompletableFuture<?> found, WaitStatus status) {
        String message = "waiting for AWS credentials" + sourceInStatus;
        try {
            status.await(found, STATUS_INTERVAL, message);
        } catch (ProviderException e) {
            if (e.kind() == ErrorKind.CANCELLED) throw e;
            throw new ProviderException(e.kind(), message + ": " + e.getMessage(), e);
        }
    }

    @Override
    public AwsCredentials resolveCredentials() {
        CredentialSource source = get(search());
        try {
            return source.provider().resolveCredentials();
        } catch (ProviderException e) {
            throw explained(e);
        }
    }

    private static CredentialSource get(CompletableFuture<CredentialSource> found) {
        try {
            return get(found, Duration.ofDays(1));
        } catch (TimeoutException e) {
            throw new IllegalStateException(e); // each source has its own time limit
        }
    }

    private static CredentialSource get(CompletableFuture<CredentialSource> found, Duration limit)
            throws TimeoutException {
        try {
            return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // Each call throws a new exception, because CallTrace adds the failed call to it.
            if (e.getCause() instanceof ProviderException failure)
                throw new ProviderException(failure.kind(), failure.getMessage(), failure).dueTo(failure.settings());
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw CredentialCommand.interrupted();
        }
    }

    /** Returns the search that is in progress or has succeeded, or starts a new one. */
    private synchronized CompletableFuture<CredentialSource> search() {
        if (search != null && (cannotRecover || !search.isCompletedExceptionally())) return search;
        CompletableFuture<CredentialSource> started = new CompletableFuture<>();
        searcher = new Thread(() -> look(started), "credentials");
        searcher.setDaemon(true);
        searcher.start();
        search = started;
        return started;
    }

    private void look(CompletableFuture<CredentialSource> result) {
        try {
            CredentialSource source = source();
            sourceInStatus = " of " + source.name();
            cannotRecover = !source.canRecover();
            source.provider().resolveCredentials();
            cannotRecover = false;
            result.complete(source);
        } catch (ProviderException e) {
            result.completeExceptionally(explained(e));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private CredentialSource source() {
        CredentialSource base = new CredentialSources(config, context).first();
        AssumeRole role = config.assumeRole();
        if (role == null) return base;
        AwsCredentialsProvider assumed = new AssumedRole(AssumedRole.Role.of(role), base, context, this::failure);
        return new CredentialSource("the role " + role.roleArn(), assumed, base.canRecover());
    }

    private ProviderException failure(String problem) {
        boolean mixed = config.endpoint() != null
                && ServiceEndpoint.of(CredentialServices.STS, context.profile(), context.settings())
                        .isEmpty();
        return new ProviderException(
                ErrorKind.UNAUTHENTICATED,
                "the provider " + problem + (mixed ? ". " + ServiceEndpoint.OF_IVS_ALONE : ""));
    }

    private static ProviderException explained(ProviderException failure) {
        return failure.kind() == ErrorKind.CANCELLED ? failure : failure.dueTo(AwsConfig.CREDENTIALS_CHOICE);
    }

    @Override
    public synchronized void close() {
        if (searcher != null) searcher.interrupt();
        if (search != null && search.isDone() && !search.isCompletedExceptionally())
            search.join().close();
    }
}
