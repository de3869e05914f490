package com.pulumi.awsivs.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP proxy that opens tunnels and forwards plain HTTP requests, with or without authentication. */
final class ForwardProxy implements AutoCloseable {

    private static final String LOGIN_REQUIRED = String.join(
            "\r\n",
            "HTTP/1.1 407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic realm=\"corp\"",
            "Content-Length: 0",
            "Connection: close",
            "",
            "");

    private final ServerSocket socket;
    private final String login;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private ForwardProxy(String login) {
        this.login = login;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::serve);
    }

    static ForwardProxy open() {
        return new ForwardProxy("");
    }

    /**
     * Starts a proxy that requires authentication.
     *
     * @param login the user and the password, separated by a colon
     */
    static ForwardProxy requiring(String login) {
        return new ForwardProxy(login);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Returns the request lines of the requests that the proxy has forwarded. */
    List<String> passed() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            String line = head.lines().findFirst().orElse("");
            if (!isAllowed(head)) {
                write(client, LOGIN_REQUIRED);
                return;
            }
            requests.add(line);
            pass(client, head, line.split(" ", 3));
        } catch (IOException e) {
            // One side has closed the connection.
        }
    }

    private boolean isAllowed(String head) {
        String token = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return login.isEmpty()
                || head.lines().anyMatch(line -> line.equalsIgnoreCase("Proxy-Authorization: Basic " + token));
    }

    private void pass(Socket client, String head, String... line) throws IOException {
        boolean tunnel = line[0].equals("CONNECT");
        URI target = URI.create(tunnel ? "https://" + line[1] : line[1]);
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getPort())) {
            if (tunnel) write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            else write(server, head.replace(line[1], target.getRawPath()));
            threads.execute(() -> copy(client, server));
            copy(server, client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One side has closed the connection.
        }
    }

    private static void write(Socket to, String text) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Reads the request line and the headers, but not the body. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) throw new IOException("no request");
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
