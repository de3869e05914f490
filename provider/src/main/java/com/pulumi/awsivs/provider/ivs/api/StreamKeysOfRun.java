package com.pulumi.awsivs.provider.ivs.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * Remembers the stream keys of one run of the program: those that IVS created together with channels, and those that
 * StreamKey resources manage. IVS allows one key per channel, so a StreamKey resource takes over the key that was
 * created with its channel. In a replacement the engine may delete the old resource after the new resource has taken
 * over the key; the key must then not be deleted.
 *
 * <p>Each run has its own object, because the engine configures the provider anew for each run.
 */
public final class StreamKeysOfRun {

    private final Map<String, StreamKey> createdWithChannel = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Set<String> takenOver = ConcurrentHashMap.newKeySet();

    /** Adds the key that was created together with a channel. */
    public void createdWithChannel(String channelArn, StreamKey key) {
        createdWithChannel.put(channelArn, key);
    }

    /**
     * Returns the key that was created together with this channel, and removes it, so that it is returned only once.
     */
    public Optional<StreamKey> takeFromChannel(String channelArn) {
        return Optional.ofNullable(createdWithChannel.remove(channelArn));
    }

    /** Records the key that IVS created for a StreamKey resource. */
    public void created(String arn) {
        taken.add(arn);
    }

    /**
     * Records that a StreamKey resource takes over this key. Returns false if another StreamKey resource of this run
     * already manages the key.
     */
    public boolean takeOver(String arn) {
        takenOver.add(arn);
        return taken.add(arn);
    }

    /** Returns whether a StreamKey resource of this run has taken over this key. */
    public boolean isTakenOver(String arn) {
        return takenOver.contains(arn);
    }
}
