package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class CredentialsTest {

    @Test
    void thoseOfTheConfigAreUsed() {
        try (Credentials credentials =
                new Credentials(Configs.of("accessKey", "A", "secretKey", "s", "token", "t"), "us-west-2")) {
            assertThat(credentials.resolveCredentials()).isEqualTo(AwsSessionCredentials.create("A", "s", "t"));
        }
    }

    @Test
    void aMissingProfileIsExplainedOnceAndReferredToAfterwards() {
        try (Credentials credentials = new Credentials(Configs.of("profile", "no-such-profile"), "us-west-2")) {
            assertThatThrownBy(credentials::resolveCredentials)
                    .isInstanceOf(Fault.class)
                    .hasMessageStartingWith("no AWS credentials were found in the AWS profile no-such-profile")
                    .hasMessageContaining("aws sso login");
            assertThatThrownBy(credentials::resolveCredentials).hasMessage("no AWS credentials: see the first error");
        }
    }
}
