package com.pulumi.awsivs.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** The comments of a pull request, with the requests of GitHub's and GitLab's API that examples/pipelines/post-comment sends. */
final class CommentServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    private final ArrayNode comments = JSON.createArrayNode();
    private final HttpServer server;
    private final String token;

    /** @param token the only token that the server accepts */
    CommentServer(String token) {
        this.token = token;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Adds comments of another author. */
    void add(String author, String body, int count) {
        for (int i = 0; i < count; i++) add(author, body);
    }

    private ObjectNode add(String author, String body) {
        ObjectNode comment = comments.addObject().put("id", comments.size()).put("body", body);
        comment.putObject("user").put("login", author);
        comment.putObject("author").put("username", author);
        return comment;
    }

    /** Returns the bodies of the comments of this author. */
    List<String> comments(String author) {
        return StreamSupport.stream(comments.spliterator(), false)
                .filter(comment -> comment.at("/user/login").asText().equals(author))
                .map(comment -> comment.get("body").asText())
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            boolean github = ("Bearer " + token).equals(headers.getFirst("Authorization"));
            boolean gitlab = token.equals(headers.getFirst("PRIVATE-TOKEN"));
            byte[] response = github || gitlab
                    ? respond(exchange, github ? "github-actions[bot]" : "project_bot")
                            .getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
            exchange.sendResponseHeaders(github || gitlab ? 200 : 403, response.length == 0 ? -1 : response.length);
            exchange.getResponseBody().write(response);
        }
    }

    private String respond(HttpExchange exchange, String author) throws IOException {
        String path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod()) {
            case "POST" -> add(author, body(exchange)).toString();
            case "PATCH", "PUT" -> update(path, body(exchange));
            default ->
                path.equals("/user")
                        ? JSON.createObjectNode().put("username", author).toString()
                        : page(exchange.getRequestURI().getQuery());
        };
    }

    private String update(String path, String body) {
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        return ((ObjectNode) comments.get(id - 1)).put("body", body).toString();
    }

    private String page(String query) {
        int first = (Integer.parseInt(query.replaceAll(".*&page=", "")) - 1) * PAGE;
        ArrayNode page = JSON.createArrayNode();
        for (int i = first; i < Math.min(first + PAGE, comments.size()); i++) page.add(comments.get(i));
        return page.toString();
    }

    private static String body(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody()).get("body").asText();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
