package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.client.ServiceEndpoint;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.config.AwsConfig.AssumeRole;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
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
 * The credentials that the provider works with: those of the {@link CredentialSources first source that is named}, and with
 * {@code assumeRole} those of that role. One thread looks for them when they are first needed, and all that wait for it get
 * the same result: the whole message, where there are none. The next call tries again, unless it is hopeless.
 */
public final class Credentials implements AwsCredentialsProvider, AutoCloseable {

    /** A shorter wait is not shown; and this often it is shown again. */
    private static final Duration WORTH_SHOWING = Duration.ofSeconds(1);

    private final AwsConfig config;
    private final CredentialContext context;
    private @Nullable CompletableFuture<CredentialSource> search;
    private @Nullable Thread searcher;
    private volatile boolean hopeless;
    private volatile String asked = "";

    public Credentials(AwsConfig config, String region, Map<String, String> environment) {
        this(config, region, environment, CredentialCommand.LIMIT);
    }

    /**
     * Prepares the search for credentials, which starts with the first call.
     *
     * @param processLimit how long a credential_process may take
     */
    public Credentials(AwsConfig config, String region, Map<String, String> environment, Duration processLimit) {
        String profile = config.profile() == null || config.profile().isBlank() ? null : config.profile();
        this.config = config;
        this.context =
                new CredentialContext(region, new AwsSettings(environment), profile, Clock.systemUTC(), processLimit);
    }

    /** Waits for the first ones no longer than the call lasts, and shows that beside the resource. */
    public void await(RequestContext call) {
        CompletableFuture<CredentialSource> found = search();
        try {
            get(found, WORTH_SHOWING);
        } catch (TimeoutException e) {
            while (!found.isDone()) {
                call.status("waiting for AWS credentials" + asked);
                pause(call, found);
            }
            get(found);
        }
    }

    private void pause(RequestContext call, CompletableFuture<?> found) {
        try {
            call.await(found, WORTH_SHOWING);
        } catch (ProviderException e) {
            if (e.kind() == ErrorKind.CANCELLED) throw e;
            throw new ProviderException(e.kind(), "waiting for AWS credentials" + asked + ": " + e.getMessage(), e);
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
            throw new IllegalStateException(e); // each source has a limit of its own
        }
    }

    private static CredentialSource get(CompletableFuture<CredentialSource> found, Duration atMost)
            throws TimeoutException {
        try {
            return found.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // A new one each: the SDK notes on an exception which call it ended.
            if (e.getCause() instanceof ProviderException fault)
                throw new ProviderException(fault.kind(), fault.getMessage(), fault).dueTo(fault.settings());
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw CredentialCommand.interrupted();
        }
    }

    /** The search that is under way or has succeeded, or else a new one. */
    private synchronized CompletableFuture<CredentialSource> search() {
        if (search != null && (hopeless || !search.isCompletedExceptionally())) return search;
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
            asked = " of " + source.name();
            hopeless = !source.canRecover();
            source.provider().resolveCredentials();
            hopeless = false;
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
        AwsCredentialsProvider assumed = new AssumedRole(AssumedRole.Role.of(role), base, context, this::fault);
        return new CredentialSource("the role " + role.roleArn(), assumed, base.canRecover());
    }

    private ProviderException fault(String problem) {
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
