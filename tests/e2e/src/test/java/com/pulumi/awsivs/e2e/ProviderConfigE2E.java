package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the provider's settings in the stack configuration. */
class ProviderConfigE2E {

    private static final String CHANNEL = """
            channel:
              type: aws-ivs:Channel
              properties: { %s }
            """;

    @Test
    void defaultAndIgnoredTags_defaultsAreSetAndIgnoredAreKept() {
        try (Stack stack = Stack.of(CHANNEL.formatted("tags: { own: one, team: mine }"))) {
            stack.config("aws-ivs:defaultTags.team", "video");
            stack.config("aws-ivs:defaultTags.cost", "42");
            stack.config("aws-ivs:ignoreTags.keyPrefixes[0]", "scan:");
            stack.up();
            String arn = stack.id("channel");
            stack.console().tag(arn, "scan:seen", "yes");
            stack.expectNoChanges();
            stack.config("aws-ivs:defaultTags.cost", "43");
            stack.up().says("~ 1 updated");
            assertThat(stack.console().channel(arn).get("tags"))
                    .isEqualTo(Stack.json(
                            "{\"cost\": \"43\", \"own\": \"one\", \"scan:seen\": \"yes\", \"team\": \"mine\"}"));
        }
    }

    /** The refresh before the update still uses the old value of {@code ignoreTags}. */
    @Test
    void ignoreTagsRemoved_firstUpRemovesTheTag() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:defaultTags.cost", "42");
            stack.up();
            stack.pulumi("config", "rm", "aws-ivs:defaultTags").succeeds();
            stack.config("aws-ivs:ignoreTags.keys[0]", "cost");
            stack.up().says("2 unchanged");
            stack.expectNoChanges();
            stack.refresh();
            stack.expectNoChanges();
            stack.pulumi("config", "rm", "aws-ivs:ignoreTags").succeeds();
            PulumiResult preview = stack.preview("--expect-no-changes").fails().says("- tags", "~ 1 to update");
            assertThat(preview.exitCode()).isEqualTo(7);
            stack.up().says("~ 1 updated");
            assertThat(stack.console().channel(stack.id("channel")).at("/tags")).isEmpty();
            stack.expectNoChanges();
        }
    }

    @Test
    void defaultTagsNestedUnderTags_areAcceptedAsInPulumiAws() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:defaultTags.tags.team", "video");
            stack.up();
            assertThat(stack.console().channel(stack.id("channel")).get("tags"))
                    .isEqualTo(Stack.json("{\"team\": \"video\"}"));
            stack.expectNoChanges();
        }
    }

    @Test
    void nestedSettingsInSnakeCase_areReadAsPythonSendsThem() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:ignoreTags.key_prefixes[0]", "scan:");
            stack.config("aws-ivs:defaultTags.key_prefixes", "mine");
            stack.up();
            String arn = stack.id("channel");
            stack.console().tag(arn, "scan:seen", "yes");
            stack.expectNoChanges();
            assertThat(stack.console().channel(arn).get("tags"))
                    .isEqualTo(Stack.json("{\"key_prefixes\": \"mine\", \"scan:seen\": \"yes\"}"));
        }
    }

    @Test
    void credentialsAndEndpointChanged_replaceNothing() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:accessKey", "AKIAIOSFODNN7EXAMPLE");
            stack.config("aws-ivs:secretKey", "one");
            stack.config("aws-ivs:token", "first");
            stack.up();
            String arn = stack.id("channel");
            stack.config("aws-ivs:token", "second");
            stack.config("aws-ivs:endpoint", stack.ivs().endpoint().toString());
            stack.preview().succeeds().doesNotSay("replace");
            stack.up();
            assertThat(stack.id("channel")).isEqualTo(arn);
            assertThat(stack.export().toString()).doesNotContain("first", "second");
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    void profileChanged_isUsedWithoutReplacement() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.write("credentials", """
                    [one]
                    aws_access_key_id = A
                    aws_secret_access_key = a
                    [two]
                    aws_access_key_id = B
                    aws_secret_access_key = b
                    """);
            stack.environment("AWS_SHARED_CREDENTIALS_FILE", stack.path("credentials"));
            stack.withoutEnvironment("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
            stack.config("aws-ivs:profile", "one");
            stack.up();
            stack.config("aws-ivs:profile", "two");
            stack.up().says("2 unchanged").doesNotSay("replace");
            stack.config("aws-ivs:profile", "absent");
            stack.tryUp("--refresh", "--run-program")
                    .fails()
                    .says("the AWS profile 'absent' (from aws-ivs:profile) does not exist");
        }
    }

    @Test
    void forbiddenAccount_createFailsBeforeAnyCall() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:forbiddenAccountIds[0]", "123456789012");
            stack.tryUp().fails().says("123456789012, which is one of forbiddenAccountIds");
            assertThat(stack.ivs().calls().of("CreateChannel")).isZero();
        }
    }

    @Test
    void regionChangedButNotDeployed_destroyUsesTheDeployedRegion() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:region", "us-west-2");
            stack.up();
            stack.config("aws-ivs:region", "eu-west-1"); // changed, but not deployed
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    void twoProviders_createInTheirOwnRegions() {
        try (Stack stack = Stack.of("""
                west: { type: 'pulumi:providers:aws-ivs', properties: { region: us-west-2 } }
                east:
                  type: pulumi:providers:aws-ivs
                  properties: { region: us-east-1, defaultTags: { side: east } }
                inWest: { type: 'aws-ivs:Channel', options: { provider: '${west}' } }
                inEast: { type: 'aws-ivs:Channel', options: { provider: '${east}' } }
                """)) {
            stack.up();
            assertThat(stack.id("inWest")).startsWith("arn:aws:ivs:us-west-2:");
            assertThat(stack.id("inEast")).startsWith("arn:aws:ivs:us-east-1:");
            assertThat(stack.resource("inEast").at("/outputs/tags/side").asText())
                    .isEqualTo("east");
            stack.expectNoChanges();
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }
}
