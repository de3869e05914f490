package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.aws.SettingOrigins;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.error.CallTrace;
import com.pulumi.awsivs.provider.aws.error.ErrorTranslator;
import com.pulumi.awsivs.provider.aws.error.RetrySafety;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.provider.EnvironmentSetting;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.ivs.api.IvsClients;
import com.pulumi.awsivs.provider.ivs.channel.ChannelResource;
import com.pulumi.awsivs.provider.ivs.channel.GetChannel;
import com.pulumi.awsivs.provider.ivs.channel.GetChannels;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.GetPlaybackKeyPair;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.GetPlaybackKeyPairs;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.PlaybackKeyPairResource;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/** IVS in one region, with one set of credentials. A new resource or function is one line here. */
public final class IvsService implements Service {

    /** Whose 404 is about what they name, and nothing else. */
    private static final Set<String> ABOUT_ONE =
            Set.of("GetChannel", "DeleteChannel", "GetPlaybackKeyPair", "DeletePlaybackKeyPair");

    private final AwsConfig config;
    private final IvsClients clients;
    private final SettingOrigins origins;
    private final boolean secretTags;
    private final Map<String, Resource<?, ?>> resources;
    private final Map<String, Function<?, ?>> functions;

    IvsService(AwsConfig config, boolean secretTags, String region, Map<String, String> environment) {
        this(config, secretTags, new EnvironmentSetting(region, ""), environment);
    }

    IvsService(AwsConfig config, boolean secretTags, EnvironmentSetting found, Map<String, String> environment) {
        String region = found.value();
        this.origins = new SettingOrigins(config, found.origin(), environment);
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
        if (found || !ABOUT_ONE.contains(CallTrace.operationOf(failure))) return false;
        clients.account().requireSameAs(Arn.parse(id));
        return true;
    }

    @Override
    public boolean isAmbiguous(RuntimeException failure) {
        return RetrySafety.mayHaveWorked(failure);
    }

    @Override
    public RuntimeException explain(RuntimeException failure) {
        return ErrorTranslator.explain(failure, config.hasOwnCredentials());
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
