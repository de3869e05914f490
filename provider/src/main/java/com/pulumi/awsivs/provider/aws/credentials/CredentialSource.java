package com.pulumi.awsivs.provider.aws.credentials;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * A source of credentials. Its failures are {@link com.pulumi.awsivs.provider.framework.ProviderException}s that name
 * the source and its problem.
 *
 * @param name the name of the source in messages
 * @param provider provides the credentials, and renews them before they expire
 * @param canRecover whether another attempt in the same run may succeed after a failure
 */
record CredentialSource(String name, AwsCredentialsProvider provider, boolean canRecover) implements AutoCloseable {

    CredentialSource(String name, AwsCredentialsProvider provider) {
        this(name, provider, true);
    }

    @Override
    public void close() {
        close(provider);
    }

    static void close(@Nullable AwsCredentialsProvider provider) {
        if (provider instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                // A failure to close has no effect on the credentials.
            }
        }
    }
}
