package com.pulumi.awsivs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests the sentences that tell where the region, the endpoint and the credentials were set. */
class SettingOriginsTest {

    @Test
    void region() {
        assertThat(of(ExampleConfigs.of(), "", Map.of(), "region"))
                .isEqualTo(". The region comes from the provider's configuration");
        assertThat(of(ExampleConfigs.of(), "the AWS profile work", Map.of(), "region"))
                .isEqualTo(". The region comes from the AWS profile work");
    }

    @Test
    void endpoint() {
        Map<String, String> both = Map.of("AWS_ENDPOINT_URL_IVS", "http://a", "AWS_ENDPOINT_URL", "http://b");
        assertThat(of(ExampleConfigs.of("endpoint", "http://c"), "", both, "endpoint"))
                .isEqualTo(". The endpoint comes from the provider's configuration");
        assertThat(of(ExampleConfigs.of(), "", both, "endpoint"))
                .isEqualTo(". The endpoint comes from the environment variable AWS_ENDPOINT_URL_IVS");
        assertThat(of(ExampleConfigs.of(), "", Map.of("AWS_ENDPOINT_URL", "http://b"), "endpoint"))
                .isEqualTo(". The endpoint comes from the environment variable AWS_ENDPOINT_URL");
        assertThat(of(ExampleConfigs.of(), "the environment variable AWS_REGION", Map.of(), "endpoint"))
                .isEqualTo(
                        ". The endpoint is that of the region, which comes from the environment variable AWS_REGION");
    }

    @Test
    void credentials() {
        Map<String, String> keys = Map.of("AWS_ACCESS_KEY_ID", "secret of mine", "AWS_PROFILE", "work");
        assertThat(of(ExampleConfigs.of("accessKey", "AKIA", "secretKey", "s"), "", keys, "profile"))
                .isEqualTo(". The credentials come from `accessKey` of the provider's configuration");
        assertThat(of(ExampleConfigs.of("profile", "x"), "", keys, "profile"))
                .isEqualTo(". The credentials come from `profile` of the provider's configuration");
        assertThat(of(ExampleConfigs.of(), "", keys, "profile"))
                .isEqualTo(
                        ". The credentials are not named by the provider's configuration and come from the environment"
                                + " variable AWS_ACCESS_KEY_ID");
        assertThat(of(ExampleConfigs.of(), "", Map.of("AWS_PROFILE", "work"), "profile"))
                .isEqualTo(
                        ". The credentials are not named by the provider's configuration and come from the environment"
                                + " variable AWS_PROFILE");
        assertThat(of(ExampleConfigs.of(), "", Map.of(), "profile"))
                .isEqualTo(". The credentials are not named by the provider's configuration");
    }

    @Test
    void ofNothing() {
        assertThat(new SettingOrigins(ExampleConfigs.of(), IvsApi.ID, "", Map.of()).of(Set.of()))
                .isEmpty();
    }

    private static String of(AwsConfig config, String region, Map<String, String> environment, String setting) {
        return new SettingOrigins(config, IvsApi.ID, region, environment).of(Set.of(setting));
    }
}
