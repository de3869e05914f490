package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests the script tests/emulator/run. Maven runs the tests in the module's folder. */
class RunScriptTest {

    private static final String PAGE = "tests/emulator/README.md: the command line";

    @Test
    @Verified(PAGE)
    void start_printsUrlWhenReady_andEndsOnSignal() throws Exception {
        Process emulator = run("--port", "0");
        BufferedReader output = emulator.inputReader(StandardCharsets.UTF_8);
        String address = output.readLine();
        TestResponse state = IvsUnderTest.exchange(HttpRequest.newBuilder(URI.create(address + "/_state")));
        assertThat(state.text("/channels")).isEqualTo("0");
        emulator.toHandle().destroy();
        assertThat(emulator.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(output.readLine()).as("a second line").isNull();
    }

    @Test
    @Verified(PAGE)
    void invalidArgument_isReportedOnStandardError_withUsage() throws Exception {
        Process emulator = run("--port", "eighty");
        assertThat(emulator.waitFor()).isEqualTo(2);
        assertThat(emulator.inputReader(StandardCharsets.UTF_8).readLine()).isNull();
        assertThat(emulator.errorReader(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.contains("'--port': must be a number"))
                .anyMatch(line -> line.startsWith("Usage:"));
    }

    @Test
    @Verified(PAGE)
    void help_printsUsageOnStandardOutput() throws Exception {
        Process help = run("--help");
        assertThat(help.inputReader(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("      --rates="));
        assertThat(help.waitFor()).isZero();
    }

    private static Process run(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("run").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
