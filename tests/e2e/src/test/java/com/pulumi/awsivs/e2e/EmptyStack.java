package com.pulumi.awsivs.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A stack without resources, which {@code pulumi stack init} creates once. Every test starts with a copy of its files, because the command
 * takes a third of a second of processor time and there are about two hundred tests.
 */
final class EmptyStack {

    static final String NAME = "dev";
    static final String PASSPHRASE = "passphrase";

    private static final Path FOLDER = init();

    private EmptyStack() {}

    private static Path init() {
        Path folder = PulumiCli.newFolder("empty");
        try {
            Files.writeString(folder.resolve("Pulumi.yaml"), "name: e2e\nruntime: yaml\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> environment = Map.of(
                "PULUMI_BACKEND_URL",
                "file://" + folder,
                "PULUMI_CONFIG_PASSPHRASE",
                PASSPHRASE,
                "HOME",
                folder.toString(),
                "XDG_CACHE_HOME",
                Stack.cache());
        PulumiCli.run(folder, environment, List.of("stack", "init", NAME)).succeeds();
        return folder;
    }

    /** Copies the stack's files into a folder, except the project file. */
    static void copyTo(Path folder) {
        try {
            copy(FOLDER.resolve("Pulumi." + NAME + ".yaml"), folder.resolve("Pulumi." + NAME + ".yaml"));
            try (Stream<Path> files = Files.walk(FOLDER.resolve(".pulumi"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    copy(file, folder.resolve(FOLDER.relativize(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
