package com.pulumi.awsivs.provider.framework.rpc;

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
 * Words for a user without the secrets of what they are about. No message of this plugin's own repeats a value; but a service
 * says what it likes, and may quote what it was sent.
 */
final class SecretRedactor {

    private final List<Struct> sent;
    private final Properties config;

    private SecretRedactor(List<Struct> sent, Properties config) {
        this.sent = sent;
        this.config = config;
    }

    /** @param config whose secrets are those of all requests */
    static SecretRedactor in(Properties config) {
        return new SecretRedactor(List.of(), config);
    }

    SecretRedactor about(Struct... request) {
        return new SecretRedactor(List.of(request), config);
    }

    String words(String message) {
        return Redaction.redact(message, secrets());
    }

    private Set<String> secrets() {
        Set<String> found = new TreeSet<>();
        collect(config, false, found);
        for (Struct each : sent) collect(decoded(each), false, found);
        return found;
    }

    private static Properties decoded(Struct struct) {
        try {
            return ValueCodec.decode(struct);
        } catch (MalformedValueException e) {
            return Properties.NONE; // nothing was sent on
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

    /** Each line for itself, for of a key in several lines a message may quote one; and as a URL or JSON would write it. */
    private static void add(String secret, Set<String> found) {
        secret.lines()
                .map(String::strip)
                .flatMap(line -> Stream.of(line, URLEncoder.encode(line, StandardCharsets.UTF_8), escaped(line)))
                .forEach(found::add);
    }

    /** As it stands in a text of JSON. */
    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }
}
