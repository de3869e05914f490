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
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Sends a plugin the requests of an engine, from the first to the last, including ones that fail. */
final class TrainingSession implements AutoCloseable {

    private static final String URN = "urn:pulumi:training::training::";
    private static final String CHANNEL = "arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh";
    private static final String EXPIRY = "9999-01-01T00:00:00Z";

    /**
     * The number of repetitions after which an outcome that depends on a race of two threads has occurred both ways.
     */
    private static final int WARNINGS = 20;

    private static final int AT_ONCE = 8;

    private static final int MANY = 10 * AT_ONCE;

    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub plugin;
    private final ResourceRequests requests;
    private final String engine;

    private TrainingSession(ManagedChannel channel, String engine) {
        this.channel = channel;
        this.plugin = ResourceProviderGrpc.newBlockingStub(channel);
        this.requests = new ResourceRequests(plugin);
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
        configure(config);
        channels();
        keyPairs();
        restrictionPolicies();
        streamKeys();
        plugin.cancel(Empty.getDefaultInstance());
    }

    /** Sends the requests that wait for the service. They take seconds, and are therefore sent less often. */
    void useSlowly(Struct config) {
        configure(config);
        recordingConfigurations();
        plugin.cancel(Empty.getDefaultInstance());
    }

    /** Reads more channels than one batch holds, by as many requests at once as the engine sends on two cores. */
    void readMany(Struct unlimited, Struct limited) {
        String urn = URN + "aws-ivs:index:Channel::many";
        configure(unlimited);
        List<ResourceRequests.Created> channels = IntStream.range(0, MANY)
                .mapToObj(number -> requests.create(urn, requests.check(urn, Structs.of("name", "channel-" + number))))
                .toList();
        plugin.cancel(Empty.getDefaultInstance());
        configure(limited);
        for (int from = 0; from < MANY; from += AT_ONCE) {
            requests.readAtOnce(urn, channels.subList(from, from + AT_ONCE));
        }
        plugin.cancel(Empty.getDefaultInstance());
        configure(unlimited);
        channels.forEach(channel -> requests.delete(urn, channel));
        plugin.cancel(Empty.getDefaultInstance());
    }

    private void configure(Struct config) {
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
    }

    private void channels() {
        String urn = URN + "aws-ivs:index:Channel::channel";
        Struct tagged = Structs.of("authorized", true, "tags", Structs.of("team", "video"));
        Struct changed = Structs.of("type", "ADVANCED_HD", "latencyMode", "NORMAL", "tags", Structs.of("team", "tv"));
        ignoreFailure(() -> requests.check(urn, Structs.of("authorised", "yes", "type", "BIG", "latencyMode", "LATE")));
        requests.useResource(urn, tagged, changed);
        String channel = requests.create(urn, requests.check(urn, tagged)).id();
        Struct arn = Structs.of("arn", channel);
        requests.invoke("getChannel", arn);
        requests.invoke("getChannels", Structs.of());
        requests.invoke("getStream", Structs.of("channelArn", channel));
        requests.invoke("getStreams", Structs.of());
        ignoreFailure(() -> requests.invoke("getChannel", Structs.of("arn", channel + "none")));
        requests.delete(urn, new ResourceRequests.Created(channel, tagged, arn));
    }

    private void keyPairs() {
        String urn = URN + "aws-ivs:index:PlaybackKeyPair::viewers";
        Struct inputs = Structs.of("publicKeyMaterial", ExampleKey.PEM);
        requests.useResource(
                urn, inputs, Structs.of("publicKeyMaterial", ExampleKey.PEM, "tags", Structs.of("team", "tv")));
        ResourceRequests.Created pair = requests.create(urn, requests.check(urn, inputs));
        ignoreFailure(() -> requests.create(urn, requests.check(urn, inputs))); // the same key twice
        requests.invoke("getPlaybackKeyPair", Structs.of("arn", pair.id()));
        requests.invoke("getPlaybackKeyPairs", Structs.of());
        requests.invoke(
                "signPlaybackToken",
                Structs.of("privateKey", ExampleKey.PRIVATE_PEM, "channelArn", CHANNEL, "expiresAt", EXPIRY));
        requests.delete(urn, pair);
    }

    private void restrictionPolicies() {
        String urn = URN + "aws-ivs:index:PlaybackRestrictionPolicy::policy";
        Struct first = Structs.of("allowedCountries", List.of("US", "CA"), "tags", Structs.of("team", "video"));
        Struct second = Structs.of("allowedCountries", List.of("CA"), "allowedOrigins", List.of("https://example.com"));
        requests.useResource(urn, first, second);
        ResourceRequests.Created policy = requests.create(urn, requests.check(urn, first));
        requests.invoke("getPlaybackRestrictionPolicy", Structs.of("arn", policy.id()));
        requests.invoke("getPlaybackRestrictionPolicies", Structs.of());
        requests.delete(urn, policy);
    }

    private void recordingConfigurations() {
        String urn = URN + "aws-ivs:index:RecordingConfiguration::recording";
        Struct bucket = Structs.of("s3", Structs.of("bucketName", "recordings"));
        Struct first = Structs.of("destinationConfiguration", bucket, "tags", Structs.of("team", "video"));
        Struct second =
                Structs.and(first, Structs.of("thumbnailConfiguration", Structs.of("recordingMode", "INTERVAL")));
        ignoreFailure(() -> requests.check(urn, Structs.of("recordingReconnectWindowSeconds", 301)));
        requests.useResource(urn, first, second);
        ResourceRequests.Created recording = requests.create(urn, requests.check(urn, first));
        requests.invoke("getRecordingConfiguration", Structs.of("arn", recording.id()));
        requests.invoke("getRecordingConfigurations", Structs.of());
        requests.delete(urn, recording);
    }

    /** Lets a stream key be taken over from a channel. */
    private void streamKeys() {
        String channelUrn = URN + "aws-ivs:index:Channel::keyed";
        ResourceRequests.Created channel = requests.create(channelUrn, requests.check(channelUrn, Structs.of()));
        requests.invoke("getStreamKey", Structs.of("channelArn", channel.id()));
        String urn = URN + "aws-ivs:index:StreamKey::key";
        Struct first = Structs.of("channelArn", channel.id(), "tags", Structs.of("team", "video"));
        requests.useResource(urn, first, Structs.of("channelArn", channel.id(), "tags", Structs.of("team", "tv")));
        requests.delete(channelUrn, channel);
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
