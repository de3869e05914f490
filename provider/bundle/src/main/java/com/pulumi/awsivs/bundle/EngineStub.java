package com.pulumi.awsivs.bundle;

import com.google.protobuf.Empty;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.LogRequest;

/** A minimal engine that accepts a plugin's warnings and status. */
final class EngineStub extends EngineImplBase implements AutoCloseable {

    private final Server server;

    private EngineStub() throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        server = OkHttpServerBuilder.forPort(new InetSocketAddress(loopback, 0), InsecureServerCredentials.create())
                .addService(this)
                .build()
                .start();
    }

    static EngineStub start() throws IOException {
        return new EngineStub();
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void log(LogRequest request, StreamObserver<Empty> reply) {
        reply.onNext(Empty.getDefaultInstance());
        reply.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
