package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamKeysTest {

    @RegisterExtension
    final Ivs ivs = new Ivs();

    @Test
    @Verified("awscli/examples/ivs/create-channel.rst, example 1")
    void aChannelIsBornWithAKey() throws Exception {
        Reply created = ivs.call("CreateChannel", "{'tags':{'k':'v'}}");
        assertThat(created.text("/streamKey/value")).matches("sk_[a-z0-9-]+_[a-zA-Z0-9]{12}_[a-zA-Z0-9]+");
        assertThat(created.text("/streamKey/channelArn")).isEqualTo(created.text("/channel/arn"));
        Reply read = ivs.call("GetStreamKey", "{'arn':'" + created.text("/streamKey/arn") + "'}");
        assertThat(read.text("/streamKey/value")).isEqualTo(created.text("/streamKey/value"));
    }

    @Test
    @Verified(
            "operation CreateStreamKey: \"there is a limit of 1 stream key per channel\"; alchemy StreamKey.ts, live test")
    void aSecondKeyExceedsTheQuota() throws Exception {
        Reply reply = ivs.call("CreateStreamKey", "{'channelArn':'" + ivs.channel() + "'}");
        assertThat(reply.error()).startsWith("402 ServiceQuotaExceededException");
    }

    @Test
    @Verified(
            "operation CreateStreamKey: \"use DeleteStreamKey and then CreateStreamKey\"; DeleteStreamKey: status 204")
    void aKeyIsResetByDeletingIt() throws Exception {
        Reply created = ivs.call("CreateChannel", "{}");
        Reply deleted = ivs.call("DeleteStreamKey", "{'arn':'" + created.text("/streamKey/arn") + "'}");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        String channel = created.text("/channel/arn");
        Reply fresh = ivs.call("CreateStreamKey", "{'channelArn':'" + channel + "','tags':{'k':'v'}}");
        assertThat(fresh.text("/streamKey/value")).isNotEqualTo(created.text("/streamKey/value"));
        assertThat(fresh.text("/streamKey/tags/k")).isEqualTo("v");
    }

    @Test
    @Verified("shape StreamKeySummary; awscli/examples/ivs/list-stream-keys.rst")
    void aListShowsNoValues() throws Exception {
        Reply created = ivs.call("CreateChannel", "{}");
        Reply list = ivs.call("ListStreamKeys", "{'channelArn':'" + created.text("/channel/arn") + "'}");
        assertThat(list.text("/streamKeys/0/arn")).isEqualTo(created.text("/streamKey/arn"));
        assertThat(list.at("/streamKeys/0").has("value")).isFalse();
        assertThat(ivs.call("ListStreamKeys", "{'channelArn':'" + ivs.channel() + "x'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Verified("awscli/examples/ivs/batch-get-stream-key.rst")
    void aBatchShowsValues() throws Exception {
        String key = ivs.call("CreateChannel", "{}").text("/streamKey/arn");
        Reply reply = ivs.call("BatchGetStreamKey", "{'arns':['" + key + "','" + key + "x']}");
        assertThat(reply.text("/streamKeys/0/value")).startsWith("sk_");
        assertThat(reply.at("/streamKeys")).hasSize(1);
    }
}
