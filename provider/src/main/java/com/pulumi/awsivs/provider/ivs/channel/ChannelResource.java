package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.ResourceKind;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.framework.resource.PartialUpdate;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.IvsTags;
import com.pulumi.awsivs.provider.ivs.api.Quota;
import com.pulumi.awsivs.provider.ivs.api.StreamKeyReader;
import com.pulumi.awsivs.provider.ivs.api.StreamKeysOfRun;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.DeleteChannelRequest;

/**
 * A channel: the configuration of one live stream, its ingest, transcoding and playback.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_Channel.html">Channel</a>
 */
public final class ChannelResource implements Resource<ChannelArgs, ChannelState> {

    static final ResourceKind KIND = IvsKinds.CHANNEL;

    private final ResourceClient<IvsClient> ivs;
    private final ChannelReader channels;
    private final ChannelStreamKey streamKeys;
    private final StreamKeysOfRun keysOfRun;
    private final AwsConfig config;
    private final String region;

    /**
     * Creates the resource.
     *
     * @param reader reads stream keys, in the same batches as the StreamKey resources
     * @param keysOfRun receives the stream keys that are created with channels
     */
    public ChannelResource(
            ResourceClient<IvsClient> ivs, AwsSession session, StreamKeyReader reader, StreamKeysOfRun keysOfRun) {
        this(ivs, session.config(), session.region(), reader, keysOfRun);
    }

    ChannelResource(
            ResourceClient<IvsClient> ivs,
            AwsConfig config,
            String region,
            StreamKeyReader reader,
            StreamKeysOfRun keysOfRun) {
        this.ivs = ivs.about(KIND);
        this.channels = new ChannelReader(this.ivs);
        this.streamKeys = new ChannelStreamKey(ivs, reader, config.compareStreamKeys());
        this.keysOfRun = keysOfRun;
        this.config = config;
        this.region = region;
    }

    @Override
    public List<Rule<ChannelArgs>> rules() {
        return ChannelRules.rules(region, config.requireAuthorization(), config::allowsAccount);
    }

    @Override
    public List<Warning<ChannelArgs>> warnings() {
        return ChannelWarnings.ALL;
    }

    @Override
    public void validateId(String id) {
        KIND.requireArn(id, region);
    }

    @Override
    public LostCreateFinder<ChannelArgs, ChannelState> lostCreates() {
        return new LostChannelFinder(ivs);
    }

    @Override
    public ResourceLister<?> lister() {
        return new ChannelLister(ivs, region);
    }

    @Override
    public LiveState<ChannelArgs, ChannelState> create(ChannelArgs args, RequestContext context) {
        try {
            var created = ivs.send(context, ChannelMapper.createRequest(args), IvsClient::createChannel);
            Channel channel = created.channel();
            if (created.streamKey() != null) keysOfRun.createdWithChannel(channel.arn(), created.streamKey());
            return live(channel, ChannelMapper.outputs(channel).withStreamKey(created.streamKey()));
        } catch (AwsCallException e) {
            throw e.isQuotaExceeded() ? Quota.CHANNELS.exceeded(e, ivs, context, region, "") : e;
        }
    }

    @Override
    public LiveState<ChannelArgs, ChannelState> read(String arn, ChannelState known, RequestContext context) {
        if (known.arn() == null) {
            Channel channel = channels.read(arn, context);
            return live(channel, streamKeys.imported(ChannelMapper.outputs(channel), context));
        }
        Supplier<ChannelState> withKey = streamKeys.refreshed(arn, known, context);
        Channel channel = channels.read(arn, context);
        return live(channel, ChannelMapper.outputs(channel, withKey.get()));
    }

    @Override
    public LiveState<ChannelArgs, ChannelState> update(
            LiveState<ChannelArgs, ChannelState> stored, ChannelArgs args, RequestContext context) {
        LiveState<ChannelArgs, ChannelState> old = completed(stored, context);
        var update = new PartialUpdate<>(old);
        return update.through(() -> {
            if (!args.settings().equals(old.inputs().settings())) update.to(changed(old, args, context));
            IvsTags.update(
                    ivs,
                    context,
                    old.id(),
                    old.inputs().tags(),
                    args.tags(),
                    tags -> update.to(update.inputs().withTags(tags)));
        });
    }

    /**
     * Returns the channel with the outputs that are missing in the state: all outputs if the channel was created but
     * could not be read, or else the stream key.
     */
    private LiveState<ChannelArgs, ChannelState> completed(
            LiveState<ChannelArgs, ChannelState> old, RequestContext context) {
        return old.outputs().ingestEndpoint() == null
                ? read(old.id(), old.outputs(), context)
                : new LiveState<>(old.id(), old.inputs(), streamKeys.completed(old.id(), old.outputs(), context));
    }

    private LiveState<ChannelArgs, ChannelState> changed(
            LiveState<ChannelArgs, ChannelState> old, ChannelArgs args, RequestContext context) {
        Channel channel = new LiveStream(ivs, old.id(), context)
                .withStreamStopped(
                        args.stopLiveStream(),
                        "set stopLiveStream: true on the channel and run pulumi up again",
                        () -> ivs.send(context, ChannelUpdate.request(old, args).build(), IvsClient::updateChannel)
                                .channel());
        return new LiveState<>(
                old.id(),
                ChannelMapper.inputs(channel).withTags(old.inputs().tags()),
                ChannelMapper.outputs(channel, old.outputs()));
    }

    @Override
    public void delete(LiveState<ChannelArgs, ChannelState> old, RequestContext context) {
        var request = DeleteChannelRequest.builder().arn(old.id()).build();
        new LiveStream(ivs, old.id(), context)
                .withStreamStopped(
                        old.inputs().stopLiveStream(),
                        "set stopLiveStream: true on the channel and deploy that with pulumi up before it is deleted",
                        () -> ivs.send(context, request, IvsClient::deleteChannel));
    }

    private static LiveState<ChannelArgs, ChannelState> live(Channel channel, ChannelState outputs) {
        return new LiveState<>(channel.arn(), ChannelMapper.inputs(channel), outputs);
    }
}
