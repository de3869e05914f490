package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.contract.ResourceContract;
import java.util.List;

/** Runs the resource contract for channels. */
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
                  "recordingConfigurationArn": "one",
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
                  "recordingConfigurationArn": "two",
                  "containerFormat": "TS",
                  "stopLiveStream": false,
                  "tags": {"b.c": "3", "d": ""}
                }""");
    }

    private static Sample multitrack() {
        return new Sample("""
                {
                  "name": "one",
                  "playbackRestrictionPolicyArn": "one",
                  "containerFormat": "FRAGMENTED_MP4",
                  "multitrackInputConfiguration": {
                    "enabled": true,
                    "policy": "REQUIRE",
                    "maximumResolution": "HD"
                  }
                }""", """
                {
                  "playbackRestrictionPolicyArn": "two",
                  "multitrackInputConfiguration": {
                    "enabled": true,
                    "policy": "ALLOW",
                    "maximumResolution": "FULL_HD"
                  }
                }""");
    }

    /** Creates the recording configurations and policies to which the sample refers. */
    @Override
    public Sample prepare(RawClients clients, Sample sample) {
        return new Sample(withReferences(clients, sample.full()), withReferences(clients, sample.other()));
    }

    private static Properties withReferences(RawClients clients, Properties inputs) {
        Properties prepared = inputs;
        if (inputs.get("recordingConfigurationArn") != null) {
            prepared = prepared.with("recordingConfigurationArn", new Value.Text(recordingConfiguration(clients)));
        }
        if (inputs.get("playbackRestrictionPolicyArn") != null) {
            prepared = prepared.with("playbackRestrictionPolicyArn", new Value.Text(policy(clients)));
        }
        return prepared;
    }

    private static String recordingConfiguration(RawClients clients) {
        return clients.creating()
                .createRecordingConfiguration(
                        to -> to.destinationConfiguration(destination -> destination.s3(s3 -> s3.bucketName("bucket"))))
                .recordingConfiguration()
                .arn();
    }

    private static String policy(RawClients clients) {
        return clients.creating()
                .createPlaybackRestrictionPolicy(policy -> {})
                .playbackRestrictionPolicy()
                .arn();
    }

    @Override
    public Resource<?, ?> resource(RawClients clients) {
        return ExampleChannels.resource(clients);
    }
}
