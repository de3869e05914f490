package com.pulumi.awsivs.bundle;

import com.google.protobuf.Struct;
import java.util.Collections;
import java.util.List;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Sends a plugin the requests of an engine about one resource or function. */
final class ResourceRequests {

    private static final int CONCURRENT_READS = 8;

    private final ResourceProviderBlockingStub plugin;

    ResourceRequests(ResourceProviderBlockingStub plugin) {
        this.plugin = plugin;
    }

    /** Sends the requests of a resource's life, from check to the read of a deleted resource. */
    void useResource(String urn, Struct first, Struct second) {
        Struct inputs = check(urn, first);
        plugin.create(CreateRequest.newBuilder()
                .setUrn(urn)
                .setProperties(inputs)
                .setPreview(true)
                .build());
        Created created = create(urn, inputs);
        read(urn, created);
        read(urn, new Created(created.id(), Structs.of(), Structs.of())); // an import
        readAtOnce(urn, Collections.nCopies(CONCURRENT_READS, created));
        Struct name = inputs.containsFields("name") ? Structs.of("name", Structs.text(inputs, "name")) : Structs.of();
        Struct news = check(urn, Structs.and(second, name));
        update(urn, created, news);
        delete(urn, created);
        read(urn, created);
        delete(urn, created);
    }

    Struct check(String urn, Struct news) {
        return plugin.check(CheckRequest.newBuilder()
                        .setUrn(urn)
                        .setNews(news)
                        .setRandomSeed(com.google.protobuf.ByteString.copyFromUtf8(urn))
                        .build())
                .getInputs();
    }

    record Created(String id, Struct inputs, Struct state) {}

    Created create(String urn, Struct inputs) {
        var created = plugin.create(
                CreateRequest.newBuilder().setUrn(urn).setProperties(inputs).build());
        return new Created(created.getId(), inputs, created.getProperties());
    }

    ReadResponse read(String urn, Created created) {
        return plugin.read(ReadRequest.newBuilder()
                .setUrn(urn)
                .setId(created.id())
                .setInputs(created.inputs())
                .setProperties(created.state())
                .build());
    }

    void readAtOnce(String urn, List<Created> resources) {
        List<Thread> readers = resources.stream()
                .map(each -> new Thread(() -> read(urn, each)))
                .toList();
        readers.forEach(Thread::start);
        for (Thread reader : readers) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void update(String urn, Created created, Struct news) {
        plugin.diff(DiffRequest.newBuilder()
                .setUrn(urn)
                .setId(created.id())
                .setOldInputs(created.inputs())
                .setOlds(created.state())
                .setNews(news)
                .build());
        for (boolean preview : new boolean[] {true, false}) {
            plugin.update(UpdateRequest.newBuilder()
                    .setUrn(urn)
                    .setId(created.id())
                    .setOldInputs(created.inputs())
                    .setOlds(created.state())
                    .setNews(news)
                    .setPreview(preview)
                    .build());
        }
    }

    void delete(String urn, Created created) {
        plugin.delete(DeleteRequest.newBuilder()
                .setUrn(urn)
                .setId(created.id())
                .setOldInputs(created.inputs())
                .setProperties(created.state())
                .build());
    }

    void invoke(String function, Struct arguments) {
        plugin.invoke(InvokeRequest.newBuilder()
                .setTok("aws-ivs:index:" + function)
                .setArgs(arguments)
                .build());
    }
}
