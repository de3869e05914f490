package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.Fault;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marked secrets go through all that a plugin does, on success and on failure, and are looked for in all that comes out. */
class SecretsE2E {

    private static final String MARK = "4dabf18193072939515e22adb298388d";

    private static final String PROGRAM = """
            channel:
              type: aws-ivs:Channel
              properties: { latencyMode: %s, tags: { hidden: { fn::secret: marked-tag-value } } }
            """;

    /** From {@code -v=9} on the engine itself logs each value that it sends to a plugin or gets from one, secret or not. */
    private static final Pattern ENGINES_OWN = Pattern.compile("(?m)^.*(M|Unm)arshaling property for RPC\\[.*$");

    /** By name, what must not come out. */
    private final Map<String, String> secrets = new LinkedHashMap<>(Map.of(
            "secret access key", "marked/secret+access+key",
            "session token", "marked/session/token",
            "configured access key", "AKIAMARKEDACCESSKEY1",
            "configured secret key", "marked-configured-secret-key",
            "configured token", "marked-configured-token",
            "tag", "marked-tag-value"));

    /** The one that requests are signed with. */
    private String token = "session token";

    private static Stack stack() {
        Stack stack = Stack.of(PROGRAM.formatted("LOW"));
        stack.environment("AWS_SECRET_ACCESS_KEY", "marked/secret+access+key");
        stack.environment("AWS_SESSION_TOKEN", "marked/session/token");
        stack.environment("PULUMI_DEBUG_COMMANDS", "true"); // lets the engine write its events
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

    /** What IVS makes is known only then. */
    private void learn(Stack stack) {
        String arn = stack.id("channel");
        secrets.put(
                "SRT passphrase",
                stack.outside().channel(arn).at("/srt/passphrase").asText());
        String key = stack.resource("channel").at("/outputs/streamKeyArn").asText();
        JsonNode read = stack.outside().call("GetStreamKey", "{\"arn\":\"" + key + "\"}");
        secrets.put("stream key", read.at("/streamKey/value").asText());
    }

    private void sweep(String where, String text) {
        secrets.forEach((name, secret) -> {
            assertThat(secret).as(name).hasSizeGreaterThan(8);
            assertThat(text.contains(secret)).as("%s in %s", name, where).isFalse();
        });
    }

    /** All files of the stack: states, their backups and history, events, and what each command has said. */
    private void sweepFiles(Stack stack) {
        try (Stream<Path> files = Files.walk(Path.of(stack.path(".")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.equals("Pulumi.yaml") || name.equals("grpc.json")) continue;
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                sweep(name, ENGINES_OWN.matcher(text).replaceAll(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the plugin has answered, but for values that it has wrapped as secrets. */
    private void sweepAnswers(Stack stack) {
        for (String line : stack.read("grpc.json").lines().toList()) {
            JsonNode call = Stack.json(line);
            if (call.path("method").asText().startsWith("/pulumirpc.ResourceProvider/")) {
                sweep("an answer", withoutSecrets(call.path("response")) + call.path("errors"));
            }
        }
    }

    private static String withoutSecrets(JsonNode node) {
        if (node.has(MARK)) return "(secret)";
        List<String> inside = new ArrayList<>();
        node.properties().forEach(each -> inside.add(each.getKey() + "=" + withoutSecrets(each.getValue())));
        node.elements().forEachRemaining(each -> inside.add(withoutSecrets(each)));
        return inside.isEmpty() ? node.asText() : String.join("\n", inside);
    }

    private void goThroughEverything(Stack stack, String... options) {
        stack.environment("PULUMI_DEBUG_GRPC", stack.path("grpc.json"));
        List<String> all = List.of(options);
        fail(stack, "up", Fault.answer("CreateChannel", 400, "ValidationException", quoting()), all);
        run(stack, "up", all).succeeds();
        learn(stack);
        fail(stack, "refresh", Fault.answer("*", 500, "InternalServerException", quoting()), all);
        fail(stack, "refresh", Fault.answer("*", 400, "ValidationException", quoting()), all);
        fail(stack, "refresh", Fault.answer("*", 403, "SignatureDoesNotMatch", quoting()), all);
        fail(stack, "refresh", Fault.answer("*", 200, "", quoting()), all);
        fail(stack, "refresh", Fault.cut("*"), all);
        stack.outside().updateChannel(stack.id("channel"), "\"authorized\": true");
        stack.outside().tag(stack.id("channel"), "hidden", "marked-tag-value-2");
        run(stack, "preview", all).succeeds();
        run(stack, "refresh", all).succeeds();
        stack.program(PROGRAM.formatted("NORMAL"));
        fail(stack, "up", Fault.answer("UpdateChannel", 409, "ConflictException", quoting()), all);
        fail(stack, "up", Fault.answer("TagResource", 400, "ValidationException", quoting()), all);
        run(stack, "up", all).succeeds();
        fail(stack, "destroy", Fault.answer("DeleteChannel", 403, "AccessDeniedException", quoting()), all);
        stack.pulumi("stack", "output").succeeds();
        run(stack, "destroy", all).succeeds();
        sweepFiles(stack);
        sweepAnswers(stack);
    }

    private void fail(Stack stack, String command, Fault fault, List<String> options) {
        stack.ivs().faults().add(fault);
        run(stack, command, options).fails();
        stack.ivs().faults().clear();
    }

    /** An answer that says all it knows, as a debugging proxy might. */
    private String quoting() {
        return "{\"message\":\"about " + String.join(", ", told()) + "\",\"channel\":{\"name\":\""
                + secrets.get("stream key") + "\"}}";
    }

    /** What IVS is sent or has made itself; of other secrets it knows nothing. */
    private List<String> told() {
        return secrets.entrySet().stream()
                .filter(secret ->
                        Set.of("tag", "SRT passphrase", "stream key", token).contains(secret.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Run run(Stack stack, String command, List<String> options) {
        List<String> all = new ArrayList<>(List.of(command));
        if (!command.equals("preview")) all.addAll(List.of("--yes", "--skip-preview"));
        all.add("--diff");
        all.addAll(options);
        return stack.pulumi(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--event-log=events.json", "--logtostderr -v=4 --logflow", "--logtostderr -v=9 --logflow"})
    void nothingThatComesOutHoldsASecret(String options) {
        try (Stack stack = configured()) {
            goThroughEverything(stack, options.split(" "));
        }
    }

    @Test
    void aPrivateKeyGivenByMistakeIsNotRepeated() {
        Keys keys = Keys.make();
        for (String line : keys.privateLines()) secrets.put("private key, " + line, line);
        try (Stack stack = stack()) {
            stack.environment("PULUMI_DEBUG_GRPC", stack.path("grpc.json"));
            stack.program("keys: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: "
                    + Keys.yaml(keys.privatePem()) + " } }\n");
            run(stack, "preview", List.of()).fails().says("private");
            run(stack, "up", List.of()).fails();
            sweepFiles(stack);
            sweepAnswers(stack);
        }
    }

    /** The settings by which Java programs are made to log, with a plugin of our own whose every byte we have. */
    @Test
    void wireLoggingCannotBeSwitchedOnByAccident() throws Exception {
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
            Path said = Path.of(stack.path("said.txt"));
            ProcessBuilder builder = new ProcessBuilder(Cli.PLUGIN.toString()).redirectError(said.toFile());
            builder.environment().putAll(stack.environment());
            Process plugin = builder.start();
            try (var out = plugin.inputReader()) {
                stack.environment("PULUMI_DEBUG_PROVIDERS", "aws-ivs:" + out.readLine());
                goThroughEverything(stack);
            } finally {
                plugin.destroy();
                assertThat(plugin.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
            sweep("standard error", Files.readString(said));
        }
    }
}
