package com.pulumi.awsivs.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Pulumi CLI that tests/pulumi-cli provides, with its own PULUMI_HOME in which the plugin's archive is installed. */
final class PulumiCli {

    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    static final String VERSION = System.getProperty("plugin.version", "");

    private static final Path TARGET = REPOSITORY.resolve("tests/e2e/target");
    private static final Path HOME = home();

    /** The launcher of the installed plugin. The tests do not use provider/target, which the quickstart rebuilds while they run. */
    static final Path PLUGIN = HOME.resolve("plugins/resource-aws-ivs-v" + VERSION + "/pulumi-resource-aws-ivs");

    private PulumiCli() {}

    static Path newFolder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET.resolve("stacks")), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path pulumiHome() {
        return HOME;
    }

    static PulumiResult run(Path folder, Map<String, String> environment, List<String> arguments) {
        return execute(HOME, folder, environment, arguments);
    }

    static PulumiProcess start(Path folder, Map<String, String> environment, List<String> arguments) {
        return start(HOME, folder, environment, arguments);
    }

    private static PulumiResult execute(
            Path home, Path folder, Map<String, String> environment, List<String> arguments) {
        return start(home, folder, environment, arguments).awaitResult();
    }

    private static PulumiProcess start(
            Path home, Path folder, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(REPOSITORY.resolve("tests/pulumi-cli/pulumi").toString());
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile(folder, "output-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // The AWS and Pulumi settings of the machine must not influence the tests.
            builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("PULUMI_"));
            builder.environment().put("PULUMI_HOME", home.toString());
            builder.environment().put("PULUMI_SKIP_UPDATE_CHECK", "true");
            builder.environment().put("NO_COLOR", "1");
            builder.environment().putAll(environment);
            return new PulumiProcess(arguments, builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an empty PULUMI_HOME. In an existing one, the engine would use the cached schema of an older build of the plugin. */
    private static Path home() {
        try {
            Path home = TARGET.resolve("pulumi-home");
            delete(home);
            Files.createDirectories(home);
            PulumiResult installed = execute(
                    home,
                    home,
                    Map.of(),
                    List.of(
                            "plugin",
                            "install",
                            "resource",
                            "aws-ivs",
                            VERSION,
                            "--file",
                            archive().toString()));
            installed.succeeds();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(REPOSITORY.resolve("provider/target"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("pulumi-resource-aws-ivs-v" + VERSION))
                    .filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the plugin's archive is not built"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
