package com.pulumi.awsivs.provider.ivs.streamkey;

import com.pulumi.awsivs.emulator.EmulatorState;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.ivs.api.StreamKeyReader;
import com.pulumi.awsivs.provider.ivs.api.StreamKeysOfRun;
import com.pulumi.awsivs.provider.ivs.contract.ResourceContract;
import java.util.List;

/** Runs the resource contract for stream keys. */
class StreamKeyResourceTest extends ResourceContract {

    @Override
    public List<Sample> samples() {
        return List.of(new Sample("""
                {
                  "channelArn": "one",
                  "keepers": {"a": "1"},
                  "tags": {"a": "1", "b.c": "2"}
                }""", """
                {
                  "channelArn": "two",
                  "keepers": {"a": "2"},
                  "tags": {"b.c": "3", "d": ""}
                }"""));
    }

    /** Creates both channels, without the keys that IVS creates with them. */
    @Override
    public Sample prepare(RawClients clients, Sample sample) {
        return new Sample(
                sample.full().with("channelArn", channelWithoutKey(clients)),
                sample.other().with("channelArn", channelWithoutKey(clients)));
    }

    private static Value channelWithoutKey(RawClients clients) {
        var created = clients.creating().createChannel(channel -> channel.name("example"));
        clients.client().deleteStreamKey(key -> key.arn(created.streamKey().arn()));
        return new Value.Text(created.channel().arn());
    }

    @Override
    public boolean listNeedsFilter() {
        return true;
    }

    @Override
    public int count(EmulatorState.ResourceCounts total) {
        return total.streamKeys();
    }

    @Override
    public Resource<?, ?> resource(RawClients clients) {
        return new StreamKeyResource(
                clients.ivs(), clients.session(), new StreamKeyReader(clients.ivs()), new StreamKeysOfRun());
    }
}
