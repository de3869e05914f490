package com.pulumi.awsivs.provider.framework.rpc;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The process's gRPC server and its life: it ends with the engine that started it. */
public final class PluginServer {

    /** What the engine itself accepts; gRPC's own limit of 4 MiB would cut off a big state. */
    private static final int MAX_MESSAGE_BYTES = 400 << 20;

    /** Where the engine dials. Java's own notion of loopback is ::1 under {@code java.net.preferIPv6Addresses}. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final Duration LOOK_AT_PARENT = Duration.ofMillis(250);

    private static final int ENDING_MILLISECONDS = 500;

    private final Server server;
    private final ProviderService service;

    private PluginServer(Server server, ProviderService service) {
        this.server = server;
        this.service = service;
    }

    /** Serves on this machine only; other machines, and other interfaces of this one, have no business here. */
    public static PluginServer start(ProviderService service) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
        // gRPC's own threads are named with a format, which draws in the languages of the world: 10 ms of the start.
        Executor threads = Executors.newCachedThreadPool(PluginServer::daemon);
        Server server = OkHttpServerBuilder.forPort(anyPort, InsecureServerCredentials.create())
                .executor(threads)
                .transportExecutor(threads)
                .scheduledExecutorService(Executors.newSingleThreadScheduledExecutor(PluginServer::daemon))
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .intercept(new PingAckWorkaround())
                .addService(MessageDepthLimit.of(service.bindService()))
                .build()
                .start();
        return new PluginServer(server, service);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rpc");
        thread.setDaemon(true);
        return thread;
    }

    public int port() {
        return server.getPort();
    }

    /** Tells the engine the port, the one thing that may stand on standard output, and serves until the end. */
    public void announceAndServe(PrintStream out, boolean endsWithParent) throws InterruptedException {
        // Without the hook each end takes 300 ms: the JVM waits for threads that block in native code.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        out.println(port());
        out.flush();
        System.setOut(System.err);
        daemon(service::prepare).start();
        if (endsWithParent) endWithParent();
        server.awaitTermination();
    }

    /**
     * A killed engine says nothing, and its plugins would stay for ever. It is asked who the parent is, not whether it lives:
     * a dead one that nobody has buried yet counts as alive. ({@code ProcessHandle.onExit} takes up to two seconds.)
     */
    private static void endWithParent() {
        Optional<ProcessHandle> engine = ProcessHandle.current().parent();
        if (engine.isEmpty()) return;
        daemon(() -> {
                    while (engine.equals(ProcessHandle.current().parent())) {
                        LockSupport.parkNanos(LOOK_AT_PARENT.toNanos());
                    }
                    Runtime.getRuntime().halt(0); // nobody is left to answer, and an orderly end takes a second
                })
                .start();
    }

    public void stop() {
        try {
            server.shutdownNow();
            server.awaitTermination(ENDING_MILLISECONDS, TimeUnit.MILLISECONDS);
            service.close();
        } catch (Exception e) {
            // The process ends either way.
        }
    }
}
