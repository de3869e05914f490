package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.DaemonThreads;
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

/** Runs the gRPC server of the plugin process, which exits when the engine that started it has ended. */
public final class PluginServer {

    /** The same limit as the engine's: gRPC's default of 4 MiB is too small for a large state. */
    private static final int MAX_MESSAGE_BYTES = 400 << 20;

    /** The address that the engine connects to. Not Java's loopback address, which is ::1 with {@code java.net.preferIPv6Addresses}. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private static final Duration PARENT_CHECK_INTERVAL = Duration.ofMillis(250);

    private static final int SHUTDOWN_MILLISECONDS = 500;

    private static final DaemonThreads THREADS = new DaemonThreads("rpc");

    private final Server server;
    private final ProviderService service;

    private PluginServer(Server server, ProviderService service) {
        this.server = server;
        this.service = service;
    }

    /** Starts the server on the loopback interface, so that no other machine can connect. */
    public static PluginServer start(ProviderService service) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0);
        // gRPC's own thread factory uses String.format, which loads locale data and takes 10 ms at startup.
        Executor threads = Executors.newCachedThreadPool(THREADS);
        Server server = OkHttpServerBuilder.forPort(anyPort, InsecureServerCredentials.create())
                .executor(threads)
                .transportExecutor(threads)
                .scheduledExecutorService(Executors.newSingleThreadScheduledExecutor(THREADS))
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .intercept(new PingAckWorkaround())
                .addService(MessageDepthLimit.of(service.bindService()))
                .build()
                .start();
        return new PluginServer(server, service);
    }

    public int port() {
        return server.getPort();
    }

    /** Prints the port, the only text that the engine expects on the standard output, and serves requests until the process ends. */
    public void announceAndServe(PrintStream out, boolean exitsWithParent) throws InterruptedException {
        // Without this hook each shutdown takes 300 ms, because the JVM waits for threads that block in native code.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        out.println(port());
        out.flush();
        System.setOut(System.err);
        THREADS.newThread(service::prepare).start();
        if (exitsWithParent) exitWithParent();
        server.awaitTermination();
    }

    /**
     * Exits when the engine has ended. A killed engine sends no signal to its plugins, which would run forever. Compares the parent
     * process, because {@code isAlive} is true for a dead engine that its parent has not reaped, and {@code ProcessHandle.onExit} takes
     * up to two seconds.
     */
    private static void exitWithParent() {
        Optional<ProcessHandle> engine = ProcessHandle.current().parent();
        if (engine.isEmpty()) return;
        THREADS.newThread(() -> {
                    while (engine.equals(ProcessHandle.current().parent())) {
                        LockSupport.parkNanos(PARENT_CHECK_INTERVAL.toNanos());
                    }
                    Runtime.getRuntime().halt(0); // there is no client any more, and an orderly shutdown takes a second
                })
                .start();
    }

    public void stop() {
        try {
            server.shutdownNow();
            server.awaitTermination(SHUTDOWN_MILLISECONDS, TimeUnit.MILLISECONDS);
            service.close();
        } catch (Exception e) {
            // Ignored, because the process ends anyway.
        }
    }
}
