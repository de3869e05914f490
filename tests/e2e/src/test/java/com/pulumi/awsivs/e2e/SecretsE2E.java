package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.InjectedFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no output contains a secret. Runs each command with known secrets, both successfully and with failures. */
class SecretsE2E {

    private static final String SECRET_MARKER = "4dabf18193072939515e22adb298388d";

    private static final String PROGRAM = """
            channel:
              type: aws-ivs:Channel
              properties: { latencyMode: %s, tags: { hidden: { fn::secret: marked-tag-value } } }
            """;

    /** Matches a line in which the engine logs a value that it exchanges with a plugin. With {@code -v=9} it logs even secrets. */
    private static final Pattern ENGINE_LOG_LINE = Pattern.compile("(?m)^.*(M|Unm)arshaling property for RPC\\[.*$");

    /** The secrets that no output may contain, by name. */
    private final Map<String, String> secrets = new LinkedHashMap<>(Map.of(
            "secret access key", "marked/secret+access+key",
            "session token", "marked/session/token",
            "configured access key", "AKIAMARKEDACCESSKEY1",
            "configured secret key", "marked-configured-secret-key",
            "configured token", "marked-configured-token",
            "tag", "marked-tag-value"));

    /** The name, in {@link #secrets}, of the session token that requests contain. */
    private String token = "session token";

    private static Stack stack() {
        Stack stack = Stack.of(PROGRAM.formatted("LOW"));
        stack.environment("AWS_SECRET_ACCESS_KEY", "marked/secret+access+key");
        stack.environment("AWS_SESSION_TOKEN", "marked/session/token");
        stack.environment("PULUMI_DEBUG_COMMANDS", "true"); // enables --event-log
        return stack;
    }

    private Stack configured() {
        token = "configured token";
        Stack stack = stack();
        configure(stack, "accessKey", "AKIAMARKEDACCESSKEY1");
        configure(stack, "secretKey", "marked-configured-secret-key");
        configure(stack, "token", "marked-configured-token");
        return stack;
    }

    private static void configure(Stack stack, String key, String value) {
        stack.pulumi("config", "set", "--secret", "aws-ivs:" + key, value).succeeds();
    }

    /** Adds the secrets that IVS generates. Must be called after the create. */
    private void recordGeneratedSecrets(Stack stack) {
        String arn = stack.id("channel");
        secrets.put(
                "SRT passphrase",
                stack.console().channel(arn).at("/srt/passphrase").asText());
        String key = stack.resource("channel").at("/outputs/streamKeyArn").asText();
        JsonNode read = stack.console().call("GetStreamKey", "{\"arn\":\"" + key + "\"}");
        secrets.put("stream key", read.at("/streamKey/value").asText());
    }

    private void assertNoSecretIn(String where, String text) {
        secrets.forEach((name, secret) -> {
            assertThat(secret).as(name).hasSizeGreaterThan(8);
            assertThat(text.contains(secret)).as("%s in %s", name, where).isFalse();
        });
    }

