package com.pulumi.awsivs.provider.ivs;

import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.framework.rpc.EngineLog;
import com.pulumi.awsivs.provider.framework.rpc.PluginServer;
import com.pulumi.awsivs.provider.framework.rpc.ProviderService;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.ExampleKeys;
import io.grpc.CallOptions;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Serves the real provider as the engine uses it, with its own emulator. */
final class ServedPlugin implements AutoCloseable {

    /** The time limit of a response about an invalid request. */
    static final int PATIENCE_SECONDS = 10;

    /** A resource that exists, in the form of the engine's state. */
    record Sample(String urn, String id, Struct inputs, Struct properties) {}

    /** The response or the failure. */
    record Reply(List<Message> responses, @Nullable StatusRuntimeException failure, double seconds) {}

    private final IvsEmulator emulator;
    private final PluginServer server;
    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub engine;
    private final String key = ExampleKeys.pem();

    ServedPlugin(Random random) throws IOException {
        emulator = IvsEmulator.start(EmulatorOptions.defaults().withRandom(random));
        server = PluginServer.start(new ProviderService(new IvsProvider(Map.of()), new EngineLog("")));
        channel = OkHttpChannelBuilder.forAddress("127.0.0.1", server.port(), InsecureChannelCredentials.create())
                .maxInboundMessageSize(400 << 20) // as the engine does
                .build();
        engine = ResourceProviderGrpc.newBlockingStub(channel);
    }

    Struct config() {
        return Struct.newBuilder()
                .putFields("region", RandomStruct.text("us-west-2"))
                .putFields("endpoint", RandomStruct.text(emulator.endpoint().toString()))
                .putFields("accessKey", RandomStruct.text("AKIAIOSFODNN7EXAMPLE"))
                .putFields("secretKey", RandomStruct.text("secret"))
                .putFields("requestsPerSecond", RandomStruct.text("0"))
                .putFields("defaultTags", RandomStruct.text("{\"team\": \"video\"}"))
                .build();
    }

    /** Checks that the plugin still works: a valid configuration creates a channel and a key pair. */
    List<Sample> renew() {
        emulator.reset();
        engine.attach(PluginAttach.getDefaultInstance());
        engine.configure(ConfigureRequest.newBuilder().setArgs(config()).build());
        return List.of(sample("Channel", channel()), sample("PlaybackKeyPair", keyPair()));
    }

    private static Struct channel() {
        return Struct.newBuilder()
                .putFields("type", RandomStruct.text("STANDARD"))
                .putFields("tags", RandomStruct.struct(tags()))
                .build();
    }

    private Struct keyPair() {
        return Struct.newBuilder()
                .putFields("publicKeyMaterial", RandomStruct.text(key))
                .putFields("tags", RandomStruct.struct(tags()))
                .build();
    }

    private static Struct tags() {
        return Struct.newBuilder().putFields("a", RandomStruct.text("b")).build();
    }

    private Sample sample(String type, Struct program) {
        String urn = "urn:pulumi:dev::test::aws-ivs:index:" + type + "::sample";
        Struct inputs = engine.check(
                        CheckRequest.newBuilder().setUrn(urn).setNews(program).build())
                .getInputs();
        var created = engine.create(
                CreateRequest.newBuilder().setUrn(urn).setProperties(inputs).build());
        return new Sample(urn, created.getId(), inputs, created.getProperties());
    }

    Reply send(MethodDescriptor<Message, Message> method, Message request) {
        long start = System.nanoTime();
        List<Message> responses = new ArrayList<>();
        @Nullable StatusRuntimeException failure = null;
        CallOptions patience = CallOptions.DEFAULT.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            ClientCalls.blockingServerStreamingCall(channel, deep(method), patience, request)
                    .forEachRemaining(responses::add);
        } catch (StatusRuntimeException e) {
            failure = e;
        }
        return new Reply(responses, failure, (System.nanoTime() - start) / 1e9);
    }

    /** Returns the method with a parser for responses of any depth, which the engine accepts. */
    private static MethodDescriptor<Message, Message> deep(MethodDescriptor<Message, Message> method) {
        Message response = Objects.requireNonNull(
                ((PrototypeMarshaller<Message>) method.getResponseMarshaller()).getMessagePrototype());
        return method.toBuilder(
                        method.getRequestMarshaller(), ProtoUtils.marshallerWithRecursionLimit(response, 10_000))
                .build();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.stop();
        emulator.close();
    }
}
