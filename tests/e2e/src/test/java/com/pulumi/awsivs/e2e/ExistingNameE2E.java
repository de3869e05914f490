package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Tests that an existing resource keeps its name if the program does not set a name. */
class ExistingNameE2E {

    private static final String CHANNEL = "aws-ivs:index:Channel";
    private static final String KEYS = "aws-ivs:index:PlaybackKeyPair";

    private static final String UNNAMED = """
            it:
              type: aws-ivs:PlaybackKeyPair
              properties: { publicKeyMaterial: %s }
              options: { %s }
            live:
              type: aws-ivs:Channel
              options: { %s }
            """;

    /** A generated name would replace the key pair, which would lock out all viewers, and would fail with {@code protect}. */
    @Test
    void importedByCommand_programWithoutName_keepsNameAndArn() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.create()) {
            String pair = create(stack, "ImportPlaybackKeyPair", named("viewers-2024", key), "keyPair");
            String channel = create(stack, "CreateChannel", "{\"name\": \"studio\"}", "channel");
            stack.program(UNNAMED.formatted(key.yaml(), "", ""));
            stack.pulumi("import", KEYS, "it", pair, "--yes", "--generate-code=false")
                    .succeeds();
            stack.pulumi("import", CHANNEL, "live", channel, "--yes", "--generate-code=false")
                    .succeeds();
            stack.program(UNNAMED.formatted(key.yaml(), "protect: true", "protect: true"));
            assertUnchanged(stack, pair, channel);
        }
    }

    @Test
    void importedByOption_programWithoutName_keepsNameAndArn() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.create()) {
            String pair = create(stack, "ImportPlaybackKeyPair", named("viewers-2024", key), "keyPair");
            String channel = create(stack, "CreateChannel", "{\"name\": \"studio\"}", "channel");
            stack.program(UNNAMED.formatted(key.yaml(), "import: '" + pair + "'", "import: '" + channel + "'"));
            stack.preview().succeeds().says("= 2 to import").doesNotSay("warning");
            stack.up().doesNotSay("warning");
            assertUnchanged(stack, pair, channel);
            stack.program(UNNAMED.formatted(key.yaml(), "", ""));
            assertUnchanged(stack, pair, channel);
        }
    }

    @Test
    void importLineOfTheConflict_importsThePairUnchanged() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.create()) {
            String pair = create(stack, "ImportPlaybackKeyPair", named("viewers-2024", key), "keyPair");
            String program = UNNAMED.formatted(key.yaml(), "", "");
            stack.program(program.substring(0, program.indexOf("live:")));
            String line = stack.tryUp()
                    .fails()
                    .output()
                    .lines()
                    .filter(each -> each.contains("pulumi import " + KEYS))
                    .findFirst()
                    .orElseThrow();
            assertThat(line).contains("pulumi import " + KEYS + " it " + pair);
            stack.pulumi("import", KEYS, "it", pair, "--yes", "--generate-code=false", "--protect=false")
                    .succeeds();
            stack.expectNoChanges();
            stack.up().says("unchanged");
            assertThat(stack.id("it")).isEqualTo(pair);
            assertThat(stack.ivs().calls().of("DeletePlaybackKeyPair")).isZero();
        }
    }

    @Test
    void nameRemovedFromProgram_resourceKeepsIt() {
        EcKeyPair key = EcKeyPair.generate();
        String program = UNNAMED.formatted(key.yaml(), "", "");
        try (Stack stack = Stack.of(program.replace("properties: {", "properties: { name: viewers-2024,")
                .replace("type: aws-ivs:Channel", "type: aws-ivs:Channel\n  properties: { name: studio }"))) {
            stack.up();
            String pair = stack.id("it");
            String channel = stack.id("live");
            stack.program(program);
            assertUnchanged(stack, pair, channel);
            stack.console().updateChannel(channel, "\"name\": \"renamed\"");
            stack.up().says("~ 1 updated");
            assertThat(stack.console().channel(channel).get("name").asText()).isEqualTo("studio");
        }
    }

    private static String named(String name, EcKeyPair key) {
        return "{\"name\": \"" + name + "\", \"publicKeyMaterial\": " + key.yaml() + "}";
    }

    /** Asserts that {@code pulumi up} changes nothing at IVS, and keeps the ARNs and names. */
    private static void assertUnchanged(Stack stack, String pair, String channel) {
        stack.expectNoChanges();
        stack.ivs().calls().reset();
        stack.up().says("3 unchanged").doesNotSay("warning");
        assertThat(stack.id("it")).isEqualTo(pair);
        assertThat(stack.id("live")).isEqualTo(channel);
        assertThat(stack.console().keyPair(pair).get("name").asText()).isEqualTo("viewers-2024");
        assertThat(stack.console().channel(channel).get("name").asText()).isEqualTo("studio");
        for (String operation :
                new String[] {"UpdateChannel", "CreateChannel", "ImportPlaybackKeyPair", "DeletePlaybackKeyPair"}) {
            assertThat(stack.ivs().calls().of(operation)).as(operation).isZero();
        }
    }

    private static String create(Stack stack, String operation, String json, String member) {
        JsonNode created = stack.console().call(operation, json);
        return created.get(member).get("arn").asText();
    }
}
