package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.Ambient;
import com.pulumi.awsivs.provider.framework.Service;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.TagPolicy;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/** IVS in one region, with one set of credentials. A new resource or function is one line here. */
final class IvsService implements Service {

    /** Whose 404 is about what they name, and nothing else. */
    private static final Set<String> ABOUT_ONE =
            Set.of("GetChannel", "DeleteChannel", "GetPlaybackKeyPair", "DeletePlaybackKeyPair");

    private final IvsConfig config;
    private final IvsClients clients;
    private final Origins origins;
    private final boolean secretTags;
    private final Map<String, Resource<?, ?>> resources;
    private final Map<String, Function<?, ?>> functions;

    IvsService(IvsConfig config, boolean secretTags, String region, Map<String, String> environment) {
        this(config, secretTags, new Ambient(region, ""), environment);
    }

    IvsService(IvsConfig config, boolean secretTags, Ambient found, Map<String, String> environment) {
        String region = found.value();
        this.origins = new Origins(config, found.origin(), environment);
        this.config = config;
        this.secretTags = secretTags;
        this.clients = new IvsClients(config, region, environment);
        this.resources = Map.of(
                "aws-ivs:index:Channel",
                        new ChannelResource(
                                clients,
                                region,
                                config.requireAuthorization(),
                                config.compareStreamKeys(),
                                config::allowsAccount),
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
                config.defaultTags(),
                secretTags,
                config.ignored().keys(),
                config.ignored().keyPrefixes());
    }

    @Override
    public boolean detectsDrift() {
        return config.detectDrift();
    }

    @Override
    public boolean isGone(RuntimeException failure, String id) {
        boolean found = !(failure instanceof ResourceNotFoundException);
        if (found || !ABOUT_ONE.contains(OperationNotes.operationOf(failure))) return false;
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
    public void verify() {
        clients.account().requireAllowed();
    }

    @Override
    public String origins(Set<String> settings) {
        return origins.of(settings);
    }

    @Override
    public void close() {
        clients.close();
    }
}
