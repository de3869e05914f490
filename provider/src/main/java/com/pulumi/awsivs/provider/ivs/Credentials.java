package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.ivs.IvsConfig.AssumeRole;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * The credentials that the provider works with: those of the {@link CredentialSources first source that is named}, and with
 * {@code assumeRole} those of that role. They are looked for with the first call, by one thread for all that wait; each of
 * these gets the whole message when there are none.
 */
final class Credentials implements AwsCredentialsProvider, AutoCloseable {

    private final IvsConfig config;
    private final CredentialContext context;
    private final ReentrantLock searching = new ReentrantLock();
    private volatile @Nullable CredentialSource found;
    private final AtomicInteger searches = new AtomicInteger();
    private @Nullable Fault failure;
    private boolean isFinal;

    Credentials(IvsConfig config, String region, Map<String, String> environment) {
        this(config, region, environment, CredentialCommand.LIMIT);
    }

    /** @param processLimit how long a credential_process may take */
    Credentials(IvsConfig config, String region, Map<String, String> environment, Duration processLimit) {
        String profile = config.profile() == null || config.profile().isBlank() ? null : config.profile();
        this.config = config;
        this.context =
                new CredentialContext(region, new AwsSettings(environment), profile, Clock.systemUTC(), processLimit);
    }

    @Override
    public AwsCredentials resolveCredentials() {
        CredentialSource source = found;
        if (source == null) return search(searches.get());
        try {
            return source.provider().resolveCredentials();
        } catch (Fault e) {
            throw explained(e);
        }
    }

    /** @param seen how many searches there had been when this one was wanted: one that ended meanwhile will do */
    private AwsCredentials search(int seen) {
        try {
            searching.lockInterruptibly();
        } catch (InterruptedException e) {
            throw CredentialCommand.interrupted();
        }
        try {
            if (found != null) return found.provider().resolveCredentials();
            if (failure != null && (isFinal || searches.get() != seen))
                throw new Fault(failure.kind(), failure.getMessage(), failure);
            return search();
        } finally {
            searching.unlock();
        }
    }

    private AwsCredentials search() {
        CredentialSource source = null;
        try {
            source = source();
            AwsCredentials credentials = source.provider().resolveCredentials();
            found = source;
            return credentials;
        } catch (Fault e) {
            if (e.kind() == Fault.Kind.CANCELLED) throw e;
            failure = explained(e);
            isFinal = source != null && !source.canRecover();
            searches.incrementAndGet();
            throw failure;
        }
    }

    private CredentialSource source() {
        CredentialSource base = new CredentialSources(config, context).first();
        AssumeRole role = config.assumeRole();
        if (role == null) return base;
        AwsCredentialsProvider assumed = new AssumedRole(AssumedRole.Role.of(role), base, context, Credentials::fault);
        return new CredentialSource("the role " + role.roleArn(), assumed, base.canRecover());
    }

    private static Fault fault(String problem) {
        return new Fault(Fault.Kind.UNAUTHENTICATED, "the provider " + problem);
    }

    private static Fault explained(Fault failure) {
        return failure.kind() == Fault.Kind.CANCELLED ? failure : failure.dueTo(IvsConfig.CREDENTIALS_CHOICE);
    }

    @Override
    public void close() {
        CredentialSource source = found;
        if (source != null) source.close();
    }
}
