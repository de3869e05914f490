package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.ivs.api.StreamKeyReader;
import com.pulumi.awsivs.provider.ivs.api.StreamKeysOfRun;

/** Channel resources for tests. */
final class ExampleChannels {

    private ExampleChannels() {}

    static ChannelResource resource(RawClients clients) {
        return resource(clients, clients.session().config());
    }

    /**
     * Returns the resource of a provider with this configuration, independently of the configuration of the clients.
     */
    static ChannelResource resource(RawClients clients, AwsConfig config) {
        StreamKeyReader reader = new StreamKeyReader(clients.ivs());
        return new ChannelResource(clients.ivs(), config, clients.session().region(), reader, new StreamKeysOfRun());
    }
}
