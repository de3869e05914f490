package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.IvsEmulator;
import org.junit.jupiter.api.Test;

class ConfigE2E {

    private static final String CHANNEL = """
            channel:
              type: aws-ivs:Channel
              properties: { %s }
            """;

    @Test
    void defaultTagsAreGivenAndIgnoredTagsLeftAlone() {
        try (Stack stack = Stack.of(CHANNEL.formatted("tags: { own: one, team: mine }"))) {
            stack.config("aws-ivs:defaultTags.team", "video");
            stack.config("aws-ivs:defaultTags.cost", "42");
            stack.config("aws-ivs:ignoreTags.keyPrefixes[0]", "scan:");
            stack.up();
            String arn = stack.id("channel");
            stack.outside().tag(arn, "scan:seen", "yes");
            stack.showsNoChanges();
            stack.config("aws-ivs:defaultTags.cost", "43");
            stack.up().says("~ 1 updated");
            assertThat(stack.outside().channel(arn).get("tags"))
                    .isEqualTo(Stack.json(
                            "{\"cost\": \"43\", \"own\": \"one\", \"scan:seen\": \"yes\", \"team\": \"mine\"}"));
        }
    }

    @Test
    void defaultTagsMayHaveTheFormOfPulumiAws() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:defaultTags.tags.team", "video");
            stack.up();
            assertThat(stack.outside().channel(stack.id("channel")).get("tags"))
                    .isEqualTo(Stack.json("{\"team\": \"video\"}"));
            stack.showsNoChanges();
        }
    }

    @Test
    void nestedSettingsInSnakeCase_work_asPythonSendsThem() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:ignoreTags.key_prefixes[0]", "scan:");
            stack.config("aws-ivs:defaultTags.key_prefixes", "mine");
            stack.up();
            String arn = stack.id("channel");
            stack.outside().tag(arn, "scan:seen", "yes");
            stack.showsNoChanges();
            assertThat(stack.outside().channel(arn).get("tags"))
                    .isEqualTo(Stack.json("{\"key_prefixes\": \"mine\", \"scan:seen\": \"yes\"}"));
        }
    }

    @Test
    void changedCredentialsEndpointAndProfileAreChangesThatReplaceNothing() {
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
    void anotherProfileIsTakenUpWithoutReplacing() {
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
    void anotherRegionMakesEverythingAnewThere() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:region", "us-west-2");
            stack.up();
            stack.config("aws-ivs:region", "eu-west-1");
            stack.preview().succeeds().says("replace");
            stack.up();
            assertThat(stack.id("channel")).startsWith("arn:aws:ivs:eu-west-1:");
            assertThat(stack.ivs().state().total().channels()).isEqualTo(1);
            stack.destroy();
        }
    }

    @Test
    void aRegionChangedInTheEnvironmentFindsNothingGone() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.up();
            stack.environment("AWS_REGION", "eu-west-1");
            stack.preview().fails().says("is in us-west-2, but the provider is configured for eu-west-1");
        }
    }

    @Test
    void anotherAccountFindsNothingGone() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.up();
            stack.environment("AWS_ACCESS_KEY_ID", "111122223333"); // to the emulator, an account of its own
            stack.preview()
                    .fails()
                    .says("belongs to the AWS account 123456789012, but the credentials to 111122223333");
        }
    }

    @Test
    void onlyAllowedAccountsAreTouched() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:allowedAccountIds[0]", "111122223333");
            stack.tryUp().fails().says("123456789012, which is not one of allowedAccountIds (111122223333)");
            assertThat(stack.ivs().calls().of("CreateChannel")).isZero();
        }
    }

    @Test
    void expiredCredentialsOfTheLastDeploymentNameTheWayOut() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"));
                IvsEmulator other = IvsEmulator.start()) {
            stack.config("aws-ivs:accessKey", "A");
            stack.config("aws-ivs:secretKey", "a");
            stack.config("aws-ivs:token", "session-token-of-then");
            stack.up();
            other.faults()
                    .add(com.pulumi.awsivs.emulator.Fault.answer(
                            "GetChannel", 403, "ExpiredTokenException", "{\"message\": \"The token has expired\"}"));
            stack.environment("AWS_ENDPOINT_URL", other.endpoint().toString());
            stack.preview().fails().says("The token has expired", "pulumi up --refresh --run-program");
        }
    }

    @Test
    void forbiddenAccountsAreNotTouched() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:forbiddenAccountIds[0]", "123456789012");
            stack.tryUp().fails().says("123456789012, which is one of forbiddenAccountIds");
            assertThat(stack.ivs().calls().of("CreateChannel")).isZero();
        }
    }

    @Test
    void aDestroyGoesWhereTheLastDeploymentWent() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.config("aws-ivs:region", "us-west-2");
            stack.up();
            stack.config("aws-ivs:region", "eu-west-1"); // never deployed
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    void providersOfAProgramWorkInRegionsOfTheirOwn() {
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
            stack.showsNoChanges();
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    void aProfileThatIsNoLongerThereNamesTheWayOutToADestroy() {
        String profile = "[%s]\naws_access_key_id = A\naws_secret_access_key = a\n";
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one"))) {
            stack.withoutEnvironment("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
            stack.environment("AWS_SHARED_CREDENTIALS_FILE", stack.path("credentials"));
            stack.write("credentials", profile.formatted("old"));
            stack.config("aws-ivs:profile", "old");
            stack.up();
            stack.write("credentials", profile.formatted("new"));
            stack.config("aws-ivs:profile", "new");
            stack.preview()
                    .fails()
                    .says(
                            "the AWS profile 'old' (from aws-ivs:profile) does not exist",
                            "pulumi up --refresh --run-program");
            stack.up("--refresh", "--run-program").says("2 unchanged");
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }
}
