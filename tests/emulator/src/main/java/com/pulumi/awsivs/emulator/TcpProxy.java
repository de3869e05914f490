package com.pulumi.awsivs.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Forwards connections to the server, and can reset them, which the JDK's HTTP server cannot do. */
final class TcpProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final ExecutorService threads;

    /** The client connections, by the local port of the proxy's connection to the server. */
    private final Map<Integer, Socket> clients = new ConcurrentHashMap<>();

    TcpProxy(InetSocketAddress address, int backlog, InetSocketAddress server, ExecutorService threads)
            throws IOException {
        this.listener = new ServerSocket(address.getPort(), backlog, address.getAddress());
        this.server = server;
        this.threads = threads;
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Sends a TCP RST to the client, as after a crash, instead of closing the connection normally. */
    void reset(int port) throws IOException {
        Socket client = clients.get(port);
        if (client == null) throw new IOException("no connection from port " + port);
        client.setSoLinger(true, 0);
        client.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket upstream = new Socket(server.getAddress(), server.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                clients.put(upstream.getLocalPort(), client);
                threads.execute(() -> forward(client, upstream));
                threads.execute(() -> forward(upstream, client));
            } catch (IOException closed) {
                // Either the proxy was closed, or one client disconnected before it was accepted.
            }
        }
    }

    /** Forwards bytes until one of the two connections ends, then closes both. */
    private void forward(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Forwarding normally ends when one of the connections ends.
        } finally {
            clients.values().removeIf(Socket::isClosed);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket client : clients.values()) client.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
