package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The plugin in Go that does nothing: its source is in the folder {@code nothing}, and it is built for each run. */
final class NothingPlugin {

    private static final Path SOURCE = Repository.MODULE.resolve("nothing");

    private NothingPlugin() {}

    static boolean canBeBuilt() {
        try {
            go(List.of("go", "version")).run();
            return true;
        } catch (IOException noGo) {
            System.out.println("No Go here: what compares with a plugin in Go that does nothing is not measured.");
            return false;
        }
    }

    static Path build() throws IOException {
        Path plugin = Repository.TARGET.resolve("pulumi-resource-nothing");
        go(List.of(
                        "go",
                        "build",
                        "-mod=readonly",
                        "-buildvcs=false",
                        "-ldflags",
                        "-s -w",
                        "-o",
                        plugin.toString(),
                        "."))
                .run();
        return plugin;
    }

    private static Command go(List<String> words) {
        return new Command(SOURCE, Map.of("GOWORK", "off"), words);
    }
}
