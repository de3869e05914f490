package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.ivs.IvsConfig.AssumeRole;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The credentials: those of the config, or whatever the AWS SDK finds. Looked for with the first call, and when there
 * are none, that is found out and said once: the search ends at a metadata service that may take long not to answer.
 */
final class Credentials implements AwsCredentialsProvider, AutoCloseable {

    private static final int PATIENCE_SECONDS = 9;

    private final IvsConfig config;
    private final String region;
    private volatile @Nullable AwsCredentialsProvider found;
    private boolean missing;

    Credentials(IvsConfig config, String region) {
        this.config = config;
        this.region = region;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        AwsCredentialsProvider provider = found;
        return provider != null ? provider.resolveCredentials() : search();
    }

    private synchronized AwsCredentials search() {
        if (found != null) return Objects.requireNonNull(found).resolveCredentials();
        if (missing) throw new Fault(Fault.Kind.UNAUTHENTICATED, "no AWS credentials: see the first error");
        AwsCredentialsProvider provider = source();
        CompletableFuture<AwsCredentials> search = CompletableFuture.supplyAsync(provider::resolveCredentials);
        try {
            AwsCredentials credentials = search.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            found = provider;
            return credentials;
        } catch (ExecutionException e) {
            throw missing(e.getCause());
        } catch (TimeoutException e) {
            throw missing(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Kind.CANCELLED, "the update was cancelled");
        }
    }

    /** The SDK's own words are the names of its classes and whatever stands in the profile files: they are left out. */
    private Fault missing(@Nullable Throwable cause) {
        missing = true;
        String wayOut = config.hasOwnCredentials() ? Faults.wayOut() : "";
        return new Fault(Fault.Kind.UNAUTHENTICATED, problem(cause) + wayOut, cause);
    }

    private String problem(@Nullable Throwable cause) {
        AssumeRole role = config.assumeRole();
        if (role != null && cause instanceof AwsServiceException refusal) {
            return "the role " + role.roleArn() + " could not be assumed. " + Faults.describe(refusal, "AssumeRole");
        }
        String profile = config.profile();
        return profile == null
                ? "no AWS credentials were found in the environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), AWS"
                        + " profiles, SSO, web identity, container and instance roles. Set AWS_PROFILE or log in with `aws"
                        + " sso login`; see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html"
                : "no AWS credentials were found in the AWS profile " + profile
                        + ". See `aws configure list-profiles`, or" + " log in with `aws sso login --profile " + profile
                        + "`";
    }

    private AwsCredentialsProvider source() {
        AssumeRole role = config.assumeRole();
        return role == null ? base() : AssumedRole.credentials(role, region, base());
    }

    private AwsCredentialsProvider base() {
        if (config.accessKey() != null && config.secretKey() != null) {
            return StaticCredentialsProvider.create(
                    config.token() == null
                            ? AwsBasicCredentials.create(config.accessKey(), config.secretKey())
                            : AwsSessionCredentials.create(config.accessKey(), config.secretKey(), config.token()));
        }
        return config.profile() == null
                ? DefaultCredentialsProvider.builder().build()
                : ProfileCredentialsProvider.create(config.profile());
    }

    @Override
    public void close() {
        AwsCredentialsProvider provider = found;
        if (provider instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                // Nothing is left to be done with them.
            }
        }
    }
}
