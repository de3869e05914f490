package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Empty;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.LogRequest;

/** A fake engine that records log messages. */
final class RecordingEngine extends EngineImplBase implements AutoCloseable {

    final List<LogRequest> messages = new CopyOnWriteArrayList<>();
    private final Server server = OkHttpServerBuilder.forPort(0, InsecureServerCredentials.create())
            .addService(this)
            .build();

    static RecordingEngine start() throws IOException {
        RecordingEngine engine = new RecordingEngine();
        engine.server.start();
        return engine;
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void log(LogRequest request, StreamObserver<Empty> reply) {
        messages.add(request);
        reply.onNext(Empty.getDefaultInstance());
        reply.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
