package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.pulumi.awsivs.emulator.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
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

    /** That of the machine's own Java, which finds no file there in the encoding of that locale. */
    @Test
    void theSmallPluginStartsInAFolderOutsideAscii_inTheLocaleC() throws IOException, InterruptedException {
        assumeThat(System.getProperty("sun.jnu.encoding"))
                .as("this Java can name the folder")
                .isEqualTo("UTF-8");
        Path home = Cli.newFolder("hömé");
        Path small = Cli.REPOSITORY.resolve("provider/target/small/plugin");
        for (String file : List.of("pulumi-resource-aws-ivs", "lib/java.options", "lib/plugin.jar")) {
            Path target = home.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(small.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        ProcessBuilder builder =
                new ProcessBuilder(home.resolve("pulumi-resource-aws-ivs").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C");
        Process plugin = builder.start();
        try (BufferedReader out = plugin.inputReader()) {
            assertThat(out.readLine()).matches("[0-9]+");
        } finally {
            plugin.destroy();
            assertThat(plugin.waitFor(1, TimeUnit.MINUTES)).isTrue();
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
