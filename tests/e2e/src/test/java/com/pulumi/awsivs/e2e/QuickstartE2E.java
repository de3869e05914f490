package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the script of the quickstart, run as a new user would run it. */
class QuickstartE2E {

    private static final Path QUICKSTART = PulumiCli.REPOSITORY.resolve("examples/quickstart");
    private static final int TIMEOUT_MINUTES = 15; // Maven may have to download

    @TempDir
    Path temporary;

    @Test // .ci/run runs the script again afterwards: a second run must not depend on the first
    void withEmulator_showsDriftAndRepairsIt() throws Exception {
        PulumiResult run = quickstart(Map.of()).succeeds();

        assertThat(run.output())
                .containsSubsequence(
                        "$ pulumi up --yes",
                        "membersPlaybackUrl",
                        "membersStreamKey     : [secret]",
                        "+ 4 created",
                        "authorized is false at IVS now",
                        "$ pulumi preview --diff",
                        "warning: members: The channel was made public outside Pulumi",
                        "authorized     : true => false",
                        "authorized: false => true",
                        "warning: members: This undoes a change made outside Pulumi",
                        "~ 1 to update",
                        "$ pulumi up --yes",
                        "authorized: false => true",
                        "~ 1 updated",
                        "$ pulumi destroy --yes",
                        "- 4 deleted");
        run.doesNotSay("sk_us-west-2_"); // a stream key

        assertNothingIsLeft(run.output());
        assertThatPulumiInstallFindsThePlugin();
        RecordingExample.deploy(QUICKSTART.resolve("target/quickstart/bin"));
    }

    @Test
    void withAwsUnconfirmed_changesNothing() throws Exception {
        PulumiResult run = quickstart(Map.of(), "--aws").succeeds();

        assertThat(run.output()).containsSubsequence("your AWS account", "Continue? [y/N]", "Nothing was changed.");
    }

    @Test
    void toolsMissing_allAreNamed() throws Exception {
        for (String tool : List.of("dirname", "sed")) {
            Path script = Files.writeString(temporary.resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }

        PulumiResult run = quickstart(Map.of("PATH", temporary.toString(), "JAVA_HOME", ""));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).containsSubsequence("no JDK", "17 or newer", "no Maven", "neither pulumi nor Go");
    }

    @Test
    void unknownOption_printsUsage() throws Exception {
        PulumiResult run = quickstart(Map.of(), "--azure").says("usage: examples/quickstart/run [--aws]");

        assertThat(run.exitCode()).isEqualTo(2);
    }

    /**
     * Runs the command with which Pulumi's Java host finds plugins for {@code pulumi install}. If the output is not JSON, for example
     * because Debian's Maven adds an escape sequence, the host assumes that the program needs no plugins.
     */
    private static void assertThatPulumiInstallFindsThePlugin() throws Exception {
        Process maven = new ProcessBuilder(
                        QUICKSTART.resolve("target/quickstart/bin/mvn").toString(),
                        "-Dorg.slf4j.simpleLogger.logFile=System.err",
                        "--no-transfer-progress",
                        "compile",
                        "exec:java",
                        "-DmainClass=com.pulumi.bootstrap.internal.Main",
                        "-DmainArgs=packages")
                .directory(QUICKSTART.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        JsonNode plugins = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(maven.getInputStream());
        assertThat(plugins.findValuesAsText("name")).contains("aws-ivs");
        assertThat(maven.waitFor()).isZero();
    }

    private static void assertNothingIsLeft(String output) throws IOException {
        Matcher url = Pattern.compile("Emulator \\.\\.\\. (http://\\S+)").matcher(output);
        assertThat(url.find()).as(output).isTrue();
        URI emulator = URI.create(url.group(1));
        assertThatThrownBy(() -> new Socket(emulator.getHost(), emulator.getPort()).close())
                .isInstanceOf(ConnectException.class);

        String installed = QUICKSTART.resolve("target").toString();
        assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                .as("running processes")
                .noneMatch(command -> command.contains(installed));

        try (Stream<Path> files = Files.list(QUICKSTART)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("remaining files of the stack")
                    .noneMatch(name -> name.matches("Pulumi\\..+\\.yaml"));
        }
    }

    private PulumiResult quickstart(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of(QUICKSTART.resolve("run").toString()), Stream.of(arguments))
                .toList();
        Path output = temporary.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES))
                    .as(() -> "ends within the time limit: " + command)
                    .isTrue();
        } finally {
            process.destroy(); // the script stops the processes that it started
        }
        return new PulumiResult(command, process.exitValue(), Files.readString(output));
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
