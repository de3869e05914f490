package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.InjectedFault;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that a deployed stack stays in its region until the configuration specifies another region. */
class RegionE2E {

    private static final String CHANNEL = "channel: { type: 'aws-ivs:Channel' }\n";
    private static final String STAYS_WARNING =
            "The region stays us-west-2, as deployed, although the environment variable AWS_REGION specifies"
                    + " eu-west-1: only the configuration changes it. To move there, which replaces every resource: `pulumi config set"
                    + " aws-ivs:region eu-west-1`. To stay without this warning: `pulumi config set aws-ivs:region us-west-2`";
    private static final String MOVES_WARNING =
            "The region changes from us-west-2 to eu-west-1: every resource of this provider is created in"
                    + " eu-west-1 and deleted in us-west-2. Channels get other ARNs, stream keys, ingest endpoints and playback URLs";

    @Test
    @Tag("reliability:environment-region")
    void regionOfTheEnvironmentChanges_stackStaysWithAWarning() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            String arn = stack.id("channel");
            stack.expectNoChanges();
            stack.withoutEnvironment("AWS_REGION");
            stack.preview("--expect-no-changes").succeeds().doesNotSay("warning");
            stack.environment("AWS_REGION", "eu-west-1");
            stack.preview("--expect-no-changes").succeeds().saysOnce(STAYS_WARNING);
            stack.up().saysOnce(STAYS_WARNING).says("2 unchanged");
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
    @Tag("reliability:configured-region")
    void regionConfigured_movesWithAWarningAndStaysWhenRemoved() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            stack.config("aws-ivs:region", "eu-west-1");
            PulumiResult preview = stack.preview("--expect-no-changes").fails().saysOnce(MOVES_WARNING);
            assertThat(preview.exitCode()).isEqualTo(7);
            preview.says("+-1 to replace");
            stack.pulumi("config", "rm", "aws-ivs:region").succeeds();
            stack.expectNoChanges();
            stack.config("aws-ivs:region", "eu-west-1");
            stack.up().saysOnce(MOVES_WARNING).says("+-1 replaced");
            assertThat(stack.id("channel")).startsWith("arn:aws:ivs:eu-west-1:");
            assertThat(stack.ivs().state().total().channels()).isEqualTo(1);
            stack.pulumi("config", "rm", "aws-ivs:region").succeeds();
            stack.preview("--expect-no-changes")
                    .succeeds()
                    .saysOnce(
                            "The region stays eu-west-1, as deployed, although the environment variable AWS_REGION specifies"
                                    + " us-west-2");
            stack.withoutEnvironment("AWS_REGION");
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    /** After the failure, the state contains the new provider, so that the engine no longer replaces the channel by itself. */
    @Test
    @Tag("reliability:interrupted-move")
    void moveInterrupted_commandOfTheErrorCompletesIt() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            stack.config("aws-ivs:region", "eu-west-1");
            stack.ivs()
                    .faults()
                    .add(InjectedFault.response(
                            "CreateChannel", 402, "ServiceQuotaExceededException", "{\"message\": \"no\"}"));
            stack.tryUp().fails();
            stack.ivs().faults().clear();
            String replace = "`pulumi up --replace '" + stack.urn("channel") + "'`";
            stack.preview().fails().says("is in us-west-2, but the provider is configured for eu-west-1", replace);
            stack.up("--replace", stack.urn("channel")).says("+-1 replaced");
            stack.expectNoChanges();
            assertThat(stack.id("channel")).startsWith("arn:aws:ivs:eu-west-1:");
            assertThat(stack.ivs().state().total().channels()).isEqualTo(1);
        }
    }

    /** With {@code --run-program}, the engine uses the provider of the new region to read the channel, which fails. */
    @Test
    void moveWithRefreshRunProgram_commandsOfTheErrorUndoIt() {
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
            stack.expectNoChanges();
            assertThat(stack.id("channel")).isEqualTo(arn);
        }
    }

    /** Uses a default provider, explicit providers, and a provider whose region is an output of another resource. The profile sets the region. */
    @Test
    void explicitAndDefaultProviders_stayInTheirRegion() {
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
            String warning = "although the AWS profile work specifies eu-west-1";
            PulumiResult preview =
                    stack.preview("--expect-no-changes").succeeds().says(warning);
            assertThat(preview.output().split(warning, -1))
                    .as("one warning for each of three providers")
                    .hasSize(4);
            preview.saysOnce(
                    "To move there, which replaces every resource: set `region: eu-west-1` on the provider resource");
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    void invalidOrUnsupportedRegion_isReported() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.environment("AWS_REGION", "US-WEST-2");
            stack.preview()
                    .fails()
                    .says("the environment variable AWS_REGION must name an AWS region, like us-west-2")
                    .doesNotSay("property value");
            stack.environment("AWS_REGION", "us-east-2");
            // The region is not checked if an endpoint is configured.
            stack.preview().succeeds().doesNotSay("not offered");
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
