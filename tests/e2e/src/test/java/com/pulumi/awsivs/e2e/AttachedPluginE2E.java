package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests an engine that attaches to a running plugin, as in a debugging session. */
class AttachedPluginE2E {

    private static final String CHANNEL = "channel: { type: aws-ivs:Channel }\n";

    @Test
    void engineAttachesToRunningPlugin_deploysAndKeepsItRunning() throws IOException, InterruptedException {
        try (Stack stack = Stack.of(CHANNEL)) {
            Process plugin = startPlugin(stack);
            try (BufferedReader out = plugin.inputReader()) {
                stack.environment("PULUMI_DEBUG_PROVIDERS", "aws-ivs:" + out.readLine());
                stack.withoutEnvironment("AWS_REGION", "AWS_ENDPOINT_URL"); // only the running plugin has these
                stack.up().says("+ 2 created");
                stack.console().updateChannel(stack.id("channel"), "\"authorized\": true");
                stack.preview()
                        .succeeds()
                        .saysOnce("made private outside Pulumi"); // the plugin logs to the second engine
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
        ProcessBuilder builder = new ProcessBuilder(PulumiCli.PLUGIN.toString());
        builder.environment().putAll(stack.environment());
        return builder.start();
    }
}
