package com.pulumi.awsivs.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real CLI, with a home of its own in which both plugins are installed as by a user. */
final class Pulumi {

    private final Path binary;
    private final Path home;
    private final boolean hasNothing;

    private Pulumi(Path binary, Path home, boolean hasNothing) {
        this.binary = binary;
        this.home = home;
        this.hasNothing = hasNothing;
    }

    static Pulumi withBothPlugins() throws IOException {
        Path home = Repository.newFolder("home");
        boolean go = NothingPlugin.canBeBuilt();
        Pulumi pulumi = new Pulumi(find(home), home, go);
        pulumi.install("aws-ivs", Repository.VERSION, Repository.archive());
        if (go) pulumi.install("nothing", "0.0.1", NothingPlugin.build());
        return pulumi;
    }

    /** Whether there is the plugin in Go to compare with. */
    boolean hasNothing() {
        return hasNothing;
    }

    String version() throws IOException {
        return in(home, Map.of(), List.of("version")).run().output().strip();
    }

    Command in(Path folder, Map<String, String> environment, List<String> arguments) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", binary.getParent() + File.pathSeparator + System.getenv("PATH"));
        all.put("PULUMI_HOME", home.toString());
        all.put("PULUMI_SKIP_UPDATE_CHECK", "true");
        all.put("NO_COLOR", "1");
        List<String> words = new ArrayList<>(List.of(binary.toString()));
        words.addAll(arguments);
        return new Command(folder, all, words);
    }

    private void install(String name, String version, Path file) throws IOException {
        in(home, Map.of(), List.of("plugin", "install", "resource", name, version, "--file", file.toString()))
                .run();
    }

    /** The binary itself: the script that finds it takes longer than some of what is measured. */
    private static Path find(Path folder) throws IOException {
        String script = Repository.ROOT.resolve("tests/pulumi-cli/pulumi").toString();
        new Command(folder, Map.of(), List.of(script, "version")).run(); // may have to build it, and then says more
        String said = new Command(folder, Map.of("PULUMI_CLI_WHERE", "1"), List.of(script))
                .run()
                .output();
        Path binary = Path.of(said.strip());
        if (!Files.isExecutable(binary)) throw new IOException("the Pulumi CLI was not found: " + said);
        return binary;
    }
}
