package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the comparison of key pairs by fingerprint, and their replacement. */
class PlaybackKeyPairE2E {

    private static final String KEYS = """
            keys:
              type: aws-ivs:PlaybackKeyPair
              properties:
                publicKeyMaterial: %s
                %s
              options: { %s }
            """;

    @Test
    void keyReformatted_pairIsKeptAndTagsAreUpdated() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.of(KEYS.formatted(key.yaml(), "tags: { a: b }", ""))) {
            stack.up();
            String arn = stack.id("keys");
            stack.program(KEYS.formatted(EcKeyPair.yaml(key.publicPem().replace("\n", "\r\n")), "tags: { a: c }", ""));
            stack.ivs().calls().reset();
            stack.up().says("~ 1 updated");
            assertThat(stack.id("keys")).isEqualTo(arn);
            assertThat(stack.ivs().calls().of("TagResource")).isEqualTo(1);
            assertThat(stack.ivs().calls().of("ImportPlaybackKeyPair")).isZero();
            stack.expectNoChanges();
        }
    }

    @Test
    void keyChanged_newPairIsImportedBeforeTheOldIsDeleted() {
        try (Stack stack = Stack.of(KEYS.formatted(EcKeyPair.generate().yaml(), "", ""))) {
            stack.up();
            stack.program(KEYS.formatted(EcKeyPair.generate().yaml(), "", ""));
            stack.preview().succeeds().says("+-1 to replace", "tokens signed with the old key are refused");
            PulumiResult run =
                    stack.pulumi("up", "--yes", "--skip-preview").succeeds().says("+-1 replaced");
            assertThat(run.output().indexOf("created replacement"))
                    .isBetween(0, run.output().indexOf("deleting original"));
            assertThat(stack.ivs().state().total().playbackKeyPairs()).isEqualTo(1);
        }
    }

    @Test
    void nameChanged_oldPairIsDeletedFirst() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.of(KEYS.formatted(key.yaml(), "name: one", ""))) {
            stack.up();
            stack.program(KEYS.formatted(key.yaml(), "name: two", ""));
            stack.up().says("+-1 replaced", "imported again with the same key");
            assertThat(stack.console().keyPair(stack.id("keys")).get("name").asText())
                    .isEqualTo("two");
            stack.expectNoChanges();
        }
    }

    @Test
    void replaceOnChangesOfTags_oldPairIsDeletedFirst() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.of(KEYS.formatted(key.yaml(), "tags: { a: b }", "replaceOnChanges: [tags]"))) {
            stack.up();
            String arn = stack.id("keys");
            stack.program(KEYS.formatted(key.yaml(), "tags: { a: c }", "replaceOnChanges: [tags]"));
            stack.up().says("+-1 replaced");
            assertThat(stack.id("keys")).isNotEqualTo(arn);
        }
    }

    @Test
    void targetReplace_conflictNamesDeleteBeforeReplace() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.of(KEYS.formatted(key.yaml(), "", ""))) {
            stack.up();
            String arn = stack.id("keys");
            stack.tryUp("--target-replace", stack.urn("keys"))
                    .fails()
                    .says(
                            "set the resource option deleteBeforeReplace: true",
                            "HTTP 409",
                            "PlaybackKeyPair keys " + arn);
            stack.program(KEYS.formatted(key.yaml(), "", "deleteBeforeReplace: true"));
            stack.up("--target-replace", stack.urn("keys")).says("+-1 replaced");
        }
    }

    @Test
    void quotaUsedUp_errorNamesDeleteBeforeReplace() {
        String three = "";
        for (String name : new String[] {"a", "b", "c"}) {
            three += KEYS.formatted(EcKeyPair.generate().yaml(), "name: " + name, "")
                    .replace("keys:", name + ":");
        }
        try (Stack stack = Stack.of(three)) {
            stack.up();
            stack.program(three + KEYS.formatted(EcKeyPair.generate().yaml(), "", ""));
            stack.tryUp().fails().says("HTTP 402", "deleteBeforeReplace: true");
        }
    }
}
