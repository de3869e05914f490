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

/** What an engine does with a plugin, from the first call to the last, failures among them. */
final class Session implements AutoCloseable {

    private static final String URN = "urn:pulumi:training::training::";
    private static final int AT_ONCE = 8;

    /** What depends on which of two threads is first happens one way and the other in that many times. */
    private static final int OFTEN = 20;

    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub plugin;
    private final String engine;

    private Session(ManagedChannel channel, String engine) {
        this.channel = channel;
        this.plugin = ResourceProviderGrpc.newBlockingStub(channel);
        this.engine = engine;
    }

    static Session with(int port, String engine) {
        return new Session(
                OkHttpChannelBuilder.forAddress("127.0.0.1", port, InsecureChannelCredentials.create())
                        .build(),
                engine);
    }

    void introduce() {
        plugin.handshake(
                ProviderHandshakeRequest.newBuilder().setEngineAddress(engine).build());
        plugin.attach(PluginAttach.newBuilder().setAddress(engine).build());
        plugin.getPluginInfo(Empty.getDefaultInstance());
        plugin.getSchema(GetSchemaRequest.getDefaultInstance());
        plugin.getMapping(GetMappingRequest.newBuilder().setKey("terraform").build());
    }

    /** The plugin's connection to the engine, made anew for a warning each time. */
    void warn() {
        Struct off = Structs.of("region", "us-west-2", "detectDrift", "false");
        Struct on = Structs.of("region", "us-west-2", "detectDrift", "true");
        for (int i = 0; i < OFTEN; i++) {
            plugin.attach(PluginAttach.newBuilder().setAddress(engine).build());
            plugin.checkConfig(CheckRequest.newBuilder()
                    .setUrn(URN + "pulumi:providers:aws-ivs::default")
                    .setOlds(off)
                    .setNews(on)
                    .build());
        }
    }

    /** Everything once, with the provider configured like this. */
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
        plugin.cancel(Empty.getDefaultInstance());
    }

    private void channels() {
        String urn = URN + "aws-ivs:index:Channel::channel";
        Struct tagged = Structs.of("authorized", true, "tags", Structs.of("team", "video"));
        Struct changed = Structs.of("type", "ADVANCED_HD", "latencyMode", "NORMAL", "tags", Structs.of("team", "tv"));
        fails(() -> check(urn, Structs.of("authorised", "yes", "type", "BIG", "latencyMode", "LATE")));
        lives(urn, tagged, changed);
        String channel = create(urn, check(urn, tagged)).id();
        Struct arn = Structs.of("arn", channel);
        invoke("getChannel", arn);
        invoke("getChannels", Structs.of());
        fails(() -> invoke("getChannel", Structs.of("arn", channel + "none")));
        delete(urn, new Made(channel, tagged, arn));
    }

    private void keyPairs() {
        String urn = URN + "aws-ivs:index:PlaybackKeyPair::viewers";
        Struct inputs = Structs.of("publicKeyMaterial", PublicKey.PEM);
        lives(urn, inputs, Structs.of("publicKeyMaterial", PublicKey.PEM, "tags", Structs.of("team", "tv")));
        Made pair = create(urn, check(urn, inputs));
        fails(() -> create(urn, check(urn, inputs))); // the same key twice
        invoke("getPlaybackKeyPair", Structs.of("arn", pair.id()));
        invoke("getPlaybackKeyPairs", Structs.of());
        delete(urn, pair);
    }

    /** From check to what is gone. */
    private void lives(String urn, Struct first, Struct second) {
        Struct inputs = check(urn, first);
        plugin.create(CreateRequest.newBuilder()
                .setUrn(urn)
                .setProperties(inputs)
                .setPreview(true)
                .build());
        Made made = create(urn, inputs);
        read(urn, made);
        read(urn, new Made(made.id(), Structs.of(), Structs.of())); // an import
        readAtOnce(urn, made);
        Struct news = check(urn, Structs.and(second, Structs.of("name", Structs.text(inputs, "name"))));
        update(urn, made, news);
        delete(urn, made);
        read(urn, made);
        delete(urn, made);
    }

    private Struct check(String urn, Struct news) {
        return plugin.check(CheckRequest.newBuilder()
                        .setUrn(urn)
                        .setNews(news)
                        .setRandomSeed(com.google.protobuf.ByteString.copyFromUtf8(urn))
                        .build())
                .getInputs();
    }

    private record Made(String id, Struct inputs, Struct state) {}

    private Made create(String urn, Struct inputs) {
        var made = plugin.create(
                CreateRequest.newBuilder().setUrn(urn).setProperties(inputs).build());
        return new Made(made.getId(), inputs, made.getProperties());
    }

    private ReadResponse read(String urn, Made made) {
        return plugin.read(ReadRequest.newBuilder()
                .setUrn(urn)
                .setId(made.id())
                .setInputs(made.inputs())
                .setProperties(made.state())
                .build());
    }

    private void readAtOnce(String urn, Made made) {
        List<Thread> readers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> new Thread(() -> read(urn, made)))
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

    private void update(String urn, Made made, Struct news) {
        plugin.diff(DiffRequest.newBuilder()
                .setUrn(urn)
                .setId(made.id())
                .setOldInputs(made.inputs())
                .setOlds(made.state())
                .setNews(news)
                .build());
        for (boolean preview : new boolean[] {true, false}) {
            plugin.update(UpdateRequest.newBuilder()
                    .setUrn(urn)
                    .setId(made.id())
                    .setOldInputs(made.inputs())
                    .setOlds(made.state())
                    .setNews(news)
                    .setPreview(preview)
                    .build());
        }
    }

    private void delete(String urn, Made made) {
        plugin.delete(DeleteRequest.newBuilder()
                .setUrn(urn)
                .setId(made.id())
                .setOldInputs(made.inputs())
                .setProperties(made.state())
                .build());
    }

    private void invoke(String function, Struct arguments) {
        plugin.invoke(InvokeRequest.newBuilder()
                .setTok("aws-ivs:index:" + function)
                .setArgs(arguments)
                .build());
    }

    /** Failures are part of the session; some are answers, some are statuses. */
    private static void fails(Runnable call) {
        try {
            call.run();
        } catch (StatusRuntimeException expected) {
            // as it should be
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
