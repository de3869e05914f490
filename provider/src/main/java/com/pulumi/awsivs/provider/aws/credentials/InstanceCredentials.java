package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.profile.SdkProfile;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * Provides the credentials of an Amazon EC2 instance's role. This source needs no configuration, so it is also tried on
 * the many machines that have no instance metadata service.
 */
final class InstanceCredentials implements AwsCredentialsProvider, AutoCloseable {

    private final InstanceProfileCredentialsProvider provider;

    private InstanceCredentials(CredentialContext context) {
        provider = InstanceProfileCredentialsProvider.builder()
                .profileFile(SdkProfile.of(context.profile(), context.settings()))
                .profileName(SdkProfile.NAME)
                .build();
    }

    /** Returns the source; empty if it is disabled. */
    static Optional<CredentialSource> find(CredentialContext context) {
        boolean disabled = context.settings()
                .get(SdkSystemSetting.AWS_EC2_METADATA_DISABLED)
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        return disabled
                ? Optional.empty()
                : Optional.of(new CredentialSource("the EC2 instance's role", new InstanceCredentials(context), false));
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return provider.resolveCredentials();
        } catch (RuntimeException e) {
            throw new ProviderException(
                    ErrorKind.UNAUTHENTICATED,
                    "the EC2 instance's role cannot be used: the instance metadata service gave no credentials: "
                            + MetadataErrors.describe(e),
                    e);
        }
    }

    @Override
    public void close() {
        provider.close();
    }
}
