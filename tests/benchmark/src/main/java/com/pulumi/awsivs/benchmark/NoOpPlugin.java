package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Builds the no-op plugin, which is written in Go. Its source is in the folder {@code noop-plugin}. */
final class NoOpPlugin {

    private static final Path SOURCE = ProjectPaths.MODULE.resolve("noop-plugin");

    private NoOpPlugin() {}

    static boolean canBeBuilt() {
        try {
            go(List.of("go", "version")).run();
            return true;
        } catch (IOException noGo) {
            System.out.println("Go is not installed: metrics that compare with the no-op Go plugin are not measured.");
            return false;
        }
    }

    static Path build() throws IOException {
        Path plugin = ProjectPaths.TARGET.resolve("pulumi-resource-noop");
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

    private static ExternalCommand go(List<String> arguments) {
        return new ExternalCommand(SOURCE, Map.of("GOWORK", "off"), arguments);
    }
}
