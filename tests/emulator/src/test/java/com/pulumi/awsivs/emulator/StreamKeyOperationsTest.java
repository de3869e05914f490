package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamKeyOperationsTest {

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified("awscli/examples/ivs/create-channel.rst, example 1")
    void newChannel_hasStreamKey() throws Exception {
        TestResponse created = ivs.call("CreateChannel", "{'tags':{'k':'v'}}");
        assertThat(created.text("/streamKey/value")).matches("sk_[a-z0-9-]+_[a-zA-Z0-9]{12}_[a-zA-Z0-9]+");
        assertThat(created.text("/streamKey/channelArn")).isEqualTo(created.text("/channel/arn"));
        TestResponse read = ivs.call("GetStreamKey", "{'arn':'" + created.text("/streamKey/arn") + "'}");
        assertThat(read.text("/streamKey/value")).isEqualTo(created.text("/streamKey/value"));
    }

    @Test
    @Verified(
            "operation CreateStreamKey: \"there is a limit of 1 stream key per channel\"; alchemy StreamKey.ts, live test")
    void secondKey_exceedsLimit() throws Exception {
        TestResponse response = ivs.call("CreateStreamKey", "{'channelArn':'" + ivs.channel() + "'}");
        assertThat(response.error()).startsWith("402 ServiceQuotaExceededException");
    }

    @Test
    @Verified(
            "operation CreateStreamKey: \"use DeleteStreamKey and then CreateStreamKey\"; DeleteStreamKey: status 204")
    void keyCreatedAfterDelete_hasNewValue() throws Exception {
        TestResponse created = ivs.call("CreateChannel", "{}");
        TestResponse deleted = ivs.call("DeleteStreamKey", "{'arn':'" + created.text("/streamKey/arn") + "'}");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        String channel = created.text("/channel/arn");
        TestResponse newKey = ivs.call("CreateStreamKey", "{'channelArn':'" + channel + "','tags':{'k':'v'}}");
        assertThat(newKey.text("/streamKey/value")).isNotEqualTo(created.text("/streamKey/value"));
        assertThat(newKey.text("/streamKey/tags/k")).isEqualTo("v");
    }

    @Test
    @Verified("shape StreamKeySummary; awscli/examples/ivs/list-stream-keys.rst")
    void list_containsNoValues() throws Exception {
        TestResponse created = ivs.call("CreateChannel", "{}");
        TestResponse list = ivs.call("ListStreamKeys", "{'channelArn':'" + created.text("/channel/arn") + "'}");
        assertThat(list.text("/streamKeys/0/arn")).isEqualTo(created.text("/streamKey/arn"));
        assertThat(list.at("/streamKeys/0").has("value")).isFalse();
        assertThat(ivs.call("ListStreamKeys", "{'channelArn':'" + ivs.channel() + "x'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Verified("awscli/examples/ivs/batch-get-stream-key.rst")
    void batchGet_returnsValues() throws Exception {
        String key = ivs.call("CreateChannel", "{}").text("/streamKey/arn");
        TestResponse response = ivs.call("BatchGetStreamKey", "{'arns':['" + key + "','" + key + "x']}");
        assertThat(response.text("/streamKeys/0/value")).startsWith("sk_");
        assertThat(response.at("/streamKeys")).hasSize(1);
    }

    @Test
    @Verified("operations CreateStreamKey and ListStreamKeys: errors: ResourceNotFoundException")
    void channelThatDoesNotExist_createAndListAreNotFound() throws Exception {
        String channel = "{'channelArn':'" + ivs.channel() + "x'}";
        assertThat(ivs.call("CreateStreamKey", channel).error()).startsWith("404 ResourceNotFoundException");
        assertThat(ivs.call("ListStreamKeys", channel).error()).startsWith("404 ResourceNotFoundException");
    }

    @Test
    @Verified("CreateStreamKeyRequest.channelArn, ListStreamKeysRequest.channelArn: required")
    void channelArnMissing_createAndListAreRejected() throws Exception {
        for (String operation : new String[] {"CreateStreamKey", "ListStreamKeys"}) {
            assertThat(ivs.call(operation, "{}").error())
                    .isEqualTo("400 ValidationException " + operation + ".channelArn is a required attribute");
        }
    }

    @Test
    @Verified("operations GetStreamKey and DeleteStreamKey: errors: ResourceNotFoundException")
    void deletedKey_isNotFound() throws Exception {
        TestResponse created = ivs.call("CreateChannel", "{}");
        String key = "{'arn':'" + created.text("/streamKey/arn") + "'}";
        ivs.call("DeleteStreamKey", key);
        assertThat(ivs.call("GetStreamKey", key).error()).startsWith("404 ResourceNotFoundException");
        assertThat(ivs.call("DeleteStreamKey", key).error()).startsWith("404 ResourceNotFoundException");
        assertThat(ivs.call("ListStreamKeys", "{'channelArn':'" + created.text("/channel/arn") + "'}")
                        .body())
                .isEqualTo("{\"streamKeys\":[]}");
    }

    @Test
    @Verified("shape MaxStreamKeyResults: 1 to 50")
    void listPageSize_isLimitedToFifty() throws Exception {
        String channel = "{'channelArn':'" + ivs.channel() + "','maxResults':";
        assertThat(ivs.call("ListStreamKeys", channel + "50}").at("/streamKeys"))
                .hasSize(1);
        assertThat(ivs.call("ListStreamKeys", channel + "51}").error()).startsWith("400 ValidationException");
    }

    @Test
    @Verified("ListStreamKeysRequest.maxResults: \"Default: 1\"")
    void listWithoutPageSize_returnsOneKey_andToken() {
        RegionResources region = IvsUnderTest.region();
        region.channels().add(JsonNodes.object().put("arn", "channel"));
        StreamKeyOperations.create(region, "channel", JsonNodes.object());
        StreamKeyOperations.create(region, "channel", JsonNodes.object());
        ObjectNode input = JsonNodes.object().put("channelArn", "channel");
        ObjectNode first = list(region, input);
        assertThat(first.path("streamKeys")).hasSize(1);
        ObjectNode second =
                list(region, input.put("nextToken", first.path("nextToken").asText()));
        assertThat(second.path("streamKeys")).hasSize(1).isNotEqualTo(first.path("streamKeys"));
        assertThat(second.has("nextToken")).isFalse();
    }

    @Test
    @Verified("shape StreamKeyArnList: 1 to 50")
    void batchGetOfFiftyOneKeys_isRejected() throws Exception {
        String key = "'" + ivs.call("CreateChannel", "{}").text("/streamKey/arn") + "'";
        String fifty = String.join(",", Collections.nCopies(50, key));
        assertThat(ivs.call("BatchGetStreamKey", "{'arns':[" + fifty + "]}").status())
                .isEqualTo(200);
        assertThat(ivs.call("BatchGetStreamKey", "{'arns':[" + fifty + "," + key + "]}")
                        .error())
                .startsWith("400 ValidationException");
    }

    @Test
    @Verified("CreateStreamKeyRequest.tags; shape StreamKeySummary: tags")
    void tagsOfNewKey_areReturnedByGetAndList() throws Exception {
        TestResponse created = ivs.call("CreateChannel", "{'tags':{'a':'1'}}");
        assertThat(created.at("/streamKey/tags")).isEmpty();
        ivs.call("DeleteStreamKey", "{'arn':'" + created.text("/streamKey/arn") + "'}");
        String channel = created.text("/channel/arn");
        String key = ivs.call("CreateStreamKey", "{'channelArn':'" + channel + "','tags':{'k':'v'}}")
                .text("/streamKey/arn");
        assertThat(ivs.call("GetStreamKey", "{'arn':'" + key + "'}").text("/streamKey/tags/k"))
                .isEqualTo("v");
        assertThat(ivs.call("ListStreamKeys", "{'channelArn':'" + channel + "'}")
                        .text("/streamKeys/0/tags/k"))
                .isEqualTo("v");
    }

    @Test
    @Verified(
            "a guess: a live channel's key can be deleted, StopStream: \"first revoke the streamKey attached to the channel\"")
    void keyOfLiveChannel_canBeReplaced() throws Exception {
        TestResponse created = ivs.call("CreateChannel", "{}");
        String channel = created.text("/channel/arn");
        ivs.emulator().streams().start(channel);
        assertThat(ivs.call("DeleteStreamKey", "{'arn':'" + created.text("/streamKey/arn") + "'}")
                        .status())
                .isEqualTo(204);
        assertThat(ivs.call("CreateStreamKey", "{'channelArn':'" + channel + "'}")
                        .status())
                .isEqualTo(200);
    }

    private static ObjectNode list(RegionResources region, ObjectNode input) {
        return IvsUnderTest.operation("ListStreamKeys", EmulatorOptions.defaults())
                .work()
                .perform(region, input);
    }
}
