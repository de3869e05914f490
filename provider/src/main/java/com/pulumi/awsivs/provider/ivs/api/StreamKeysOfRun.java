package com.pulumi.awsivs.provider.ivs.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * Remembers the stream keys of one run of the program: those that IVS created with a channel, and those that a StreamKey resource
 * has. IVS allows one key per channel, so a StreamKey resource takes over the key that its channel came with; and the engine may
 * delete the resource of a replacement after that, which must not delete the key.
 *
 * <p>The provider is configured anew for each run, and gets a new object then.
 */
public final class StreamKeysOfRun {

    private final Map<String, StreamKey> createdWithChannel = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Set<String> takenOver = ConcurrentHashMap.newKeySet();

    /** Adds the key that was created together with a channel. */
    public void createdWithChannel(String channelArn, StreamKey key) {
        createdWithChannel.put(channelArn, key);
    }

    /** Returns the key that was created together with this channel, once. */
    public Optional<StreamKey> takeFromChannel(String channelArn) {
        return Optional.ofNullable(createdWithChannel.remove(channelArn));
    }

    /** Records the key that IVS created for a StreamKey resource. */
    public void created(String arn) {
        taken.add(arn);
    }

    /** Records that a StreamKey resource takes over this key. Returns false if another one of this run has it already. */
    public boolean takeOver(String arn) {
        takenOver.add(arn);
        return taken.add(arn);
    }

    /** Returns whether a StreamKey resource of this run has taken over this key. */
    public boolean isTakenOver(String arn) {
        return takenOver.contains(arn);
    }
}
