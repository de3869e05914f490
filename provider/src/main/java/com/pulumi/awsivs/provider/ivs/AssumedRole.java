package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.ivs.IvsConfig.AssumeRole;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** Credentials of a role. A class of its own: STS and its XML are loaded by those who use them. */
final class AssumedRole {

    private AssumedRole() {}

    static AwsCredentialsProvider credentials(AssumeRole role, String region, AwsCredentialsProvider base) {
        StsClient sts = StsClient.builder()
                .region(Region.of(region))
                .credentialsProvider(base)
                .httpClientBuilder(HttpClients.builder(System.getenv(), null))
                .build();
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(role.roleArn())
                        .roleSessionName(Objects.requireNonNullElse(role.sessionName(), "pulumi-aws-ivs"))
                        .externalId(role.externalId())
                        .durationSeconds(
                                role.duration() == null
                                        ? null
                                        : (int) ConfigRules.length(role.duration())
                                                .toSeconds()))
                .build();
    }
}
