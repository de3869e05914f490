package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the engine and the plugin settle between them, beside resources. */
class EngineE2E {

    private static final String CHANNEL = """
            channel:
              type: aws-ivs:Channel
              options: { customTimeouts: { create: 3s } }
            """;

    @Test
    void theEngineAttachesToAPluginThatIsRunningAlready() throws IOException, InterruptedException {
        try (Stack stack = Stack.of(CHANNEL)) {
            Process plugin = startPlugin(stack);
            try (BufferedReader out = plugin.inputReader()) {
                stack.environment("PULUMI_DEBUG_PROVIDERS", "aws-ivs:" + out.readLine());
                stack.withoutEnvironment("AWS_REGION", "AWS_ENDPOINT_URL"); // only the running one has them
                stack.up().says("+ 2 created");
                stack.outside().updateChannel(stack.id("channel"), "\"authorized\": true");
                stack.preview().succeeds().saysOnce("made private outside Pulumi"); // the log has found the new engine
                stack.destroy();
                assertThat(plugin.isAlive()).isTrue();
            } finally {
                plugin.destroy();
                assertThat(plugin.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    private static Process startPlugin(Stack stack) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Cli.PLUGIN.toString());
        builder.environment().putAll(stack.environment());
        return builder.start();
    }

    @Test
    void aCreateEndsWithTheTimeThatTheProgramGivesIt() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.ivs().faults().add(Fault.delay("CreateChannel", Duration.ofMinutes(2)));
            stack.tryUp().fails().says("CreateChannel did not finish within the time", "customTimeouts");
            assertThat(stack.id("channel")).startsWith("unconfirmed: ");
        }
    }
}
