package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelSettingsTest {

    private static final String MULTITRACK =
            "'multitrackInputConfiguration':{'enabled':true,'policy':'REQUIRE','maximumResolution':'HD'}";

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified("awscli/examples/ivs/update-channel.rst, example 1: a partial update, a whole response")
    void update_keepsAbsentSettings() throws Exception {
        String arn = ivs.call("CreateChannel", "{'name':'a','latencyMode':'NORMAL','tags':{'k':'v'}}")
                .text("/channel/arn");
        TestResponse updated = update(arn, "'authorized':true");
        assertThat(updated.at("/channel/authorized").booleanValue()).isTrue();
        assertThat(updated.text("/channel/latencyMode")).isEqualTo("NORMAL");
        assertThat(updated.text("/channel/name")).isEqualTo("a");
        assertThat(updated.text("/channel/tags/k")).isEqualTo("v");
    }

    @Test
    @Verified("github.com/hashicorp/terraform-provider-aws/pull/38422: Go leaves false out, the API takes it")
    void updateAuthorizedFalse_privateChannelBecomesPublic() throws Exception {
        String arn = ivs.call("CreateChannel", "{'authorized':true}").text("/channel/arn");
        update(arn, "'authorized':false");
        assertThat(read(arn).at("/channel/authorized").booleanValue()).isFalse();
    }

    @Test
    @Verified("operations CreateChannel and UpdateChannel: errors: ResourceNotFoundException")
    void referenceToAnotherRegion_isNotFound() throws Exception {
        String other = "'recordingConfigurationArn':'arn:aws:ivs:nowhere-1:123456789012:recording-configuration/abc'";
        assertThat(ivs.call("CreateChannel", "{" + other + "}").error()).startsWith("404 ResourceNotFoundException");
        assertThat(update(ivs.channel(), other).status()).isEqualTo(404);
    }

    @Test
    @Verified("CreateChannelRequest.preset: \"the default preset is HIGHER_BANDWIDTH_DELIVERY\"")
    void advancedChannelWithoutPreset_hasDefaultPreset() throws Exception {
        TestResponse created = ivs.call("CreateChannel", "{'type':'ADVANCED_HD'}");
        assertThat(created.text("/channel/preset")).isEqualTo("HIGHER_BANDWIDTH_DELIVERY");
        TestResponse updated = update(ivs.channel(), "'type':'ADVANCED_SD'");
        assertThat(updated.text("/channel/preset")).isEqualTo("HIGHER_BANDWIDTH_DELIVERY");
    }

    @Test
    @Verified("github.com/aws/aws-sdk-go-v2/issues/2262")
    void changeFromAdvancedType_needsEmptyPreset() throws Exception {
        String arn = ivs.call("CreateChannel", "{'type':'ADVANCED_HD'}").text("/channel/arn");
        assertThat(update(arn, "'type':'STANDARD'").error())
                .isEqualTo("400 ValidationException "
                        + "preset: HIGHER_BANDWIDTH_DELIVERY not match channel type: STANDARD");
        TestResponse left = update(arn, "'type':'STANDARD','preset':''");
        assertThat(left.at("/channel/preset").textValue()).isEmpty();
    }

    @Test
    @Verified("CreateChannelRequest.preset: \"selectable only for ADVANCED_HD and ADVANCED_SD channel types\"")
    void presetOfStandardChannel_isRejected() throws Exception {
        TestResponse response = ivs.call("CreateChannel", "{'preset':'CONSTRAINED_BANDWIDTH_DELIVERY'}");
        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    @Verified("awscli/examples/ivs/update-channel.rst, examples 6 and 7")
    void update_enablesAndDisablesMultitrack() throws Exception {
        String arn = ivs.channel();
        TestResponse on = update(arn, "'containerFormat':'FRAGMENTED_MP4'," + MULTITRACK);
        assertThat(on.text("/channel/multitrackInputConfiguration/maximumResolution"))
                .isEqualTo("HD");
        TestResponse off = update(arn, "'containerFormat':'TS','multitrackInputConfiguration':{'enabled':false}");
        assertThat(off.at("/channel/multitrackInputConfiguration").toString())
                .isEqualTo("{\"enabled\":false,\"policy\":\"ALLOW\",\"maximumResolution\":\"FULL_HD\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MULTITRACK,
                "'type':'BASIC','containerFormat':'FRAGMENTED_MP4'," + MULTITRACK,
                "'containerFormat':'FRAGMENTED_MP4','multitrackInputConfiguration':{'enabled':true}",
                "'containerFormat':'FRAGMENTED_MP4',"
                        + "'multitrackInputConfiguration':{'enabled':true,'policy':'ALLOW'}"
            })
    @Verified("MultitrackInputConfiguration.enabled; CreateChannelRequest.containerFormat")
    void multitrackWithoutRequiredSettings_isRejected(String settings) throws Exception {
        assertThat(ivs.call("CreateChannel", "{" + settings + "}").error()).startsWith("400 ValidationException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name':'with space'",
                "'name':7",
                "'latencyMode':'ULTRA_LOW'",
                "'type':'standard'",
                "'preset':'BEST'",
                "'containerFormat':'MP4'",
                "'authorized':'true'",
                "'recordingConfigurationArn':'blah'",
                "'multitrackInputConfiguration':[]",
                "'multitrackInputConfiguration':{'maximumResolution':'8K'}",
                "'tags':[]"
            })
    @Verified(
            "shapes ChannelName, ChannelLatencyMode, ChannelType, TranscodePreset, ContainerFormat, Boolean, Tags and others")
    void settingThatViolatesTheModel_isRejected_withItsName(String settings) throws Exception {
        String member = settings.substring(1, settings.indexOf('\'', 1));
        assertThat(ivs.call("CreateChannel", "{" + settings + "}").error())
                .startsWith("400 ValidationException Request member: " + member)
                .endsWith(" failed to satisfy the constraints");
    }

    @Test
    @Verified("shape ChannelName: at most 128")
    void nameLongerThan128Characters_isRejected() throws Exception {
        String longest = "a".repeat(128);
        assertThat(ivs.call("CreateChannel", "{'name':'" + longest + "'}").status())
                .isEqualTo(200);
        assertThat(ivs.call("CreateChannel", "{'name':'" + longest + "a'}").status())
                .isEqualTo(400);
    }

    @Test
    @Verified("operation UpdateChannel: errors: ResourceNotFoundException; UpdateChannelRequest.arn is required")
    void updateOfMissingChannel_isNotFound_andArnIsRequired() throws Exception {
        String arn = ivs.channel() + "x";
        assertThat(update(arn, "'name':'a'").status()).isEqualTo(404);
        assertThat(ivs.call("UpdateChannel", "{'name':'a'}").error())
                .isEqualTo("400 ValidationException UpdateChannel.arn is a required attribute");
    }

    private TestResponse update(String arn, String settings) throws IOException, InterruptedException {
        return ivs.call("UpdateChannel", "{'arn':'" + arn + "'," + settings + "}");
    }

    private TestResponse read(String arn) throws IOException, InterruptedException {
        return ivs.call("GetChannel", "{'arn':'" + arn + "'}");
    }
}
