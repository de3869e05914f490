package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.config.AwsConfigRules;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * Provides the credentials of an assumed role. This is a separate class so that the STS client and its XML parser are
 * loaded only if a role is assumed.
 */
final class AssumedRole implements AwsCredentialsProvider, AutoCloseable {

    /** A role and the parameters of its session. */
    record Role(
            String arn,
            @Nullable String sessionName,
            @Nullable String externalId,
            @Nullable Integer durationSeconds) {

        static Role of(AwsConfig.AssumeRole role) {
            Integer seconds = role.duration() == null
                    ? null
                    : (int) AwsConfigRules.parseDuration(role.duration()).toSeconds();
            return new Role(role.roleArn(), role.sessionName(), role.externalId(), seconds);
        }
    }

    /** The role session name that is used if the user configures none. */
    static final String SESSION = "pulumi-aws-ivs";

    private final Role role;
    private final CredentialSource base;
    private final StsClient sts;
    private final StsAssumeRoleCredentialsProvider credentials;
    private final Function<String, ProviderException> failures;

    /**
     * @param base the credentials that assume the role
     * @param failures creates the failure for a problem; its message begins with the profile or configuration that
     *     specifies the role
     */
    AssumedRole(
            Role role, CredentialSource base, CredentialContext context, Function<String, ProviderException> failures) {
        this.role = role;
        this.base = base;
        this.failures = failures;
        this.sts = context.clients()
                .build(
                        StsClient.builder()
                                .credentialsProvider(base.provider())
                                .httpClientBuilder(context.http())
                                .overrideConfiguration(context::configure),
                        CredentialServices.STS,
                        context.region());
        this.credentials = StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(role.arn())
                        .roleSessionName(role.sessionName() == null ? SESSION : role.sessionName())
                        .externalId(role.externalId())
                        .durationSeconds(role.durationSeconds()))
                .build();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return credentials.resolveCredentials();
        } catch (RuntimeException e) {
            throw CredentialErrors.explain(
                    e, failures, "cannot assume the role " + role.arn() + " with the credentials of " + base.name());
        }
    }

    @Override
    public void close() {
        credentials.close();
        sts.close();
        base.close();
    }
}
