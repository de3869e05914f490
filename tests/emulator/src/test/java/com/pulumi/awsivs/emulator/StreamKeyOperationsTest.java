package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

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
}
