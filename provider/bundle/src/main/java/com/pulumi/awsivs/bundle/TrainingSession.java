package com.pulumi.awsivs.bundle;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.util.List;
import java.util.stream.IntStream;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Sends a plugin the requests of an engine, from the first to the last, including ones that fail. */
final class TrainingSession implements AutoCloseable {

    private static final String URN = "urn:pulumi:training::training::";
    private static final String CHANNEL = "arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh";
    private static final String EXPIRY = "9999-01-01T00:00:00Z";
    private static final int CONCURRENT_READS = 8;

    /**
     * The number of repetitions after which an outcome that depends on a race of two threads has occurred both ways.
     */
    private static final int WARNINGS = 20;

    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub plugin;
    private final String engine;

    private TrainingSession(ManagedChannel channel, String engine) {
        this.channel = channel;
        this.plugin = ResourceProviderGrpc.newBlockingStub(channel);
        this.engine = engine;
    }

    static TrainingSession with(int port, String engine) {
        return new TrainingSession(
                OkHttpChannelBuilder.forAddress("127.0.0.1", port, InsecureChannelCredentials.create())
                        .build(),
                engine);
    }

    void startUp() {
        plugin.handshake(
                ProviderHandshakeRequest.newBuilder().setEngineAddress(engine).build());
        plugin.attach(PluginAttach.newBuilder().setAddress(engine).build());
        plugin.getPluginInfo(Empty.getDefaultInstance());
        plugin.getSchema(GetSchemaRequest.getDefaultInstance());
        plugin.getMapping(GetMappingRequest.newBuilder().setKey("terraform").build());
    }

    /** Makes the plugin connect to the engine anew for each warning. */
    void warn() {
        Struct off = Structs.of("region", "us-west-2", "detectDrift", "false");
        Struct on = Structs.of("region", "us-west-2", "detectDrift", "true");
        for (int i = 0; i < WARNINGS; i++) {
            plugin.attach(PluginAttach.newBuilder().setAddress(engine).build());
            plugin.checkConfig(CheckRequest.newBuilder()
                    .setUrn(URN + "pulumi:providers:aws-ivs::default")
                    .setOlds(off)
                    .setNews(on)
                    .build());
        }
    }

    /** Sends every request once, with this provider configuration. */
    void use(Struct config) {
        String urn = URN + "pulumi:providers:aws-ivs::default";
        plugin.checkConfig(CheckRequest.newBuilder().setUrn(urn).setNews(config).build());
        plugin.diffConfig(DiffRequest.newBuilder()
                .setUrn(urn)
                .setOldInputs(config)
                .setOlds(config)
                .setNews(config)
                .build());
        plugin.configure(ConfigureRequest.newBuilder()
                .setArgs(config)
                .setAcceptSecrets(true)
                .build());
        channels();
        keyPairs();
        restrictionPolicies();
        plugin.cancel(Empty.getDefaultInstance());
    }

    private void channels() {
        String urn = URN + "aws-ivs:index:Channel::channel";
        Struct tagged = Structs.of("authorized", true, "tags", Structs.of("team", "video"));
        Struct changed = Structs.of("type", "ADVANCED_HD", "latencyMode", "NORMAL", "tags", Structs.of("team", "tv"));
        ignoreFailure(() -> check(urn, Structs.of("authorised", "yes", "type", "BIG", "latencyMode", "LATE")));
        useResource(urn, tagged, changed);
        String channel = create(urn, check(urn, tagged)).id();
        Struct arn = Structs.of("arn", channel);
        invoke("getChannel", arn);
        invoke("getChannels", Structs.of());
        invoke("getStream", Structs.of("channelArn", channel));
        invoke("getStreams", Structs.of());
        ignoreFailure(() -> invoke("getChannel", Structs.of("arn", channel + "none")));
        delete(urn, new Created(channel, tagged, arn));
    }

