package com.pulumi.awsivs.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * Stands before the server and hands on what comes from either side. It is there to reset a connection, which the JDK's
 * server has no means for.
 */
final class Relay implements AutoCloseable {

    private final ServerSocket front;
    private final InetSocketAddress server;
    private final ExecutorService threads;

    /** The connections to clients, by the port from which the server sees each of them come. */
    private final Map<Integer, Socket> clients = new ConcurrentHashMap<>();

    Relay(InetSocketAddress address, int backlog, InetSocketAddress server, ExecutorService threads)
            throws IOException {
        this.front = new ServerSocket(address.getPort(), backlog, address.getAddress());
        this.server = server;
        this.threads = threads;
        threads.execute(this::accept);
    }

    int port() {
        return front.getLocalPort();
    }

    /** Ends a connection as a crash does, and not by saying goodbye. */
    void reset(int port) throws IOException {
        Socket client = clients.get(port);
        if (client == null) throw new IOException("no connection from port " + port);
        client.setSoLinger(true, 0);
        client.close();
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                Socket client = front.accept();
                Socket inside = new Socket(server.getAddress(), server.getPort());
                client.setTcpNoDelay(true);
                inside.setTcpNoDelay(true);
                clients.put(inside.getLocalPort(), client);
                threads.execute(() -> handOn(client, inside));
                threads.execute(() -> handOn(inside, client));
            } catch (IOException closing) {
                // Either all is over, or one client that went before it was let in.
            }
        }
    }

    /** Until one side ends; then both do. */
    private void handOn(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // That is how it ends.
        } finally {
            clients.values().removeIf(Socket::isClosed);
        }
    }

    @Override
    public void close() {
        try {
            front.close();
            for (Socket client : clients.values()) client.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
