package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.emulator.EmulatorState;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.ivs.contract.ResourceContract;
import java.util.List;

public class RecordingConfigurationResourceTest extends ResourceContract {

    @Override
    public List<Sample> samples() {
        return List.of(new Sample("""
                {
                  "destinationConfiguration": {"s3": {"bucketName": "my.recordings-1"}},
                  "name": "one",
                  "recordingReconnectWindowSeconds": 60,
                  "renditionConfiguration": {"renditionSelection": "CUSTOM", "renditions": ["HD", "SD"]},
                  "thumbnailConfiguration": {
                    "recordingMode": "INTERVAL",
                    "targetIntervalSeconds": 30,
                    "resolution": "SD",
                    "storage": ["SEQUENTIAL", "LATEST"]
                  },
                  "tags": {"a": "1", "b.c": "2"}
                }""", """
                {
                  "destinationConfiguration": {"s3": {"bucketName": "others"}},
                  "name": "two",
                  "recordingReconnectWindowSeconds": 300,
                  "renditionConfiguration": {"renditionSelection": "NONE"},
                  "thumbnailConfiguration": {"recordingMode": "DISABLED"},
                  "tags": {"b.c": "3", "d": ""}
                }"""));
    }

    @Override
    public int count(EmulatorState.ResourceCounts total) {
        return total.recordingConfigurations();
    }

    @Override
    public Resource<?, ?> resource(RawClients clients) {
        return new RecordingConfigurationResource(clients.ivs(), clients.session());
    }
}
