package com.pulumi.awsivs.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples, run as a newcomer runs them: by their scripts. */
class ExamplesE2E {

    /** With Maven's first downloads; the build of the CLI is done by then. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Path ROOT = root();
    private static final Path QUICKSTART = ROOT.resolve("examples/quickstart");

    @TempDir
    Path temporary;

    @RepeatedTest(2) // a newcomer runs it again
    void quickstartShowsDriftAndRepairsIt() throws Exception {
        Ran ran = run(Map.of(), "run");

        assertEquals(0, ran.exitCode(), ran.output());
        assertInOrder(
                ran.output(),
                "$ pulumi up --yes",
                "membersPlaybackUrl",
                "membersStreamKey     : [secret]",
                "+ 4 created",
                "authorized is false at IVS now",
                "$ pulumi preview --diff",
                "warning: The channel was made public outside Pulumi since the last deployment",
                "authorized     : true => false",
                "authorized: false => true",
                "warning: This undoes a change made outside Pulumi",
                "~ 1 to update",
                "$ pulumi up --yes",
                "~ 1 updated",
                "$ pulumi destroy --yes",
                "- 4 deleted");
        assertFalse(ran.output().contains("sk_us-west-2_"), "a stream key is in the output:\n" + ran.output());

        assertNothingIsLeft(ran);
    }

    @Test
    void quickstartDoesNothingAtAwsUnlessToldYes() throws Exception {
        Ran ran = run(Map.of(), "run", "--aws");

        assertEquals(0, ran.exitCode(), ran.output());
        assertInOrder(ran.output(), "your AWS account", "Go on? [y/N]", "Nothing was done.");
    }

    @Test
    void quickstartNamesAllThatIsMissing() throws Exception {
        for (String tool : List.of("dirname", "sed")) {
            Path script = temporary.resolve(tool);
            Files.writeString(script, "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
            assertTrue(script.toFile().setExecutable(true));
        }

        Ran ran = run(Map.of("PATH", temporary.toString(), "JAVA_HOME", ""), "run");

        assertEquals(1, ran.exitCode(), ran.output());
        assertInOrder(ran.output(), "no JDK", "17 or newer", "no Maven", "neither pulumi nor Go");
    }

    @Test
    void quickstartRefusesWhatItDoesNotKnow() throws Exception {
        Ran ran = run(Map.of(), "run", "--azure");

        assertEquals(2, ran.exitCode(), ran.output());
        assertInOrder(ran.output(), "usage: examples/quickstart/run [--aws]");
    }

    private static void assertNothingIsLeft(Ran ran) throws IOException {
        Matcher url = Pattern.compile("Emulator \\.\\.\\. (http://\\S+)").matcher(ran.output());
        assertTrue(url.find(), ran.output());
        URI emulator = URI.create(url.group(1));
        assertThrows(ConnectException.class, () -> new Socket(emulator.getHost(), emulator.getPort()).close());

        String plugins = QUICKSTART.resolve("target").toString();
        assertEquals(
                List.of(),
                ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(line -> line.contains(plugins))
                        .toList(),
                "processes that still run");

        try (Stream<Path> files = Files.list(QUICKSTART)) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("Pulumi.") && !name.equals("Pulumi.yaml"))
                            .toList(),
                    "stack configuration that is left");
        }
    }

    private static void assertInOrder(String output, String... parts) {
        int from = 0;
        for (String part : parts) {
            int at = output.indexOf(part, from);
            assertTrue(at >= 0, "\"" + part + "\" is missing, or not where it belongs, in:\n" + output);
            from = at + part.length();
        }
    }

    private record Ran(int exitCode, String output) {}

    private Ran run(Map<String, String> environment, String script, String... arguments) throws Exception {
        Path output = temporary.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(QUICKSTART.resolve(script).toString()), Stream.of(arguments))
                                .toList())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertTrue(
                    process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), () -> "takes too long:\n" + read(output));
        } finally {
            process.destroy(); // the script stops what it started
        }
        return new Ran(process.exitValue(), read(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("schema.json"))) folder = folder.getParent();
        return folder;
    }
}
