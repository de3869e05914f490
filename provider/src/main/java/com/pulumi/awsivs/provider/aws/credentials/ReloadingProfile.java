package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.aws.profile.ProfileName;
import com.pulumi.awsivs.provider.aws.profile.Profiles;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Provides the credentials of a profile, and reloads them when one of the AWS files changes, because credential helpers
 * may write new keys to the files during a long deployment. The name of the profile stays the same, so that a changed
 * file cannot switch the provider to a profile of another account.
 */
final class ReloadingProfile implements AwsCredentialsProvider, AutoCloseable {

    private final ProfileName name;
    private final CredentialContext context;
    private Profiles profiles;
    private @Nullable AwsCredentialsProvider current;

    private ReloadingProfile(ProfileName name, CredentialContext context, Profiles profiles) {
        this.name = name;
        this.context = context;
        this.profiles = profiles;
    }

    /** Returns the source; empty if the profile configures no credentials. */
    static Optional<CredentialSource> find(AwsProfile profile, Profiles profiles, CredentialContext context) {
        return new ProfileRole(profiles, context).credentials(profile).map(provider -> {
            ReloadingProfile source = new ReloadingProfile(profile.name(), context, profiles);
            source.current = provider;
            return new CredentialSource(profile.name().toString(), source);
        });
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return current().resolveCredentials();
    }

    private synchronized AwsCredentialsProvider current() {
        if (current != null && !profiles.haveChanged()) return current;
        current = null; // if reloading fails, the next call tries again
        profiles = Profiles.read(context.settings());
        AwsProfile profile = profiles.required(name);
        current = new ProfileRole(profiles, context)
                .credentials(profile)
                .orElseThrow(() -> profile.failure("configures no credentials any more"));
        return current;
    }

    @Override
    public synchronized void close() {
        CredentialSource.close(current);
    }
}