    /** Asserts that no file of the stack contains a secret: states, backups, history, events and the output of each command. */
    private void assertNoSecretInFiles(Stack stack) {
        try (Stream<Path> files = Files.walk(Path.of(stack.path(".")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.equals("Pulumi.yaml") || name.equals("grpc.json")) continue;
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertNoSecretIn(name, ENGINE_LOG_LINE.matcher(text).replaceAll(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that the plugin's responses contain secrets only in values that are wrapped as secrets. */
    private void assertNoSecretInResponses(Stack stack) {
        for (String line : stack.read("grpc.json").lines().toList()) {
            JsonNode call = Stack.json(line);
            if (call.path("method").asText().startsWith("/pulumirpc.ResourceProvider/")) {
                assertNoSecretIn("a response", withoutSecrets(call.path("response")) + call.path("errors"));
            }
        }
    }

    private static String withoutSecrets(JsonNode node) {
        if (node.has(SECRET_MARKER)) return "(secret)";
        List<String> inside = new ArrayList<>();
        node.properties().forEach(each -> inside.add(each.getKey() + "=" + withoutSecrets(each.getValue())));
        node.elements().forEachRemaining(each -> inside.add(withoutSecrets(each)));
        return inside.isEmpty() ? node.asText() : String.join("\n", inside);
    }

    private void runEveryCommandAndFailure(Stack stack, String... options) {
        stack.environment("PULUMI_DEBUG_GRPC", stack.path("grpc.json"));
        List<String> all = List.of(options);
        failWith(
                stack,
                "up",
                InjectedFault.response("CreateChannel", 400, "ValidationException", bodyWithSecrets()),
                all);
        run(stack, "up", all).succeeds();
        recordGeneratedSecrets(stack);
        failWith(stack, "refresh", InjectedFault.response("*", 500, "InternalServerException", bodyWithSecrets()), all);
        failWith(stack, "refresh", InjectedFault.response("*", 400, "ValidationException", bodyWithSecrets()), all);
        failWith(stack, "refresh", InjectedFault.response("*", 403, "SignatureDoesNotMatch", bodyWithSecrets()), all);
        failWith(stack, "refresh", InjectedFault.response("*", 200, "", bodyWithSecrets()), all);
        failWith(stack, "refresh", InjectedFault.cut("*"), all);
        stack.console().updateChannel(stack.id("channel"), "\"authorized\": true");
        stack.console().tag(stack.id("channel"), "hidden", "marked-tag-value-2");
        run(stack, "preview", all).succeeds();
        run(stack, "refresh", all).succeeds();
        stack.program(PROGRAM.formatted("NORMAL"));
        failWith(
                stack, "up", InjectedFault.response("UpdateChannel", 409, "ConflictException", bodyWithSecrets()), all);
        failWith(
                stack, "up", InjectedFault.response("TagResource", 400, "ValidationException", bodyWithSecrets()), all);
        run(stack, "up", all).succeeds();
        failWith(
                stack,
                "destroy",
                InjectedFault.response("DeleteChannel", 403, "AccessDeniedException", bodyWithSecrets()),
                all);
        stack.pulumi("stack", "output").succeeds();
        run(stack, "destroy", all).succeeds();
        assertNoSecretInFiles(stack);
        assertNoSecretInResponses(stack);
    }

    private void failWith(Stack stack, String command, InjectedFault fault, List<String> options) {
        stack.ivs().faults().add(fault);
        run(stack, command, options).fails();
        stack.ivs().faults().clear();
    }

    /** Returns the body of an error response that contains secrets, which a debugging proxy could return. */
    private String bodyWithSecrets() {
        return "{\"message\":\"about " + String.join(", ", secretsKnownToIvs()) + "\",\"channel\":{\"name\":\""
                + secrets.get("stream key") + "\"}}";
    }

    /** Returns the secrets that requests contain or that IVS generates. A response cannot contain other secrets. */
    private List<String> secretsKnownToIvs() {
        return secrets.entrySet().stream()
                .filter(secret ->
                        Set.of("tag", "SRT passphrase", "stream key", token).contains(secret.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static PulumiResult run(Stack stack, String command, List<String> options) {
        List<String> all = new ArrayList<>(List.of(command));
        if (!command.equals("preview")) all.addAll(List.of("--yes", "--skip-preview"));
        all.add("--diff");
        all.addAll(options);
        return stack.pulumi(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @Tag("reliability:no-secrets")
    @ValueSource(strings = {"--event-log=events.json", "--logtostderr -v=4 --logflow", "--logtostderr -v=9 --logflow"})
    void everyCommandAndFailure_outputContainsNoSecret(String options) {
        try (Stack stack = configured()) {
            runEveryCommandAndFailure(stack, options.split(" "));
        }
    }

    @Test
    @Tag("reliability:private-key")
    void privateKeyAsPublicKey_isNotRepeated() {
        EcKeyPair keys = EcKeyPair.generate();
        for (String line : keys.privateLines()) secrets.put("private key, " + line, line);
        try (Stack stack = stack()) {
            stack.environment("PULUMI_DEBUG_GRPC", stack.path("grpc.json"));
            stack.program("keys: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: "
                    + EcKeyPair.yaml(keys.privatePem()) + " } }\n");
            run(stack, "preview", List.of()).fails().says("private");
            run(stack, "up", List.of()).fails();
            assertNoSecretInFiles(stack);
            assertNoSecretInResponses(stack);
        }
    }

    /** Enables Java logging with the usual system properties, and reads the standard error output of an attached plugin. */
    @Test
    @Tag("reliability:java-logging")
    void javaLoggingEnabled_pluginLogsNoSecret() throws Exception {
        try (Stack stack = stack()) {
            stack.write("logging.properties", """
                    .level=ALL
                    handlers=java.util.logging.ConsoleHandler
                    java.util.logging.ConsoleHandler.level=ALL
                    """);
            stack.environment(
                    "PULUMI_AWS_IVS_JAVA_OPTS",
                    "-Djava.util.logging.config.file=" + stack.path("logging.properties")
                            + " -Djavax.net.debug=all -Dorg.slf4j.simpleLogger.defaultLogLevel=trace -Dlogging.level.root=TRACE"
                            + " -Dsoftware.amazon.awssdk.logging=wire");
            Path standardError = Path.of(stack.path("standard-error.txt"));
            ProcessBuilder builder =
                    new ProcessBuilder(PulumiCli.PLUGIN.toString()).redirectError(standardError.toFile());
            builder.environment().putAll(stack.environment());
            Process plugin = builder.start();
            try (var out = plugin.inputReader()) {
                stack.environment("PULUMI_DEBUG_PROVIDERS", "aws-ivs:" + out.readLine());
                runEveryCommandAndFailure(stack);
            } finally {
                plugin.destroy();
                assertThat(plugin.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
            assertNoSecretIn("standard error", Files.readString(standardError));
        }
    }
}
