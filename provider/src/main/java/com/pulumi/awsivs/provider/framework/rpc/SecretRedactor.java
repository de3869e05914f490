package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Empty;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.value.Redaction;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Removes the secrets of a request and of the configuration from messages. The plugin's own messages contain no secrets, but a message
 * of the service may quote the request.
 */
final class SecretRedactor {

    private final Properties config;
    private final Message request;

    private SecretRedactor(Properties config, Message request) {
        this.config = config;
        this.request = request;
    }

    /** Returns a redactor that removes the secrets of the configuration, which apply to the messages of all requests. */
    static SecretRedactor ofConfig(Properties config) {
        return new SecretRedactor(config, Empty.getDefaultInstance());
    }

    /** Returns a redactor that also removes the secrets in all {@link Struct} fields of this request. */
    SecretRedactor withRequest(Message newRequest) {
        return new SecretRedactor(config, newRequest);
    }

    String redact(String message) {
        return Redaction.redact(message, secrets());
    }

    private Set<String> secrets() {
        Set<String> found = new TreeSet<>();
        collect(config, false, found);
        collectFields(request, found);
        return found;
    }

    /** Collects the secrets of all fields of a message. Finds the fields by reflection, so that it covers all request types. */
    private static void collectFields(Message message, Set<String> found) {
        if (message instanceof Struct struct) {
            collect(decoded(struct), false, found);
            return;
        }
        for (Object field : message.getAllFields().values()) {
            List<?> values = field instanceof List<?> list ? list : List.of(field);
            for (Object value : values) {
                if (value instanceof Message nested) collectFields(nested, found);
            }
        }
    }

    private static Properties decoded(Struct struct) {
        try {
            return ValueCodec.decode(struct);
        } catch (MalformedValueException e) {
            return Properties.NONE; // the plugin rejects such a request and sends no part of it to the service
        }
    }

    private static void collect(Value value, boolean secret, Set<String> found) {
        if (value instanceof Secret wrapped) {
            collect(wrapped.inside(), true, found);
            return;
        }
        if (secret && value instanceof Value.Text text) add(text.value(), found);
        if (secret && value instanceof Properties named) {
            named.entries().keySet().forEach(name -> add(name, found));
        }
        value.children().forEach(child -> collect(child, secret, found));
    }

    /** Adds each line of a secret, because a message may quote one line of a key, and the URL-encoded and JSON-escaped forms of the line. */
    private static void add(String secret, Set<String> found) {
        secret.lines()
                .map(String::strip)
                .flatMap(line -> Stream.of(line, URLEncoder.encode(line, StandardCharsets.UTF_8), jsonEscaped(line)))
                .forEach(found::add);
    }

    private static String jsonEscaped(String line) {
        return line.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }
}
