package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.config.ConfigHandler;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the warnings about changes of the provider configuration. */
class IvsConfigWarningsTest {

    private static final Properties OHIO = object("region", "us-east-2");
    private static final String NOT_IN_OHIO =
            "Amazon IVS is not offered in us-east-2 as far as this version of the provider"
                    + " knows; it is in ap-northeast-1, ap-northeast-2, ap-south-1, eu-central-1, eu-west-1, us-east-1, us-west-2";

    @Test
    void regionWithoutIvs_isWarnedAboutInEachCheck() {
        assertThat(onCheck(Map.of(), object(), OHIO)).containsExactly(NOT_IN_OHIO);
        assertThat(onCheck(Map.of(), OHIO, OHIO)).containsExactly(NOT_IN_OHIO);
    }

    /** The engine also checks the configuration of the new provider. */
    @Test
    void changeToARegionWithoutIvs_isWarnedAboutByTheCheckOfTheNewProvider() {
        assertThat(onCheck(Map.of(), object("region", "us-west-2"), OHIO)).isEmpty();
    }

    @Test
    void regionWithIvsOrUnknown_noWarning() {
        assertThat(onCheck(Map.of(), object(), object("region", "us-west-2"))).isEmpty();
        assertThat(onCheck(Map.of(), object(), object("region", unknown()))).isEmpty();
        assertThat(onCheck(Map.of(), object(), object())).isEmpty();
    }

    @Test
    void configuredEndpoint_noWarning() {
        assertThat(onCheck(Map.of(), object(), OHIO.and(object("endpoint", "http://127.0.0.1:8080"))))
                .isEmpty();
        assertThat(onCheck(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:8080"), object(), OHIO))
                .isEmpty();
        assertThat(onCheck(Map.of("AWS_ENDPOINT_URL_IVS", "http://127.0.0.1:8080"), object(), OHIO))
                .isEmpty();
        assertThat(onCheck(Map.of("AWS_ENDPOINT_URL", " "), object(), OHIO)).containsExactly(NOT_IN_OHIO);
    }

    @Test
    void regionChange_warningNamesBothRegionsAndTheConsequences() {
        List<String> warnings = new ArrayList<>();
        settings(Map.of()).onReplacement(object("region", "us-west-2"), object("region", "eu-west-1"), warnings::add);
        assertThat(warnings)
                .containsExactly(
                        "The region changes from us-west-2 to eu-west-1: every resource of this provider is created in"
                                + " eu-west-1 and deleted in us-west-2. Channels get other ARNs, stream keys, ingest endpoints"
                                + " and playback URLs, and viewers need new tokens. To stay, set region back to us-west-2");
    }

    @Test
    void detectDriftSwitchedOn_warningAdvisesRefresh() {
        List<String> warnings = new ArrayList<>();
        warnings.addAll(onCheck(Map.of(), object("detectDrift", false), object("detectDrift", true)));
        warnings.addAll(onCheck(Map.of(), object("detectDrift", false), object()));
        assertThat(onCheck(Map.of(), object("detectDrift", true), object("detectDrift", false)))
                .isEmpty();
        assertThat(onCheck(Map.of(), object(), object())).isEmpty();
        assertThat(warnings).hasSize(2).allMatch(warning -> warning.contains("run `pulumi refresh` once"));
    }

    private static List<String> onCheck(Map<String, String> environment, Properties olds, Properties news) {
        List<String> warnings = new ArrayList<>();
        settings(environment).check(olds, news, warnings::add);
        return warnings;
    }

    private static ConfigHandler<AwsConfig> settings(Map<String, String> environment) {
        IvsProvider provider = new IvsProvider(environment);
        return new ConfigHandler<>(AwsConfig.class, provider.rules(), provider.warnings());
    }
}
