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

/** Credentials of a role. A class of its own: STS and its XML are loaded by those who use them. */
final class AssumedRole implements AwsCredentialsProvider, AutoCloseable {

    /** A role, and how it is assumed. */
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

    /** A session of ours, where the user gives it no name. */
    static final String SESSION = "pulumi-aws-ivs";

    private final Role role;
    private final CredentialSource base;
    private final StsClient sts;
    private final StsAssumeRoleCredentialsProvider credentials;
    private final Function<String, ProviderException> fault;

    /**
     * @param base the credentials to assume it with
     * @param fault a failure with this problem, as that of whoever names the role
     */
    AssumedRole(
            Role role, CredentialSource base, CredentialContext context, Function<String, ProviderException> fault) {
        this.role = role;
        this.base = base;
        this.fault = fault;
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
            throw StsErrors.explain(
                    e, fault, "cannot assume the role " + role.arn() + " with the credentials of " + base.name());
        }
    }

    @Override
    public void close() {
        credentials.close();
        sts.close();
        base.close();
    }
}
