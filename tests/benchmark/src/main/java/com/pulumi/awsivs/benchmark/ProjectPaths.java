package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders and files of the repository. Their paths are relative to the module's folder, in which Maven starts the benchmark. */
final class ProjectPaths {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path MODULE = ROOT.resolve("tests/benchmark");
    static final Path TARGET = MODULE.resolve("target");

    static final Path PLUGIN_FOLDER = ROOT.resolve("provider/target/plugin");
    static final Path PLUGIN = PLUGIN_FOLDER.resolve("pulumi-resource-aws-ivs");
    static final String VERSION = System.getProperty("plugin.version", "");

    private static final Path WORK = TARGET.resolve("work");

    private ProjectPaths() {}

    /** Returns this platform's plugin archive. */
    static Path archive() throws IOException {
        return archiveIn(ROOT.resolve("provider/target"))
                .orElseThrow(() -> new IOException("the plugin's archive is not built"));
    }

    /** Returns the archive without a Java runtime. Empty in builds without JDK 25, whose only archive has no runtime. */
    static Optional<Path> smallArchive() throws IOException {
        return archiveIn(ROOT.resolve("provider/target/small"));
    }

    /** Returns whether the provider has this setting, because the benchmark also runs on older commits, which have fewer settings. */
    static boolean hasConfigKey(String key) throws IOException {
        return JsonText.read(Files.readString(ROOT.resolve("schema.json")))
                .at("/config/variables/" + key)
                .isObject();
    }

    static Path newFolder(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(WORK), name + "-");
    }

    /** Deletes the files of earlier runs, such as states of thousands of channels. */
    static void clean() throws IOException {
        if (!Files.exists(WORK)) return;
        try (Stream<Path> all = Files.walk(WORK)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    static long bytesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static Optional<Path> archiveIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pulumi-resource-aws-ivs-v" + VERSION))
                    .filter(file -> file.toString().endsWith(".tar.gz"))
                    .sorted()
                    .findFirst();
        }
    }
}
