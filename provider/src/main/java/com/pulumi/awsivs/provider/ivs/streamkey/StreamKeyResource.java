package com.pulumi.awsivs.provider.ivs.streamkey;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.PartialUpdate;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import com.pulumi.awsivs.provider.ivs.api.IvsTags;
import com.pulumi.awsivs.provider.ivs.api.StreamKeyReader;
import com.pulumi.awsivs.provider.ivs.api.StreamKeysOfRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.DeleteStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * The stream key of a channel: the secret with which an encoder streams to the channel. IVS creates one key with each
 * channel and does not allow a second one, so this resource takes over an existing key, and a rotation deletes the old
 * key before it creates the new one.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_StreamKey.html">StreamKey</a>
 */
public final class StreamKeyResource implements Resource<StreamKeyArgs, StreamKeyState> {

    private final ResourceClient<IvsClient> ivs;
    private final StreamKeyReader reader;
    private final StreamKeysOfRun keys;
    private final String region;

    public StreamKeyResource(
            ResourceClient<IvsClient> ivs, AwsSession session, StreamKeyReader reader, StreamKeysOfRun keys) {
        this.ivs = ivs.about(IvsKinds.STREAM_KEY);
        this.reader = reader;
        this.keys = keys;
        this.region = session.region();
    }

    @Override
    public List<Rule<StreamKeyArgs>> rules() {
        return List.of(IvsKinds.CHANNEL.arnRule("channelArn", region, StreamKeyArgs::channelArn));
    }

    @Override
    public List<Warning<StreamKeyArgs>> warnings() {
        return List.of(new Warning<>(
                Trigger.REPLACEMENT,
                Set.of("channelArn", "keepers"),
                change ->
                        "The stream key is replaced: encoders cannot connect with the old key any more. After pulumi up,"
                                + " configure them with the new value."));
    }

    @Override
    public void validateId(String id) {
        IvsKinds.STREAM_KEY.requireArn(id, region);
    }

    /** Returns true, because IVS allows only one key per channel. */
    @Override
    public boolean deleteBeforeReplace(LiveState<StreamKeyArgs, StreamKeyState> old, StreamKeyArgs args) {
        return true;
    }

    @Override
    public ResourceLister<?> lister() {
        return new StreamKeyLister(ivs, region);
    }

    @Override
    public LiveState<StreamKeyArgs, StreamKeyState> create(StreamKeyArgs args, RequestContext context) {
        Optional<StreamKey> ofChannel = keys.takeFromChannel(args.channelArn());
        if (ofChannel.isPresent()) return takenOver(ofChannel.get(), args, context);
        var request = CreateStreamKeyRequest.builder()
                .channelArn(args.channelArn())
                .tags(args.tags())
                .build();
        try {
            // If the response is lost and the request is repeated, IVS rejects the second request, because the first
            // one has created a key. That key is then taken over.
            StreamKey key = ivs.sendRepeatable(context, request, IvsClient::createStreamKey)
                    .streamKey();
            keys.created(key.arn());
            return live(key, args);
        } catch (AwsCallException e) {
            if (e.isNotFound()) throw channelDeleted(e, args);
            if (!e.isQuotaExceeded()) throw e;
            return takeOver(e, args, context);
        }
    }

    private static ProviderException channelDeleted(AwsCallException failure, StreamKeyArgs args) {
        return new ProviderException(
                ErrorKind.NOT_FOUND,
                failure.getMessage() + ". The channel " + args.channelArn()
                        + " does not exist: if it was deleted outside"
                        + " Pulumi, pulumi refresh removes it from the state of its stack",
                failure);
    }

    private LiveState<StreamKeyArgs, StreamKeyState> takeOver(
            AwsCallException failure, StreamKeyArgs args, RequestContext context) {
        var request =
                ListStreamKeysRequest.builder().channelArn(args.channelArn()).build();
        String arn = IvsLists.STREAM_KEYS.all(ivs, context, request).stream()
                .map(summary -> summary.arn())
                .findFirst()
                .orElseThrow(() -> failure);
        LiveState<StreamKeyArgs, StreamKeyState> live = takenOver(reader.read(arn, context), args, context);
        context.warn("The channel already has the stream key " + arn
                + ". This resource manages the key from now on: the key is deleted"
                + " together with the resource. To get a new key instead, change the property `keepers`.");
        return live;
    }

    private LiveState<StreamKeyArgs, StreamKeyState> takenOver(
            StreamKey key, StreamKeyArgs args, RequestContext context) {
        if (!keys.takeOver(key.arn())) {
            throw new ProviderException(
                    ErrorKind.CONFLICT,
                    "this program has another StreamKey resource for the channel " + args.channelArn()
                            + ", and IVS allows one key per channel: keep one of the two");
        }
        var old = live(key, args.withTags(Tags.settable(key.tags())));
        var update = new PartialUpdate<>(old);
        try {
            return update.through(() -> updateTags(update, args.tags(), context));
        } catch (AwsCallException e) {
            throw new IncompleteResourceException(old, e);
        }
    }

    private void updateTags(
            PartialUpdate<StreamKeyArgs, StreamKeyState> update, Map<String, String> tags, RequestContext context) {
        IvsTags.update(
                ivs,
                context,
                update.id(),
                update.inputs().tags(),
                tags,
                reached -> update.to(update.inputs().withTags(reached)));
    }

    @Override
    public LiveState<StreamKeyArgs, StreamKeyState> read(String arn, StreamKeyState known, RequestContext context) {
        StreamKey key = reader.read(arn, context);
        return live(key, new StreamKeyArgs(key.channelArn(), Map.of(), Tags.settable(key.tags())));
    }

    /** Updates the tags. A change of any other property replaces the key. */
    @Override
    public LiveState<StreamKeyArgs, StreamKeyState> update(
            LiveState<StreamKeyArgs, StreamKeyState> old, StreamKeyArgs args, RequestContext context) {
        var update = new PartialUpdate<>(old);
        return update.through(() -> updateTags(update, args.tags(), context));
    }

    /**
     * Deletes the key, unless a StreamKey resource of this run has taken it over. With {@code --target-replace}, {@code
     * pulumi state taint} or a new name without an alias, the engine creates the new resource before it deletes the old
     * one, and both resources have the same key.
     */
    @Override
    public void delete(LiveState<StreamKeyArgs, StreamKeyState> old, RequestContext context) {
        if (keys.isTakenOver(old.id())) {
            context.warn(
                    "The stream key " + old.id() + " is kept: the resource that replaces this one has taken it over."
                            + " Such a replacement does not rotate the key; a change of keepers does.");
            return;
        }
        ivs.send(context, DeleteStreamKeyRequest.builder().arn(old.id()).build(), IvsClient::deleteStreamKey);
    }

    private static LiveState<StreamKeyArgs, StreamKeyState> live(StreamKey key, StreamKeyArgs args) {
        return new LiveState<>(key.arn(), args, new StreamKeyState(key.arn(), key.value()));
    }
}
