package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests Pulumi's resource options, such as {@code ignoreChanges}, {@code protect} and {@code aliases}. */
class ResourceOptionsE2E {

    private static final String CHANNEL = """
            channel:
              type: aws-ivs:Channel
              properties: { %s }
              options: { %s }
            """;

    @Test
    void ignoreChangesOfAuthorized_driftIsReportedAndNotRepaired() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: true", "ignoreChanges: [authorized]"))) {
            stack.up();
            String arn = stack.id("channel");
            stack.console().updateChannel(arn, "\"authorized\": false");
            stack.preview().succeeds().says("made public outside Pulumi", "2 unchanged");
            stack.up();
            assertThat(stack.console().channel(arn).get("authorized").asBoolean())
                    .isFalse();
            stack.program(CHANNEL.formatted("authorized: true, latencyMode: NORMAL", "ignoreChanges: [authorized]"));
            stack.up().says("~ 1 updated");
            assertThat(stack.console().channel(arn).get("latencyMode").asText()).isEqualTo("NORMAL");
            assertThat(stack.console().channel(arn).get("authorized").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void ignoreChangesOfDefaults_appliesToDefaultsAndDefaultTags() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one", "ignoreChanges: [authorized, 'tags.team']"))) {
            stack.config("aws-ivs:defaultTags.team", "video");
            stack.up();
            String arn = stack.id("channel");
            stack.console().updateChannel(arn, "\"authorized\": true");
            stack.console().tag(arn, "team", "audio");
            stack.console().tag(arn, "other", "tag");
            stack.up().says("~ 1 updated");
            assertThat(stack.console().channel(arn).get("authorized").asBoolean())
                    .isTrue();
            assertThat(stack.console().channel(arn).get("tags")).isEqualTo(Stack.json("{\"team\": \"audio\"}"));
        }
    }

    @Test
    void protectAndRetainOnDelete_keepTheChannelAtIvs() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one", "protect: true"))) {
            stack.up();
            stack.program("{}");
            stack.tryUp().fails().says("protected");
            stack.program(CHANNEL.formatted("name: one", "retainOnDelete: true"));
            stack.up();
            stack.program("{}");
            stack.up();
            assertThat(stack.ivs().state().total().channels()).isEqualTo(1);
        }
    }

    @Test
    void replaceOnChanges_replacesTheChannel() {
        try (Stack stack = Stack.of(CHANNEL.formatted("latencyMode: LOW", "replaceOnChanges: [latencyMode]"))) {
            stack.up();
            String arn = stack.id("channel");
            stack.program(CHANNEL.formatted("latencyMode: NORMAL", "replaceOnChanges: [latencyMode]"));
            stack.up().says("+-1 replaced");
            assertThat(stack.id("channel")).isNotEqualTo(arn);
        }
    }

    @Test
    void targetOption_updatesTheTargetOnly() {
        String other = CHANNEL.replace("channel:", "other:");
        try (Stack stack = Stack.of(CHANNEL.formatted("name: a", "") + other.formatted("name: b", ""))) {
            stack.up();
            stack.program(CHANNEL.formatted("name: a2", "") + other.formatted("name: b2", ""));
            stack.up("--target", stack.urn("channel")).says("~ 1 updated");
            assertThat(stack.console().channel(stack.id("channel")).get("name").asText())
                    .isEqualTo("a2");
            assertThat(stack.console().channel(stack.id("other")).get("name").asText())
                    .isEqualTo("b");
        }
    }

    @Test
    void resourceRenamedWithAlias_keepsTheChannel() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: true", ""))) {
            stack.up();
            String arn = stack.id("channel");
            String renamed = CHANNEL.replace("channel:", "studio:");
            stack.program(renamed.formatted("authorized: true", "aliases: [{ name: channel }]"));
            stack.up().doesNotSay("created", "deleted");
            assertThat(stack.id("studio")).isEqualTo(arn);
        }
    }

    @Test
    void ignoreChangesOfTags_tagsStayUnchanged() {
        try (Stack stack = Stack.of(CHANNEL.formatted("tags: { team: video }", "ignoreChanges: [tags]"))) {
            stack.up();
            String arn = stack.id("channel");
            stack.console().tag(arn, "team", "audio");
            stack.console().tag(arn, "new", "one");
            stack.preview().succeeds().says("2 unchanged");
            stack.program(CHANNEL.formatted("latencyMode: NORMAL, tags: { team: film }", "ignoreChanges: [tags]"));
            stack.ivs().calls().reset();
            stack.up().says("~ 1 updated");
            assertThat(stack.ivs().calls().of("TagResource")).isZero();
            assertThat(stack.ivs().calls().of("UntagResource")).isZero();
            assertThat(stack.console().channel(arn).get("tags"))
                    .isEqualTo(Stack.json("{\"new\": \"one\", \"team\": \"audio\"}"));
        }
    }

    @Test
    void protectedKeyPair_isNeitherDestroyedNorReplaced() {
        String keys = """
                keys:
                  type: aws-ivs:PlaybackKeyPair
                  properties: { publicKeyMaterial: %s }
                  options: { protect: true }
                """;
        try (Stack stack = Stack.of(keys.formatted(EcKeyPair.generate().yaml()))) {
            stack.up();
            String arn = stack.id("keys");
            stack.pulumi("destroy", "--yes", "--skip-preview").fails().says("protected");
            stack.program(keys.formatted(EcKeyPair.generate().yaml()));
            stack.tryUp().fails().says("marked for protection");
            assertThat(stack.console().keyPair(arn).get("arn").asText()).isEqualTo(arn);
            assertThat(stack.ivs().state().total().playbackKeyPairs()).isEqualTo(1);
        }
    }
}
