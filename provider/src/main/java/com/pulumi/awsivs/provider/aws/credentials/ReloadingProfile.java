package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.aws.profile.ProfileName;
import com.pulumi.awsivs.provider.aws.profile.Profiles;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Credentials of a profile, built anew when one of the files changes: helpers write fresh keys there while a long deployment
 * runs. It stays with the same profile, so that a file that changes cannot make it somebody else's.
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

    /** Empty where the profile configures no credentials. */
    static Optional<CredentialSource> find(AwsProfile profile, Profiles profiles, CredentialContext context) {
        return new ProfileCredentials(profiles, context).of(profile).map(provider -> {
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
        current = null; // should it fail, the next caller tries again
        profiles = Profiles.read(context.settings());
        AwsProfile profile = profiles.required(name);
        current = new ProfileCredentials(profiles, context)
                .of(profile)
                .orElseThrow(() -> profile.fault("configures no credentials any more"));
        return current;
    }

    @Override
    public synchronized void close() {
        CredentialSource.close(current);
    }
}
