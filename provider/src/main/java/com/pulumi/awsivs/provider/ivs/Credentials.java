package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.ivs.IvsConfig.AssumeRole;
import java.time.Duration;
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

    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final IvsConfig config;
    private final String region;
    private final Duration patience;
    private volatile @Nullable AwsCredentialsProvider found;
    private boolean missing;

    Credentials(IvsConfig config, String region) {
        this(config, region, PATIENCE);
    }

    Credentials(IvsConfig config, String region, Duration patience) {
        this.config = config;
        this.region = region;
        this.patience = patience;
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
            AwsCredentials credentials = search.get(patience.toMillis(), TimeUnit.MILLISECONDS);
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

    private Fault missing(@Nullable Throwable cause) {
        missing = true;
        AssumeRole role = config.assumeRole();
        // With keys in the config, or an answer from AWS, there were credentials: it is the role that failed.
        boolean found = config.accessKey() != null || cause instanceof AwsServiceException;
        String words = role != null && found ? refused(role, cause) : notFound();
        return new Fault(Fault.Kind.UNAUTHENTICATED, words, cause).dueTo(IvsConfig.CREDENTIALS);
    }

    private static String refused(AssumeRole role, @Nullable Throwable cause) {
        String said = cause == null || cause.getMessage() == null ? "AWS STS did not answer" : cause.getMessage();
        return "the role " + role.roleArn() + " cannot be assumed: "
                + (cause instanceof AwsServiceException service
                        ? FaultWords.describe(service, "AssumeRole")
                        : firstLine(said));
    }

    /** Without the SDK's own words: they are the names of its classes, and whatever stands in the profile files. */
    private String notFound() {
        String profile = config.profile();
        return profile == null
                ? "no AWS credentials were found in the environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), AWS"
                        + " profiles, SSO, web identity, container and instance roles. Set AWS_PROFILE or log in with `aws"
                        + " sso login`; see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html"
                : "no AWS credentials were found in the AWS profile " + profile
                        + ". See `aws configure list-profiles`, or log in with `aws sso login --profile " + profile
                        + "`";
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
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
