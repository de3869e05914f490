package com.pulumi.awsivs.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Pulumi CLI, with its own PULUMI_HOME in which the provider and the no-op plugin are installed. */
final class PulumiCli {

    private final Path binary;
    private final Path home;
    private final boolean hasNoOpPlugin;

    private PulumiCli(Path binary, Path home, boolean hasNoOpPlugin) {
        this.binary = binary;
        this.home = home;
        this.hasNoOpPlugin = hasNoOpPlugin;
    }

    static PulumiCli withPlugins() throws IOException {
        Path home = ProjectPaths.newFolder("home");
        boolean go = NoOpPlugin.canBeBuilt();
        PulumiCli pulumi = new PulumiCli(find(home), home, go);
        pulumi.install("aws-ivs", ProjectPaths.VERSION, ProjectPaths.archive());
        if (go) pulumi.install("noop", "0.0.1", NoOpPlugin.build());
        return pulumi;
    }

    /** Returns whether the no-op plugin is installed. It cannot be built without Go. */
    boolean hasNoOpPlugin() {
        return hasNoOpPlugin;
    }

    String version() throws IOException {
        return in(home, Map.of(), List.of("version")).run().output().strip();
    }

    ExternalCommand in(Path folder, Map<String, String> environment, List<String> arguments) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", binary.getParent() + File.pathSeparator + System.getenv("PATH"));
        all.put("PULUMI_HOME", home.toString());
        all.put("PULUMI_SKIP_UPDATE_CHECK", "true");
        all.put("NO_COLOR", "1");
        List<String> command = new ArrayList<>(List.of(binary.toString()));
        command.addAll(arguments);
        return new ExternalCommand(folder, all, command);
    }

    private void install(String name, String version, Path file) throws IOException {
        in(home, Map.of(), List.of("plugin", "install", "resource", name, version, "--file", file.toString()))
                .run();
    }

    /** Returns the CLI's binary. It is called directly, because the script that finds it takes longer than some measurements. */
    private static Path find(Path folder) throws IOException {
        String script = ProjectPaths.ROOT.resolve("tests/pulumi-cli/pulumi").toString();
        new ExternalCommand(folder, Map.of(), List.of(script, "version"))
                .run(); // builds the CLI if needed, and prints more than the path
        String path = new ExternalCommand(folder, Map.of("PULUMI_CLI_WHERE", "1"), List.of(script))
                .run()
                .output();
        Path binary = Path.of(path.strip());
        if (!Files.isExecutable(binary)) throw new IOException("the Pulumi CLI was not found: " + path);
        return binary;
    }
}
