package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChannelsTest {

    @RegisterExtension
    final Ivs ivs = new Ivs();

    @Test
    @Verified("awscli/examples/ivs/create-channel.rst, example 1")
    void aChannelWithOnlyANameHasTheDocumentedDefaults() throws Exception {
        Reply reply = ivs.call("CreateChannel", "{'name':'test-channel'}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/channel/name")).isEqualTo("test-channel");
        assertThat(reply.text("/channel/type")).isEqualTo("STANDARD");
        assertThat(reply.text("/channel/latencyMode")).isEqualTo("LOW");
        assertThat(reply.text("/channel/containerFormat")).isEqualTo("TS");
        assertThat(reply.at("/channel/authorized").booleanValue()).isFalse();
        assertThat(reply.at("/channel/insecureIngest").booleanValue()).isFalse();
        assertThat(reply.at("/channel/tags").isEmpty()).isTrue();
        for (String member : new String[] {"preset", "recordingConfigurationArn", "playbackRestrictionPolicyArn"}) {
            assertThat(reply.at("/channel/" + member).textValue()).as(member).isEmpty();
        }
        assertThat(reply.at("/channel/multitrackInputConfiguration").toString())
                .isEqualTo("{\"enabled\":false,\"policy\":\"ALLOW\",\"maximumResolution\":\"FULL_HD\"}");
    }

    @Test
    @Verified("awscli/examples/ivs/create-channel.rst, example 1")
    void endpointsHaveTheDocumentedForm() throws Exception {
        Reply reply = ivs.call("CreateChannel", "{}");
        assertThat(reply.text("/channel/arn")).matches("arn:aws:ivs:[a-z0-9-]+:\\d{12}:channel/[a-zA-Z0-9]{12}");
        assertThat(reply.text("/channel/ingestEndpoint"))
                .matches("[0-9a-f]{12}\\.global-contribute\\.live-video\\.net");
        assertThat(reply.text("/channel/srt/endpoint")).matches("[0-9a-f]{12}\\.srt\\.live-video\\.net");
        assertThat(reply.text("/channel/srt/passphrase")).hasSizeGreaterThan(60);
        assertThat(reply.text("/channel/playbackUrl"))
                .matches("https://[0-9a-f]{12}\\.[a-z0-9-]+\\.playback\\.live-video\\.net/api/video/v1/"
                        + "[a-z0-9-]+\\.\\d{12}\\.channel\\.[a-zA-Z0-9]+\\.m3u8");
    }

    @Test
    @Verified("moto tests/test_ivs/test_ivs.py: test_get_channel_exists")
    void aChannelIsReadAsItWasCreated() throws Exception {
        Reply created = ivs.call("CreateChannel", "{'name':'a','authorized':true,'tags':{'team':'live'}}");
        Reply read = ivs.call("GetChannel", "{'arn':'" + created.text("/channel/arn") + "'}");
        assertThat(read.at("/channel")).isEqualTo(created.at("/channel"));
        assertThat(read.text("/channel/tags/team")).isEqualTo("live");
    }

    @Test
    @Verified(
            "operation DeleteChannel: status 204, \"and its associated stream keys\"; errors: ResourceNotFoundException")
    void aDeletedChannelIsGoneWithItsKey() throws Exception {
        Reply created = ivs.call("CreateChannel", "{}");
        String channel = "{'arn':'" + created.text("/channel/arn") + "'}";
        Reply deleted = ivs.call("DeleteChannel", channel);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(ivs.call("GetChannel", channel).error()).startsWith("404 ResourceNotFoundException");
        assertThat(ivs.call("DeleteChannel", channel).status()).isEqualTo(404);
        String key = "{'arn':'" + created.text("/streamKey/arn") + "'}";
        assertThat(ivs.call("GetStreamKey", key).status()).isEqualTo(404);
    }

    @Test
    @Verified("shape ChannelSummary")
    void aListShowsNoEndpointsAndNoPassphrase() throws Exception {
        ivs.channel();
        Reply list = ivs.call("ListChannels", "{}");
        for (String member : new String[] {"srt", "ingestEndpoint", "playbackUrl", "containerFormat"}) {
            assertThat(list.at("/channels/0").has(member)).as(member).isFalse();
        }
        assertThat(list.at("/channels/0/authorized").isBoolean()).isTrue();
    }

    @Test
    @Verified("moto tests/test_ivs/test_ivs.py: test_list_channels_pagination")
    void aListGoesOnWithItsToken() throws Exception {
        ivs.emulator();
        ivs.call("CreateChannel", "{'name':'a'}");
        ivs.call("CreateChannel", "{'name':'b'}");
        Reply first = ivs.call("ListChannels", "{'maxResults':1}");
        Reply second = ivs.call("ListChannels", "{'maxResults':1,'nextToken':'" + first.text("/nextToken") + "'}");
        assertThat(first.text("/channels/0/name")).isEqualTo("a");
        assertThat(second.text("/channels/0/name")).isEqualTo("b");
        assertThat(second.json().has("nextToken")).isFalse();
    }

    @Test
    @Verified("shapes MaxChannelResults and PaginationToken")
    void aListRefusesWhatIsNoPage() throws Exception {
        assertThat(ivs.call("ListChannels", "{'maxResults':0}").status()).isEqualTo(400);
        assertThat(ivs.call("ListChannels", "{'maxResults':101}").status()).isEqualTo(400);
        assertThat(ivs.call("ListChannels", "{'nextToken':'#'}").status()).isEqualTo(400);
    }

    @Test
    @Verified("awscli/examples/ivs/list-channels.rst, example 2; ListChannelsRequest.filterByName")
    void aListIsFilteredByNameOrRecording() throws Exception {
        String arn = ivs.channel();
        String recording = arn.replace(":channel/", ":recording-configuration/");
        ivs.emulator();
        ivs.call("UpdateChannel", "{'arn':'" + arn + "','recordingConfigurationArn':'" + recording + "'}");
        ivs.call("CreateChannel", "{'name':'wanted'}");
        Reply byName = ivs.call("ListChannels", "{'filterByName':'wanted'}");
        Reply byRecording = ivs.call("ListChannels", "{'filterByRecordingConfigurationArn':'" + recording + "'}");
        assertThat(byName.json().findValuesAsText("name")).containsExactly("wanted");
        assertThat(byRecording.json().findValuesAsText("arn")).containsExactly(arn);
    }

    @Test
    @Verified(
            "operation ListChannels: \"If you try to use both filters, you will get an error (409 ConflictException)\"")
    void twoFiltersAreAConflict() throws Exception {
        Reply reply = ivs.call("ListChannels", "{'filterByName':'a','filterByRecordingConfigurationArn':''}");
        assertThat(reply.error()).startsWith("409 ConflictException");
    }

    @Test
    @Verified("BatchGetChannelResponse.errors; that an unknown ARN is listed there, and its code, is a guess")
    void aBatchHasWhatExistsAndAnErrorForTheRest() throws Exception {
        String arn = ivs.channel();
        Reply reply = ivs.call("BatchGetChannel", "{'arns':['" + arn + "','" + arn + "','" + arn + "x']}");
        assertThat(reply.at("/channels")).hasSize(1);
        assertThat(reply.text("/channels/0/arn")).isEqualTo(arn);
        assertThat(reply.text("/errors/0/arn")).isEqualTo(arn + "x");
        assertThat(reply.text("/errors/0/code")).isEqualTo("404");
    }

    @Test
    @Verified("shape ChannelArnList")
    void aBatchHasOneToFiftyArns() throws Exception {
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
