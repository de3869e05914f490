package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import com.google.protobuf.Message;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.lifecycle.ResourceInitFailedException;
import com.pulumi.awsivs.provider.framework.provider.Provider;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
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
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/**
 * Serves the engine's requests, with one method for each. Methods of the protocol that this class does not override return
 * UNIMPLEMENTED.
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

    /** Loads what the first configuration request needs while the engine is still connecting. */
    void prepare() {
        config.handler();
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> observer) {
        respond(
                request,
                observer,
                () -> ProviderHandshakeResponse.newBuilder()
                        .setAcceptSecrets(true)
                        .setAcceptResources(true)
                        .setAcceptOutputs(true)
                        .setSupportsAutonamingConfiguration(true)
                        .build());
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> observer) {
        respond(request, observer, () -> {
            log.attach(request.getAddress());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        respond(
                request,
                observer,
                () -> PluginInfo.newBuilder().setVersion(provider.version()).build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> observer) {
        respond(
                request,
                observer,
                () -> GetSchemaResponse.newBuilder()
                        .setSchema(provider.schema())
                        .build());
    }

    @Override
    public void getMapping(GetMappingRequest request, StreamObserver<GetMappingResponse> observer) {
        respond(request, observer, () -> {
            String data = provider.mapping(request.getKey(), request.getProvider());
            return data == null
                    ? GetMappingResponse.getDefaultInstance()
                    : GetMappingResponse.newBuilder()
                            .setProvider(request.getProvider())
                            .setData(ByteString.copyFromUtf8(data))
                            .build();
        });
    }

    /** Names no mapping, because every conversion by a machine that has this plugin would use it. Users ask for one by its name. */
    @Override
    public void getMappings(GetMappingsRequest request, StreamObserver<GetMappingsResponse> observer) {
        respond(request, observer, GetMappingsResponse::getDefaultInstance);
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> observer) {
        respond(request, observer, () -> config.check(request));
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> observer) {
        respond(request, observer, () -> config.diff(request));
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> observer) {
        respond(request, observer, () -> {
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
    public void check(CheckRequest request, StreamObserver<CheckResponse> observer) {
        respond(request, observer, () -> configured().resources().check(request));
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> observer) {
        respond(request, observer, () -> configured().resources().diff(request));
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> observer) {
        respond(request, observer, () -> configured().resources().create(request));
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> observer) {
        respond(request, observer, () -> configured().resources().read(request));
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> observer) {
        respond(request, observer, () -> configured().resources().update(request));
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> observer) {
        respond(request, observer, () -> {
            configured().resources().delete(request);
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> observer) {
        respond(request, observer, () -> configured().functions().invoke(request));
    }

    @Override
    public void list(ListRequest request, StreamObserver<ListResponse> observer) {
        respondAll(request, observer, () -> configured().lists().list(request));
    }

    /** Ends all waits and prevents new calls to the service. The server keeps running, because running requests still need a response. */
    @Override
    public void cancel(Empty request, StreamObserver<Empty> observer) {
        respond(request, observer, () -> {
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

    private <T> void respond(Message request, StreamObserver<T> observer, Supplier<T> work) {
        respondAll(request, observer, () -> List.of(work.get()));
    }

    private <T> void respondAll(Message request, StreamObserver<T> observer, Supplier<List<T>> work) {
        List<T> responses;
        try {
            responses = work.get();
        } catch (Throwable e) { // also errors, because the engine waits for a response without a time limit
            observer.onError(status(e, request));
            return;
        }
        responses.forEach(observer::onNext);
        observer.onCompleted();
    }

    private StatusRuntimeException status(Throwable failure, Message request) {
        ConfiguredProvider now = configured;
        SecretRedactor redactor = now == null ? SecretRedactor.ofConfig(Properties.NONE) : now.redactor();
        boolean isTranslated = failure instanceof ResourceInitFailedException; // its reasons are messages for users
        Throwable translated =
                now != null && !isTranslated && failure instanceof RuntimeException e ? now.translate(e) : failure;
        return new GrpcStatusMapper(provider.name(), redactor.withRequest(request)).of(translated);
    }

    @Override
    public void close() {
        ConfiguredProvider now = configured;
        configured = null;
        if (now != null) now.service().close();
    }
}
