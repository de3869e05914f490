package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChannelOperationsTest {

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest(EmulatorOptions.defaults().withRecordingSetup(Duration.ZERO));

    @Test
    @Verified("awscli/examples/ivs/create-channel.rst, example 1")
    void channelWithNameOnly_hasDocumentedDefaults() throws Exception {
        TestResponse response = ivs.call("CreateChannel", "{'name':'test-channel'}");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text("/channel/name")).isEqualTo("test-channel");
        assertThat(response.text("/channel/type")).isEqualTo("STANDARD");
        assertThat(response.text("/channel/latencyMode")).isEqualTo("LOW");
        assertThat(response.text("/channel/containerFormat")).isEqualTo("TS");
        assertThat(response.at("/channel/authorized").booleanValue()).isFalse();
        assertThat(response.at("/channel/insecureIngest").booleanValue()).isFalse();
        assertThat(response.at("/channel/tags").isEmpty()).isTrue();
        for (String member : new String[] {"preset", "recordingConfigurationArn", "playbackRestrictionPolicyArn"}) {
            assertThat(response.at("/channel/" + member).textValue()).as(member).isEmpty();
        }
        assertThat(response.at("/channel/multitrackInputConfiguration").toString())
                .isEqualTo("{\"enabled\":false,\"policy\":\"ALLOW\",\"maximumResolution\":\"FULL_HD\"}");
    }

    @Test
    @Verified("awscli/examples/ivs/create-channel.rst, example 1")
    void endpoints_haveDocumentedForm() throws Exception {
        TestResponse response = ivs.call("CreateChannel", "{}");
        assertThat(response.text("/channel/arn")).matches("arn:aws:ivs:[a-z0-9-]+:\\d{12}:channel/[a-zA-Z0-9]{12}");
        assertThat(response.text("/channel/ingestEndpoint"))
                .matches("[0-9a-f]{12}\\.global-contribute\\.live-video\\.net");
        assertThat(response.text("/channel/srt/endpoint")).matches("[0-9a-f]{12}\\.srt\\.live-video\\.net");
        assertThat(response.text("/channel/srt/passphrase")).hasSizeGreaterThan(60);
        assertThat(response.text("/channel/playbackUrl"))
                .matches("https://[0-9a-f]{12}\\.[a-z0-9-]+\\.playback\\.live-video\\.net/api/video/v1/"
                        + "[a-z0-9-]+\\.\\d{12}\\.channel\\.[a-zA-Z0-9]+\\.m3u8");
    }

    @Test
    @Verified("moto tests/test_ivs/test_ivs.py: test_get_channel_exists")
    void getChannel_returnsWhatCreateReturned() throws Exception {
        TestResponse created = ivs.call("CreateChannel", "{'name':'a','authorized':true,'tags':{'team':'live'}}");
        TestResponse read = ivs.call("GetChannel", "{'arn':'" + created.text("/channel/arn") + "'}");
        assertThat(read.at("/channel")).isEqualTo(created.at("/channel"));
        assertThat(read.text("/channel/tags/team")).isEqualTo("live");
    }

    @Test
    @Verified(
            "operation DeleteChannel: status 204, \"and its associated stream keys\"; errors: ResourceNotFoundException")
    void deletedChannel_isNotFound_norItsStreamKey() throws Exception {
        TestResponse created = ivs.call("CreateChannel", "{}");
        String channel = "{'arn':'" + created.text("/channel/arn") + "'}";
        TestResponse deleted = ivs.call("DeleteChannel", channel);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(ivs.call("GetChannel", channel).error()).startsWith("404 ResourceNotFoundException");
        assertThat(ivs.call("DeleteChannel", channel).status()).isEqualTo(404);
        String key = "{'arn':'" + created.text("/streamKey/arn") + "'}";
        assertThat(ivs.call("GetStreamKey", key).status()).isEqualTo(404);
    }

    @Test
    @Verified("shape ChannelSummary")
    void list_containsNoEndpointsOrPassphrase() throws Exception {
        ivs.channel();
        TestResponse list = ivs.call("ListChannels", "{}");
        for (String member : new String[] {"srt", "ingestEndpoint", "playbackUrl", "containerFormat"}) {
            assertThat(list.at("/channels/0").has(member)).as(member).isFalse();
        }
        assertThat(list.at("/channels/0/authorized").isBoolean()).isTrue();
    }

    @Test
    @Verified("moto tests/test_ivs/test_ivs.py: test_list_channels_pagination")
    void listWithToken_returnsNextPage() throws Exception {
        ivs.emulator();
        ivs.call("CreateChannel", "{'name':'a'}");
        ivs.call("CreateChannel", "{'name':'b'}");
        TestResponse first = ivs.call("ListChannels", "{'maxResults':1}");
        TestResponse second =
                ivs.call("ListChannels", "{'maxResults':1,'nextToken':'" + first.text("/nextToken") + "'}");
        assertThat(first.text("/channels/0/name")).isEqualTo("a");
        assertThat(second.text("/channels/0/name")).isEqualTo("b");
        assertThat(second.json().has("nextToken")).isFalse();
    }

    @Test
    @Verified("shapes MaxChannelResults and PaginationToken")
    void invalidPageSizeOrToken_isRejected() throws Exception {
        assertThat(ivs.call("ListChannels", "{'maxResults':0}").status()).isEqualTo(400);
        assertThat(ivs.call("ListChannels", "{'maxResults':101}").status()).isEqualTo(400);
        assertThat(ivs.call("ListChannels", "{'nextToken':'#'}").status()).isEqualTo(400);
    }

    @Test
    @Verified("awscli/examples/ivs/list-channels.rst, example 3")
    void list_isFilteredByRestrictionPolicy() throws Exception {
        String policy = ivs.call("CreatePlaybackRestrictionPolicy", "{}").text("/playbackRestrictionPolicy/arn");
        String arn = ivs.call("CreateChannel", "{'playbackRestrictionPolicyArn':'" + policy + "'}")
                .text("/channel/arn");
        ivs.channel();
        TestResponse list = ivs.call("ListChannels", "{'filterByPlaybackRestrictionPolicyArn':'" + policy + "'}");
        assertThat(list.json().findValuesAsText("arn")).containsExactly(arn);
        assertThat(list.text("/channels/0/playbackRestrictionPolicyArn")).isEqualTo(policy);
    }

    @Test
    @Verified("awscli/examples/ivs/list-channels.rst, example 2; ListChannelsRequest.filterByName")
    void list_isFilteredByNameOrRecordingConfiguration() throws Exception {
        String arn = ivs.channel();
        ivs.emulator();
        String recording = ivs.call(
                        "CreateRecordingConfiguration", "{'destinationConfiguration':{'s3':{'bucketName':'bucket'}}}")
                .text("/recordingConfiguration/arn");
        ivs.call("UpdateChannel", "{'arn':'" + arn + "','recordingConfigurationArn':'" + recording + "'}");
        ivs.call("CreateChannel", "{'name':'wanted'}");
        TestResponse byName = ivs.call("ListChannels", "{'filterByName':'wanted'}");
        TestResponse byRecording =
                ivs.call("ListChannels", "{'filterByRecordingConfigurationArn':'" + recording + "'}");
        assertThat(byName.json().findValuesAsText("name")).containsExactly("wanted");
        assertThat(byRecording.json().findValuesAsText("arn")).containsExactly(arn);
    }

    @Test
    @Verified(
            "operation ListChannels: \"If you try to use both filters, you will get an error (409 ConflictException)\"")
    void twoFilters_areAConflict() throws Exception {
        TestResponse response = ivs.call("ListChannels", "{'filterByName':'a','filterByRecordingConfigurationArn':''}");
        assertThat(response.error()).startsWith("409 ConflictException");
    }

    @Test
    @Verified("BatchGetChannelResponse.errors; that an unknown ARN is listed there, and its code, is a guess")
    void batchGet_returnsExistingChannels_andErrorsForUnknownArns() throws Exception {
        String arn = ivs.channel();
        TestResponse response = ivs.call("BatchGetChannel", "{'arns':['" + arn + "','" + arn + "','" + arn + "x']}");
        assertThat(response.at("/channels")).hasSize(1);
        assertThat(response.text("/channels/0/arn")).isEqualTo(arn);
        assertThat(response.text("/errors/0/arn")).isEqualTo(arn + "x");
        assertThat(response.text("/errors/0/code")).isEqualTo("404");
    }

    @Test
    @Verified("shape ChannelArnList")
    void batchGetOfNoneOrMoreThanFiftyArns_isRejected() throws Exception {
        String arn = "'" + ivs.channel() + "'";
        String fifty = String.join(",", Collections.nCopies(50, arn));
        assertThat(ivs.call("BatchGetChannel", "{'arns':[" + fifty + "]}").status())
                .isEqualTo(200);
        assertThat(ivs.call("BatchGetChannel", "{'arns':[" + fifty + "," + arn + "]}")
                        .error())
                .startsWith("400 ValidationException");
        assertThat(ivs.call("BatchGetChannel", "{'arns':[]}").status()).isEqualTo(400);
    }
}
