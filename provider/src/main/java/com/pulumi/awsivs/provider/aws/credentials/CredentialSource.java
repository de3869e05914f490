package com.pulumi.awsivs.provider.aws.credentials;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Where credentials come from. Its failures are {@link com.pulumi.awsivs.provider.framework.ProviderException}s that say which
 * source it is and what is wrong with it.
 *
 * @param name as messages call it
 * @param provider gives the credentials, and renews them where they expire
 * @param canRecover whether it is worth asking again, in this run, after a failure
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
                // Nothing is left to be done with it.
            }
        }
    }
}
