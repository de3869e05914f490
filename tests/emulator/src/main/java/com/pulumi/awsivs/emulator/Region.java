package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** What one account has in one region. Whoever reads or changes it holds its lock. */
final class Region {

    private final Caller owner;
    private final Ids ids;
    private final String host;
    private final Store channels = new Store();
    private final Store streamKeys = new Store();
    private final Store playbackKeyPairs = new Store();

    Region(Caller owner, Ids ids) {
        this.owner = owner;
        this.ids = ids;
        this.host = ids.hexadecimal(12);
    }

    Caller owner() {
        return owner;
    }

    Ids ids() {
        return ids;
    }

    /** The first label of the account's ingest and playback hosts. */
    String host() {
        return host;
    }

    String newArn(String noun) {
        return Arns.make(owner, noun, ids.alphanumeric(12));
    }

    Store channels() {
        return channels;
    }

    Store streamKeys() {
        return streamKeys;
    }

    Store playbackKeyPairs() {
        return playbackKeyPairs;
    }

    /** Any resource that carries tags. */
    Optional<ObjectNode> find(String arn) {
        return Stream.of(channels, streamKeys, playbackKeyPairs)
                .flatMap(store -> store.find(arn).stream())
                .findFirst();
    }
}
