package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.example.ExampleProvider;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The base of tests that send requests over gRPC, as the engine does. Only the end-to-end tests use the real engine. */
abstract class GrpcTestBase {

    static final String URN = "urn:pulumi:dev::test::parent:x:Y$example:index:Thing::mine";

    final ExampleProvider example = new ExampleProvider();
    PluginServer server;
    private ManagedChannel channel;

    @SuppressWarnings("NullAway.Init")
    ResourceProviderBlockingStub engine;

    @BeforeEach
    void start() throws IOException {
        server = PluginServer.start(new ProviderService(example, new EngineLog("")));
        channel = OkHttpChannelBuilder.forAddress("127.0.0.1", server.port(), InsecureChannelCredentials.create())
                .maxInboundMessageSize(400 << 20) // the same limit as the engine's
                .build();
        engine = ResourceProviderGrpc.newBlockingStub(channel);
        engine.configure(
                ConfigureRequest.newBuilder().setArgs(struct("region", "eu")).build());
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.stop();
    }

    static CreateRequest.Builder create(Properties inputs) {
        return CreateRequest.newBuilder().setUrn(URN).setProperties(ValueCodec.encode(inputs));
    }

    static Struct struct(Object... namesAndValues) {
        return ValueCodec.encode(object(namesAndValues));
    }

    StatusRuntimeException failure(Function<ResourceProviderBlockingStub, Object> call) {
        var failure = catchThrowableOfType(StatusRuntimeException.class, () -> call.apply(engine));
        assertThat(failure).isNotNull();
        return failure;
    }
}
