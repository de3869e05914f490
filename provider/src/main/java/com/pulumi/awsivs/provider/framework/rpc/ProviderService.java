package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.lifecycle.ResourceInitFailedException;
import com.pulumi.awsivs.provider.framework.provider.Provider;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingResponse;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetMappingsResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/**
 * What the engine asks of a provider, one short method a call. What is not here answers UNIMPLEMENTED.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/master/proto/pulumi/provider.proto">the protocol</a>
 */
public final class ProviderService extends ResourceProviderImplBase implements AutoCloseable {

    private final Provider<?> provider;
    private final ConfigRpcs<?> config;
    private final EngineLog log;
    private volatile @Nullable ConfiguredProvider configured;

    public ProviderService(Provider<?> provider, EngineLog log) {
        this.provider = provider;
        this.config = new ConfigRpcs<>(provider, log);
        this.log = log;
    }

    /** Gets ready for what every engine asks, while it is still finding its way here. */
    void prepare() {
        config.settings();
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> reply) {
        answer(
                reply,
                () -> ProviderHandshakeResponse.newBuilder()
                        .setAcceptSecrets(true)
                        .setAcceptResources(true)
                        .setAcceptOutputs(true)
                        .setSupportsAutonamingConfiguration(true)
                        .build());
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> reply) {
        answer(reply, () -> {
            log.attach(request.getAddress());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        answer(
                reply,
                () -> PluginInfo.newBuilder().setVersion(provider.version()).build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> reply) {
        answer(
                reply,
                () -> GetSchemaResponse.newBuilder()
                        .setSchema(provider.schema())
                        .build());
    }

    @Override
    public void getMapping(GetMappingRequest request, StreamObserver<GetMappingResponse> reply) {
        answer(reply, GetMappingResponse::getDefaultInstance);
    }

    @Override
    public void getMappings(GetMappingsRequest request, StreamObserver<GetMappingsResponse> reply) {
        answer(reply, GetMappingsResponse::getDefaultInstance);
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> reply) {
        answer(reply, () -> config.check(request), request.getOlds(), request.getNews());
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> reply) {
        answer(reply, () -> config.diff(request), request.getOldInputs(), request.getOlds(), request.getNews());
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> reply) {
        answer(reply, () -> {
            close();
            configured = config.configure(request);
            return ConfigureResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setSupportsPreview(true)
                    .setAcceptResources(true)
                    .setAcceptOutputs(true)
                    .setSupportsAutonamingConfiguration(true)
                    .build();
        });
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> reply) {
        answer(reply, () -> configured().resources().check(request));
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> reply) {
        answer(reply, () -> configured().resources().diff(request));
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> reply) {
        answer(reply, () -> configured().resources().create(request), request.getProperties());
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> reply) {
        answer(reply, () -> configured().resources().read(request), request.getInputs(), request.getProperties());
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> reply) {
        answer(
                reply,
                () -> configured().resources().update(request),
                request.getNews(),
                request.getOlds(),
                request.getOldInputs());
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> reply) {
        answer(
                reply,
                () -> {
                    configured().resources().delete(request);
                    return Empty.getDefaultInstance();
                },
                request.getOldInputs(),
                request.getProperties());
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> reply) {
        answer(reply, () -> configured().functions().invoke(request), request.getArgs());
    }

    /** Ends what waits and starts nothing more; the plugin serves on, for what is under way must be answered. */
    @Override
    public void cancel(Empty request, StreamObserver<Empty> reply) {
        answer(reply, () -> {
            ConfiguredProvider now = configured;
            if (now != null) now.cancellation().cancel();
            return Empty.getDefaultInstance();
        });
    }

    private ConfiguredProvider configured() {
        ConfiguredProvider now = configured;
        if (now == null) throw new ProviderException(ErrorKind.INVALID, "the provider has not been configured yet");
        return now;
    }

    /** @param sent what the request brings, of which no secret may be told */
    private <T> void answer(StreamObserver<T> reply, Supplier<T> work, Struct... sent) {
        T result;
        try {
            result = work.get();
        } catch (Throwable e) { // an error, too, must end in an answer: the engine waits for one without limit
            reply.onError(failed(e, sent));
            return;
        }
        reply.onNext(result);
        reply.onCompleted();
    }

    private StatusRuntimeException failed(Throwable failure, Struct... sent) {
        ConfiguredProvider now = configured;
        if (now == null)
            return new GrpcStatusMapper(SecretRedactor.in(Properties.NONE).about(sent)).of(failure);
        boolean told = failure instanceof ResourceInitFailedException; // its reasons are words already
        Throwable explained = !told && failure instanceof RuntimeException e ? now.translate(e) : failure;
        return new GrpcStatusMapper(now.discretion().about(sent)).of(explained);
    }

    @Override
    public void close() {
        ConfiguredProvider now = configured;
        configured = null;
        if (now != null) now.service().close();
    }
}
