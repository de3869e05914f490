package com.pulumi.awsivs.provider.aws.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.AwsHome;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** Tests that the SDK receives the settings of a profile without its credentials. */
class SdkProfileTest {

    @TempDir
    private Path folder;

    private static Map<String, String> properties(AwsHome home, @Nullable String configured) {
        return file(home, configured)
                .profile(SdkProfile.NAME)
                .map(Profile::properties)
                .orElseThrow();
    }

    private static ProfileFile file(AwsHome home, @Nullable String configured) {
        return SdkProfile.of(configured, new AwsSettings(home.environment()));
    }

    @Test
    void profile_hasItsSettings_withoutItsCredentials() {
        AwsHome home = new AwsHome(folder).config("""
                [default]
                use_fips_endpoint = true
                [profile prüf]
                Endpoint_URL: http://127.0.0.1:8080
                retry_mode = standard # always
                credential_process = get secrets
                aws_secret_access_key = s
                """);
        assertThat(properties(home, "prüf"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("endpoint_url", "http://127.0.0.1:8080", "retry_mode", "standard"));
        assertThat(properties(home.with("AWS_PROFILE", "prüf"), null)).containsKey("endpoint_url");
    }

    @Test
    void profile_hasTheEndpointsOfServices() {
        AwsHome home = new AwsHome(folder).config("""
                [default]
                services = local
                [services local]
                ivs =
                  endpoint_url = http://127.0.0.1:8080
                [services other]
                ivs =
                  endpoint_url = http://127.0.0.1:9090
                """);
        assertThat(properties(home, null)).containsEntry("services", SdkProfile.NAME);
        assertThat(file(home, null).getSection("services", SdkProfile.NAME))
                .hasValueSatisfying(services ->
                        assertThat(services.property("ivs.endpoint_url")).contains("http://127.0.0.1:8080"));
        assertThat(file(home, null).getSection("services", "other")).isEmpty();
    }

    @Test
    void missingProfile_hasNoSettings() {
        assertThat(properties(new AwsHome(folder), "none")).isEmpty();
    }
}
