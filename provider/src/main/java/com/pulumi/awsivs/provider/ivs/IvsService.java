package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.Service;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.TagPolicy;
import java.util.Map;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/** IVS in one region, with one set of credentials. A new resource or function is one line here. */
final class IvsService implements Service {

    private final IvsConfig config;
    private final IvsClients clients;
    private final Map<String, Resource<?, ?>> resources;
    private final Map<String, Function<?, ?>> functions;

    IvsService(IvsConfig config, String region, Map<String, String> environment) {
        this.config = config;
        this.clients = new IvsClients(config, region, environment);
        this.resources = Map.of(
                "aws-ivs:index:Channel", new ChannelResource(clients, region, config.requireAuthorization()),
                "aws-ivs:index:PlaybackKeyPair", new PlaybackKeyPairResource(clients, region));
        this.functions = Map.of(
                "aws-ivs:index:getChannel", new GetChannel(clients, region),
                "aws-ivs:index:getChannels", new GetChannels(clients, region, this::isGone),
                "aws-ivs:index:getPlaybackKeyPair", new GetPlaybackKeyPair(clients, region),
                "aws-ivs:index:getPlaybackKeyPairs", new GetPlaybackKeyPairs(clients));
    }

    @Override
    public Map<String, Resource<?, ?>> resources() {
        return resources;
    }

    @Override
    public Map<String, Function<?, ?>> functions() {
        return functions;
    }

    @Override
    public TagPolicy tags() {
        return new TagPolicy(
                config.defaultTags(), config.ignored().keys(), config.ignored().keyPrefixes());
    }

    @Override
    public boolean detectsDrift() {
        return config.detectDrift();
    }

    @Override
    public boolean isGone(RuntimeException failure, String id) {
        if (!(failure instanceof ResourceNotFoundException)) return false;
        clients.account().requireSameAs(Arn.parse(id));
        return true;
    }

    @Override
    public boolean isAmbiguous(RuntimeException failure) {
        return Sending.mayHaveWorked(failure);
    }

    @Override
    public RuntimeException explain(RuntimeException failure) {
        return Faults.explain(failure, config.hasOwnCredentials());
    }

    @Override
    public void close() {
        clients.close();
    }
}
