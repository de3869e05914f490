package com.pulumi.awsivs.provider.aws.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.EnvironmentSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the region is read from the environment variables, and then from the profile. */
class RegionLookupTest {

    private static final ProfileName WORK = new ProfileName("work", null);

    private final SystemProperties properties = new SystemProperties();

    @AfterEach
    void restore() {
        properties.close();
    }

    @Test
    void variables_precedeTheProfile_whichIsNotRead(@TempDir Path folder) throws IOException {
        profiles(folder, "not a profile");
        assertThat(find(Map.of("AWS_REGION", "us-west-2", "AWS_DEFAULT_REGION", "eu-west-1"), WORK))
                .isEqualTo(new EnvironmentSetting("us-west-2", "the environment variable AWS_REGION"));
        assertThat(find(Map.of("AWS_REGION", " ", "AWS_DEFAULT_REGION", "eu-west-1"), WORK))
                .isEqualTo(new EnvironmentSetting("eu-west-1", "the environment variable AWS_DEFAULT_REGION"));
    }

    @Test
    void noVariables_profileIsUsed(@TempDir Path folder) throws IOException {
        profiles(folder, "[default]\nregion = us-west-2\n[profile work]\nregion = eu-west-1\n[profile none]\n");
        assertThat(find(Map.of(), WORK)).isEqualTo(new EnvironmentSetting("eu-west-1", "the AWS profile work"));
        assertThat(find(Map.of(), new ProfileName("none", null))).isNull();
        profiles(folder, "[profile work]\nregion =\n");
        assertThat(find(Map.of(), WORK)).as("a line without a value").isNull();
        assertThat(find(Map.of(), null)).as("a profile that is not known yet").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-WEST-2", "us-west-2 ", " us-west-2", "Oregon", "us_west_2", "us-west-2a", "aws-global"})
    void invalidRegion_errorNamesTheVariable(String region) {
        assertThatThrownBy(() -> find(Map.of("AWS_REGION", region), WORK))
                .isInstanceOf(ProviderException.class)
                .hasMessage("the environment variable AWS_REGION must name an AWS region, like us-west-2; it is \""
                        + region + "\"");
        assertThatThrownBy(() -> find(Map.of("AWS_DEFAULT_REGION", region), WORK))
                .hasMessage("the environment variable AWS_DEFAULT_REGION must name an AWS region, like us-west-2; it"
                        + " is \"" + region + "\"");
    }

    @Test
    void invalidRegionOfAProfile_errorNamesTheProfile(@TempDir Path folder) throws IOException {
        profiles(folder, "[profile work]\nregion = Oregon\n");
        assertThatThrownBy(() -> find(Map.of(), WORK))
                .hasMessage("the AWS profile work must name an AWS region, like us-west-2; it is \"Oregon\"");
    }

    private void profiles(Path folder, String text) throws IOException {
        properties.with("aws.configFile", Files.writeString(folder.resolve("config"), text));
    }

    private static @Nullable EnvironmentSetting find(Map<String, String> environment, @Nullable ProfileName profile) {
        return new RegionLookup(environment).find(() -> profile);
    }
}
