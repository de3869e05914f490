package com.pulumi.awsivs.provider.ivs;

import static java.util.Map.entry;

import com.pulumi.awsivs.provider.aws.AwsProviderService;
import com.pulumi.awsivs.provider.aws.AwsService;
import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import com.pulumi.awsivs.provider.ivs.api.StreamKeyReader;
import com.pulumi.awsivs.provider.ivs.api.StreamKeysOfRun;
import com.pulumi.awsivs.provider.ivs.channel.ChannelResource;
import com.pulumi.awsivs.provider.ivs.channel.GetChannel;
import com.pulumi.awsivs.provider.ivs.channel.GetChannels;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.GetPlaybackKeyPair;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.GetPlaybackKeyPairs;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.PlaybackKeyPairResource;
import com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy.GetPlaybackRestrictionPolicies;
import com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy.GetPlaybackRestrictionPolicy;
import com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy.PlaybackRestrictionPolicyResource;
import com.pulumi.awsivs.provider.ivs.playbacktoken.SignPlaybackToken;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.GetRecordingConfiguration;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.GetRecordingConfigurations;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationResource;
import com.pulumi.awsivs.provider.ivs.stream.GetStream;
import com.pulumi.awsivs.provider.ivs.stream.GetStreams;
import com.pulumi.awsivs.provider.ivs.streamkey.GetStreamKey;
import com.pulumi.awsivs.provider.ivs.streamkey.StreamKeyResource;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Registers the resources and functions, one line each. */
final class IvsResources {

    private IvsResources() {}

    static AwsProviderService configure(AwsSession session, String regionOrigin, boolean secretTags) {
        AwsService<IvsClient> service = new AwsService<>(new IvsApi(), session);
        ResourceClient<IvsClient> ivs = new ResourceClient<>(service, IvsApi.kind("*", "resource"));
        StreamKeyReader reader = new StreamKeyReader(ivs);
        StreamKeysOfRun keysOfRun = new StreamKeysOfRun();
        return new AwsProviderService(
                session,
                regionOrigin,
                secretTags,
                List.of(service),
                Map.of(
                        "aws-ivs:index:Channel", new ChannelResource(ivs, session, reader, keysOfRun),
                        "aws-ivs:index:PlaybackKeyPair", new PlaybackKeyPairResource(ivs, session),
                        "aws-ivs:index:PlaybackRestrictionPolicy", new PlaybackRestrictionPolicyResource(ivs, session),
                        "aws-ivs:index:RecordingConfiguration", new RecordingConfigurationResource(ivs, session),
                        "aws-ivs:index:StreamKey", new StreamKeyResource(ivs, session, reader, keysOfRun)),
                Map.ofEntries(
                        entry("aws-ivs:index:getChannel", new GetChannel(ivs, session)),
                        entry("aws-ivs:index:getChannels", new GetChannels(ivs, session)),
                        entry("aws-ivs:index:getPlaybackKeyPair", new GetPlaybackKeyPair(ivs, session)),
                        entry("aws-ivs:index:getPlaybackKeyPairs", new GetPlaybackKeyPairs(ivs)),
                        entry(
                                "aws-ivs:index:getPlaybackRestrictionPolicy",
                                new GetPlaybackRestrictionPolicy(ivs, session)),
                        entry("aws-ivs:index:getPlaybackRestrictionPolicies", new GetPlaybackRestrictionPolicies(ivs)),
                        entry("aws-ivs:index:getRecordingConfiguration", new GetRecordingConfiguration(ivs, session)),
                        entry("aws-ivs:index:getRecordingConfigurations", new GetRecordingConfigurations(ivs)),
                        entry("aws-ivs:index:getStream", new GetStream(ivs, session)),
                        entry("aws-ivs:index:getStreamKey", new GetStreamKey(ivs, session)),
                        entry("aws-ivs:index:getStreams", new GetStreams(ivs)),
                        entry(
                                "aws-ivs:index:signPlaybackToken",
                                new SignPlaybackToken(session, InstantSource.system()))));
    }
}
