package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a stack is, whoever runs it. */
class RegionE2E {

    private static final String CHANNEL = "channel: { type: 'aws-ivs:Channel' }\n";
    private static final String STAYS =
            "The region stays us-west-2, as deployed, although the environment variable AWS_REGION says"
                    + " eu-west-1: only the configuration changes it. To move there, which replaces every resource: `pulumi config set"
                    + " aws-ivs:region eu-west-1`. To stay without this warning: `pulumi config set aws-ivs:region us-west-2`";
    private static final String MOVES =
            "The region changes from us-west-2 to eu-west-1: every channel and playback key pair that this"
                    + " provider has in us-west-2 is deleted there and created anew in eu-west-1. Channels get other ARNs, stream"
                    + " keys, ingest endpoints and playback URLs";

    @Test
    void deployedByTheEnvironment_staysWhereItIs() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            String arn = stack.id("channel");
            stack.showsNoChanges();
            stack.withoutEnvironment("AWS_REGION");
            stack.preview("--expect-no-changes").succeeds().doesNotSay("warning");
            stack.environment("AWS_REGION", "eu-west-1");
            stack.preview("--expect-no-changes").succeeds().saysOnce(STAYS);
            stack.up().saysOnce(STAYS).says("2 unchanged");
            stack.refresh().doesNotSay("warning").says("2 unchanged");
            stack.config("aws-ivs:region", "us-west-2");
            stack.preview("--expect-no-changes").succeeds().doesNotSay("warning");
            stack.environment("AWS_REGION", "US-WEST-2");
            stack.preview("--expect-no-changes").succeeds().doesNotSay("warning");
            assertThat(stack.id("channel")).isEqualTo(arn).startsWith("arn:aws:ivs:us-west-2:");
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    void namedByTheConfiguration_movesWithAWarning_andStaysWhenItIsRemoved() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            stack.config("aws-ivs:region", "eu-west-1");
            Run preview = stack.preview("--expect-no-changes").fails().saysOnce(MOVES);
            assertThat(preview.exitCode()).isEqualTo(7);
            preview.says("+-1 to replace");
            stack.pulumi("config", "rm", "aws-ivs:region").succeeds();
            stack.showsNoChanges();
            stack.config("aws-ivs:region", "eu-west-1");
            stack.up().saysOnce(MOVES).says("+-1 replaced");
            assertThat(stack.id("channel")).startsWith("arn:aws:ivs:eu-west-1:");
            assertThat(stack.ivs().state().total().channels()).isEqualTo(1);
            stack.pulumi("config", "rm", "aws-ivs:region").succeeds();
            stack.preview("--expect-no-changes")
                    .succeeds()
                    .saysOnce(
                            "The region stays eu-west-1, as deployed, although the environment variable AWS_REGION says"
                                    + " us-west-2");
            stack.withoutEnvironment("AWS_REGION");
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    /** The engine has replaced the provider by then, and would leave the channel where it is. */
    @Test
    void interruptedMove_isFinishedByTheLineOfTheError() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            stack.config("aws-ivs:region", "eu-west-1");
            stack.ivs()
                    .faults()
                    .add(Fault.answer("CreateChannel", 402, "ServiceQuotaExceededException", "{\"message\": \"no\"}"));
            stack.tryUp().fails();
            stack.ivs().faults().clear();
            String replace = "`pulumi up --replace '" + stack.urn("channel") + "'`";
            stack.preview().fails().says("is in us-west-2, but the provider is configured for eu-west-1", replace);
            stack.up("--replace", stack.urn("channel")).says("+-1 replaced");
            stack.showsNoChanges();
            assertThat(stack.id("channel")).startsWith("arn:aws:ivs:eu-west-1:");
            assertThat(stack.ivs().state().total().channels()).isEqualTo(1);
        }
    }

    /** It reads the channel with the provider of the other region, after the engine has replaced the old one. */
    @Test
    void moveByTheWrongCommand_isTakenBackByTheLinesOfTheError() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            String arn = stack.id("channel");
            stack.config("aws-ivs:region", "eu-west-1");
            stack.tryUp("--refresh", "--run-program")
                    .fails()
                    .says("is in us-west-2, but the provider is configured for eu-west-1")
                    .says(
                            "run `pulumi config set aws-ivs:region us-west-2` and then `AWS_REGION=us-west-2 pulumi up --refresh"
                                    + " --run-program`. The region comes from the provider's configuration");
            stack.config("aws-ivs:region", "us-west-2");
            stack.up("--refresh", "--run-program").says("2 unchanged");
            stack.showsNoChanges();
            assertThat(stack.id("channel")).isEqualTo(arn);
        }
    }

    /** By a profile, with an explicit provider, and with a region that another resource gives. */
    @Test
    void everyKindOfProvider_staysWhereItIs() {
        try (Stack stack = Stack.of("""
                first: { type: 'aws-ivs:Channel' }
                mine: { type: 'pulumi:providers:aws-ivs', properties: { defaultTags: { a: b } } }
                inMine: { type: 'aws-ivs:Channel', options: { provider: '${mine}' } }
                same:
                  type: pulumi:providers:aws-ivs
                  properties: { region: { 'fn::select': [3, { 'fn::split': [':', '${first.arn}'] }] } }
                inSame: { type: 'aws-ivs:Channel', options: { provider: '${same}' } }
                versioned: { type: 'aws-ivs:Channel', options: { version: 0.1.0 } }
                """)) {
            stack.withoutEnvironment("AWS_REGION");
            stack.environment("AWS_CONFIG_FILE", stack.path("profiles"));
            stack.write("profiles", "[default]\nregion = us-west-2\n[profile work]\nregion = eu-west-1\n");
            stack.up();
            for (String name : List.of("first", "inMine", "inSame", "versioned")) {
                assertThat(stack.id(name)).as(name).startsWith("arn:aws:ivs:us-west-2:");
            }
            stack.preview("--expect-no-changes").succeeds().doesNotSay("warning");
            stack.environment("AWS_PROFILE", "work");
            String says = "although the AWS profile work says eu-west-1";
            Run preview = stack.preview("--expect-no-changes").succeeds().says(says);
            assertThat(preview.output().split(says, -1))
                    .as("one for each of three providers")
                    .hasSize(4);
            preview.saysOnce(
                    "To move there, which replaces every resource: set `region: eu-west-1` on the provider resource");
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    void regionThatIsNone_orWithoutIvs_isSaidToBeSo() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.environment("AWS_REGION", "US-WEST-2");
            stack.preview()
                    .fails()
                    .says("the environment variable AWS_REGION must name an AWS region, like us-west-2")
                    .doesNotSay("property value");
            stack.environment("AWS_REGION", "us-east-2");
            stack.preview().succeeds().doesNotSay("not offered"); // it has an endpoint of its own
            String endpoint = stack.environment().get("AWS_ENDPOINT_URL");
            stack.withoutEnvironment("AWS_ENDPOINT_URL");
            stack.preview()
                    .succeeds()
                    .saysOnce(
                            "Amazon IVS is not offered in us-east-2 as far as this version of the provider knows; it is in"
                                    + " ap-northeast-1, ap-northeast-2,");
            stack.environment("AWS_ENDPOINT_URL", String.valueOf(endpoint));
            stack.up();
        }
    }
}