    private void keyPairs() {
        String urn = URN + "aws-ivs:index:PlaybackKeyPair::viewers";
        Struct inputs = Structs.of("publicKeyMaterial", ExampleKey.PEM);
        useResource(urn, inputs, Structs.of("publicKeyMaterial", ExampleKey.PEM, "tags", Structs.of("team", "tv")));
        Created pair = create(urn, check(urn, inputs));
        ignoreFailure(() -> create(urn, check(urn, inputs))); // the same key twice
        invoke("getPlaybackKeyPair", Structs.of("arn", pair.id()));
        invoke("getPlaybackKeyPairs", Structs.of());
        invoke(
                "signPlaybackToken",
                Structs.of("privateKey", ExampleKey.PRIVATE_PEM, "channelArn", CHANNEL, "expiresAt", EXPIRY));
        delete(urn, pair);
    }

    private void restrictionPolicies() {
        String urn = URN + "aws-ivs:index:PlaybackRestrictionPolicy::policy";
        Struct first = Structs.of("allowedCountries", List.of("US", "CA"), "tags", Structs.of("team", "video"));
        Struct second = Structs.of("allowedCountries", List.of("CA"), "allowedOrigins", List.of("https://example.com"));
        useResource(urn, first, second);
        Created policy = create(urn, check(urn, first));
        invoke("getPlaybackRestrictionPolicy", Structs.of("arn", policy.id()));
        invoke("getPlaybackRestrictionPolicies", Structs.of());
        delete(urn, policy);
    }

    /** Sends the requests of a resource's life, from check to the read of a deleted resource. */
    private void useResource(String urn, Struct first, Struct second) {
        Struct inputs = check(urn, first);
        plugin.create(CreateRequest.newBuilder()
                .setUrn(urn)
                .setProperties(inputs)
                .setPreview(true)
                .build());
        Created created = create(urn, inputs);
        read(urn, created);
        read(urn, new Created(created.id(), Structs.of(), Structs.of())); // an import
        readAtOnce(urn, created);
        Struct news = check(urn, Structs.and(second, Structs.of("name", Structs.text(inputs, "name"))));
        update(urn, created, news);
        delete(urn, created);
        read(urn, created);
        delete(urn, created);
    }

    private Struct check(String urn, Struct news) {
        return plugin.check(CheckRequest.newBuilder()
                        .setUrn(urn)
                        .setNews(news)
                        .setRandomSeed(com.google.protobuf.ByteString.copyFromUtf8(urn))
                        .build())
                .getInputs();
    }

    private record Created(String id, Struct inputs, Struct state) {}

    private Created create(String urn, Struct inputs) {
        var created = plugin.create(
                CreateRequest.newBuilder().setUrn(urn).setProperties(inputs).build());
        return new Created(created.getId(), inputs, created.getProperties());
    }

    private ReadResponse read(String urn, Created created) {
        return plugin.read(ReadRequest.newBuilder()
                .setUrn(urn)
                .setId(created.id())
                .setInputs(created.inputs())
                .setProperties(created.state())
                .build());
    }

    private void readAtOnce(String urn, Created created) {
        List<Thread> readers = IntStream.range(0, CONCURRENT_READS)
                .mapToObj(i -> new Thread(() -> read(urn, created)))
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

    private void update(String urn, Created created, Struct news) {
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

    private void delete(String urn, Created created) {
        plugin.delete(DeleteRequest.newBuilder()
                .setUrn(urn)
                .setId(created.id())
                .setOldInputs(created.inputs())
                .setProperties(created.state())
                .build());
    }

    private void invoke(String function, Struct arguments) {
        plugin.invoke(InvokeRequest.newBuilder()
                .setTok("aws-ivs:index:" + function)
                .setArgs(arguments)
                .build());
    }

    /** Sends a request that must fail, with a status or in its response. */
    private static void ignoreFailure(Runnable call) {
        try {
            call.run();
        } catch (StatusRuntimeException expected) {
            // failures are part of the session
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
