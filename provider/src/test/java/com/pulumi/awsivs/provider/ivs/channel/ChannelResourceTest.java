package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.ivs.contract.ResourceContract;
import java.util.List;

public class ChannelResourceTest extends ResourceContract {

    /** Two samples, because a preset and multitrack input exclude each other. */
    @Override
    public List<Sample> samples() {
        return List.of(advanced(), multitrack());
    }

    private static Sample advanced() {
        return new Sample("""
                {
                  "name": "one",
                  "latencyMode": "NORMAL",
                  "type": "ADVANCED_HD",
                  "authorized": true,
                  "insecureIngest": true,
                  "preset": "CONSTRAINED_BANDWIDTH_DELIVERY",
                  "recordingConfigurationArn": "arn:aws:ivs:us-west-2:123456789012:recording-configuration/one",
                  "containerFormat": "FRAGMENTED_MP4",
                  "stopLiveStream": true,
                  "tags": {"a": "1", "b.c": "2"}
                }""", """
                {
                  "name": "two",
                  "latencyMode": "LOW",
                  "type": "ADVANCED_SD",
                  "authorized": false,
                  "insecureIngest": false,
                  "preset": "HIGHER_BANDWIDTH_DELIVERY",
                  "recordingConfigurationArn": "arn:aws:ivs:us-west-2:123456789012:recording-configuration/two",
                  "containerFormat": "TS",
                  "stopLiveStream": false,
                  "tags": {"b.c": "3", "d": ""}
                }""");
    }

    private static Sample multitrack() {
        return new Sample("""
                {
                  "name": "one",
                  "playbackRestrictionPolicyArn": "arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/one",
                  "containerFormat": "FRAGMENTED_MP4",
                  "multitrackInputConfiguration": {
                    "enabled": true,
                    "policy": "REQUIRE",
                    "maximumResolution": "HD"
                  }
                }""", """
                {
                  "playbackRestrictionPolicyArn": "arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/two",
                  "multitrackInputConfiguration": {
                    "enabled": true,
                    "policy": "ALLOW",
                    "maximumResolution": "FULL_HD"
                  }
                }""");
    }

    @Override
    public Resource<?, ?> resource(RawClients clients) {
        return ExampleChannels.resource(clients);
    }
}
