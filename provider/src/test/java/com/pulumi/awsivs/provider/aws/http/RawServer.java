package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A server that violates HTTP or TLS on each connection. */
public final class RawServer implements AutoCloseable {

    /** Handles one connection, which is closed afterwards. */
    public interface Handler {
        void handle(Socket client) throws IOException;
    }

    private final ServerSocket socket;
    private final Handler handler;
    private final AtomicInteger requests = new AtomicInteger();

    private RawServer(Handler handler) {
        this.handler = handler;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    public static RawServer handling(Handler handler) {
        return new RawServer(handler);
    }

    /** Responds to the first request of each connection with these bytes. */
    public static RawServer responding(String response) {
        return handling(client -> respond(client, response));
    }

    /** Resets the connection after these bytes. */
    public static RawServer resettingAfter(String response) {
        return handling(client -> {
            respond(client, response);
            client.setSoLinger(true, 0);
        });
    }

    public static String ok(String contentType, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Returns the number of connections. */
    public int requests() {
        return requests.get();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                requests.incrementAndGet();
                handler.handle(client);
            } catch (IOException e) {
                // The test has ended, or the client has closed the connection.
            }
        }
    }

    public static void respond(Socket client, String response) throws IOException {
        readRequest(client.getInputStream());
        OutputStream out = client.getOutputStream();
        out.write(response.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Reads the request line and the headers. */
    public static String readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) return head.toString();
            head.append((char) next);
        }
        var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        if (length.find()) in.readNBytes(Integer.parseInt(length.group(1)));
        return head.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
