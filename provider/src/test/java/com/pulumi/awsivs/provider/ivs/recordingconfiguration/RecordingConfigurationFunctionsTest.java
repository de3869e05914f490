package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import static com.pulumi.awsivs.provider.Values.json;
import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.RecordingDefaults;
import com.pulumi.awsivs.provider.framework.function.FunctionHandler;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingConfigurationFunctionsTest {

    private final EmulatedIvs ivs = new EmulatedIvs(EmulatorOptions.defaults()
            .withResourceQuotas(false)
            .withRecordingDefaults(RecordingDefaults.ABSENT)
            .withRecordingSetup(Duration.ofHours(1)));

    @AfterEach
    void stop() {
        ivs.close();
    }

    private FunctionHandler<?, ?> function(String name) {
        return FunctionHandler.of(Objects.requireNonNull(ivs.service.functions().get("aws-ivs:index:" + name)));
    }

    private String configuration(String name) {
        return ivs.clients
                .creating()
                .createRecordingConfiguration(to -> to.name(name)
                        .destinationConfiguration(destination -> destination.s3(s3 -> s3.bucketName("videos")))
                        .renditionConfiguration(renditions ->
                                renditions.renditionSelection("CUSTOM").renditionsWithStrings("HD")))
                .recordingConfiguration()
                .arn();
    }

    @Test
    void configuration_isReadByItsArn() {
        String arn = configuration("vod");
        assertThat(function("getRecordingConfiguration").call(object("arn", arn), ivs.context()))
                .isEqualTo(json("""
                        {
                          "name": "vod",
                          "state": "CREATING",
                          "destinationConfiguration": {"s3": {"bucketName": "videos"}},
                          "recordingReconnectWindowSeconds": 0,
                          "renditionConfiguration": {"renditionSelection": "CUSTOM", "renditions": ["HD"]},
                          "tags": {}
                        }""").and(object("arn", arn)));
    }

    @Test
    void wrongKindOfArn_isRejected() {
        var arguments = object("arn", "arn:aws:ivs:us-west-2:123456789012:channel/abcd");
        assertThat(function("getRecordingConfiguration").check(arguments))
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason())
                        .contains("is the ARN of a channel, not of a recording configuration, like arn:aws:ivs:"));
    }

    @Test
    void listOfConfigurations_readsPagesOfOneHundred() {
        for (int i = 0; i < 130; i++) configuration("r" + i);
        ivs.emulator.calls().reset();
        Properties result = function("getRecordingConfigurations").call(object(), ivs.context());
        List<Value> found =
                Objects.requireNonNull(result.get("recordingConfigurations")).children();
        assertThat(found).hasSize(130);
        assertThat(((Properties) found.get(129)).without("arn")).isEqualTo(json("""
                        {
                          "name": "r129",
                          "state": "CREATING",
                          "destinationConfiguration": {"s3": {"bucketName": "videos"}},
                          "tags": {}
                        }"""));
        assertThat(ivs.emulator.calls().of("ListRecordingConfigurations")).isEqualTo(2);
    }
}
