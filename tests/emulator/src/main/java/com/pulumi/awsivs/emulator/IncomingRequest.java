package com.pulumi.awsivs.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An HTTP request, with path, query and body undecoded. */
record IncomingRequest(
        String method, String path, String query, @Nullable String authorization, String body) {

    static IncomingRequest read(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new IncomingRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(body, StandardCharsets.UTF_8));
    }

    boolean is(String method, String path) {
        return method().equals(method) && path().equals(path);
    }

    /** Returns all values of a query parameter that may be repeated, such as the tag keys of UntagResource. */
    List<String> queryParameters(String name) {
        return valuesIn(query, name).toList();
    }

    /** Returns the names of all query parameters. */
    Set<String> queryParameterNames() {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> decode(pair.split("=", 2)[0]))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns a field of a form body, as the query protocol of STS sends it, or "" if it is absent. */
    String formField(String name) {
        return valuesIn(body, name).findFirst().orElse("");
    }

    /**
     * Decodes percent-encoded characters and keeps plus signs, because AWS clients encode a space as %20. See the URI encoding of Signature
     * Version 4.
     */
    static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Stream<String> valuesIn(String pairs, String name) {
        return Arrays.stream(pairs.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> decode(pair[0]).equals(name))
                .map(pair -> pair.length == 2 ? decode(pair[1]) : "");
    }
}
