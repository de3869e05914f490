package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests states without the provider's region. No setting in the environment may replace a resource. */
class StateWithoutRegionE2E {

    private static final String CHANNEL = "channel: { type: 'aws-ivs:Channel' }\n";

    /** Version 0.1.0 stored no region in the state, and {@code pulumi import} does not store one for a new provider. */
    @Test
    void stateWithoutRegion_showsNoDifferenceAndStoresTheRegion() {
        try (Stack stack = Stack.of("""
                mine: { type: 'pulumi:providers:aws-ivs', properties: { defaultTags: { a: b } } }
                channel: { type: 'aws-ivs:Channel', options: { provider: '${mine}' } }
                """)) {
            stack.up();
            String arn = stack.id("channel");
            removeRegion(stack);
            stack.expectNoChanges();
            stack.environment("AWS_REGION", "eu-west-1");
            stack.preview()
                    .fails()
                    .says("'" + arn
                            + "' is in us-west-2, but the provider is configured for eu-west-1: use a provider for"
                            + " us-west-2. If all resources of this provider are there, run `pulumi config set aws-ivs:region"
                            + " us-west-2` and then `AWS_REGION=us-west-2 pulumi up --refresh --run-program`. The region comes"
                            + " from the environment variable AWS_REGION")
                    .says("This command uses the provider's configuration of the last deployment");
            stack.environment("AWS_REGION", "us-west-2");
            stack.up().says("3 unchanged");
            stack.environment("AWS_REGION", "eu-west-1");
            stack.preview("--expect-no-changes")
                    .succeeds()
                    .says(
                            "The region stays us-west-2, as deployed, although the environment variable AWS_REGION specifies");
            assertThat(stack.id("channel")).isEqualTo(arn);
        }
    }

    /** Without drift detection, the channel is not read before the provider is configured for eu-west-1. */
    @Test
    @Tag("reliability:environment-region")
    void stateWithoutRegion_anyConfiguration_replacesNothing() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.config("aws-ivs:detectDrift", "false");
            stack.up();
            String arn = stack.id("channel");
            removeRegion(stack);
            stack.environment("AWS_REGION", "eu-west-1");
            String elsewhere = "is in us-west-2, but the provider is configured for eu-west-1";
            stack.tryUp().fails().says(elsewhere);
            stack.config("aws-ivs:region", "us-west-2");
            stack.tryUp()
                    .fails()
                    .says("the region cannot change to us-west-2 yet: it is uncertain whether the resources are in"
                            + " eu-west-1");
            stack.environment("AWS_REGION", "us-west-2");
            stack.up().says("2 unchanged").doesNotSay("The region changes");
            stack.environment("AWS_REGION", "eu-west-1");
            stack.expectNoChanges();
            assertThat(stack.id("channel")).isEqualTo(arn);
            stack.config("aws-ivs:region", "eu-west-1");
            stack.up()
                    .saysOnce("The region changes from us-west-2 to eu-west-1")
                    .says("+-1 replaced");
        }
    }

    /** Starts after a failed command, which has stored the wrong region in the state. */
    @Test
    void wrongRegionStored_commandsOfTheErrorCorrectIt() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            String arn = stack.id("channel");
            removeRegion(stack);
            stack.environment("AWS_REGION", "eu-west-1");
            stack.tryUp("--refresh", "--run-program").fails();
            stack.environment("AWS_REGION", "us-west-2");
            stack.preview()
                    .fails()
                    .says(
                            "run `pulumi config set aws-ivs:region us-west-2` and then `AWS_REGION=us-west-2 pulumi up --refresh"
                                    + " --run-program`");
            stack.config("aws-ivs:region", "us-west-2");
            stack.up("--refresh", "--run-program").says("2 unchanged");
            stack.expectNoChanges();
            assertThat(stack.id("channel")).isEqualTo(arn);
        }
    }

    /** For another version of the plugin, the engine creates a new default provider, which has no region in the state. */
    @Test
    @Tag("reliability:environment-region")
    void anotherPluginVersion_movesNothing() {
        String versioned = "channel: { type: 'aws-ivs:Channel', options: { version: 0.1.0 } }\n";
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            String arn = stack.id("channel");
            stack.program(versioned);
            stack.environment("AWS_REGION", "eu-west-1");
            stack.tryUp()
                    .fails()
                    .says("'" + arn + "' is in us-west-2, but the provider is configured for eu-west-1")
                    .says("The region comes from the environment variable AWS_REGION")
                    .doesNotSay("last deployment"); // this command has configured the provider itself
            stack.config("aws-ivs:region", "us-west-2");
            stack.up().says("2 unchanged");
            assertThat(stack.id("channel")).isEqualTo(arn);
        }
    }

    @Test
    void importedIntoEmptyStack_staysInItsRegion() {
        try (Stack stack = Stack.create()) {
            JsonNode created = stack.console().call("CreateChannel", "{\"name\": \"live\"}");
            String arn = created.at("/channel/arn").asText();
            stack.pulumi("import", "aws-ivs:index:Channel", "channel", arn, "--protect=false", "--yes")
                    .succeeds();
            stack.program("channel: { type: 'aws-ivs:Channel', properties: { name: live } }\n");
            stack.environment("AWS_REGION", "eu-west-1");
            stack.preview().fails().says("is in us-west-2, but the provider is configured for eu-west-1");
            stack.environment("AWS_REGION", "us-west-2");
            stack.up().says("2 unchanged");
            stack.withoutEnvironment("AWS_REGION");
            stack.expectNoChanges();
            assertThat(stack.id("channel")).isEqualTo(arn);
        }
    }

    /** Removes the region from the state, because version 0.1.0 did not store the region. */
    static void removeRegion(Stack stack) {
        JsonNode state = stack.export();
        for (JsonNode resource : state.at("/deployment/resources")) {
            if (!resource.get("type").asText().startsWith("pulumi:providers:")) continue;
            for (String part : List.of("inputs", "outputs")) {
                if (resource.get(part) instanceof ObjectNode settings) settings.remove(List.of("region", "__ambient"));
            }
        }
        stack.write("state.json", state.toString());
        stack.pulumi("stack", "import", "--file", "state.json").succeeds();
    }
}
