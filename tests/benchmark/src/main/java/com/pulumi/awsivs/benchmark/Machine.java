package com.pulumi.awsivs.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the figures come from: enough to compare them with others, and nothing that names the machine. */
record Machine(Map<String, String> facts) {

    static final String COMMAND = "mvn -Pbenchmark verify -DskipTests";

    static Machine here(Pulumi pulumi) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", memory());
        facts.put("processor", line(Path.of("/proc/cpuinfo"), "model name", ':', System.getProperty("os.arch")));
        facts.put("system", system());
        facts.put("plugin's Java", pluginsJava());
        facts.put("benchmark's Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        facts.put("pulumi", pulumi.version());
        facts.put("plugin", Repository.VERSION);
        facts.put("git commit", commit());
        facts.put("command", COMMAND);
        return new Machine(facts);
    }

    private static String memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getTotalMemorySize() / 1e9) + " GB";
    }

    private static String system() throws IOException {
        String kernel = System.getProperty("os.name") + " "
                + System.getProperty("os.version").replaceFirst("-.*", "");
        String name = line(Path.of("/etc/os-release"), "PRETTY_NAME", '=', "");
        return name.isEmpty() ? kernel : name + ", " + kernel;
    }

    private static String pluginsJava() throws IOException {
        Path release = Repository.PLUGIN_FOLDER.resolve("runtime/release");
        if (Files.exists(release)) return "bundled, " + line(release, "JAVA_VERSION", '=', "of unknown version");
        String said = run(EmptyMain.java().toString(), "-version");
        return "the user's, " + said.lines().findFirst().orElse("unknown");
    }

    /** The results of the last run are no change that matters. */
    private static String commit() {
        try {
            String changes = run(
                    "git", "status", "--porcelain", "--untracked-files=no", ":(top)", ":(top,exclude)docs/benchmarks");
            return run("git", "rev-parse", "--short", "HEAD") + (changes.isEmpty() ? "" : " with changes");
        } catch (IOException noRepository) {
            return "unknown";
        }
    }

    private static String run(String... words) throws IOException {
        return new Command(Repository.TARGET, Map.of(), List.of(words))
                .run()
                .output()
                .strip();
    }

    /** The value of the first line that starts so, without quotes. */
    private static String line(Path file, String start, char separator, String otherwise) throws IOException {
        if (!Files.exists(file)) return otherwise;
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(line.indexOf(separator) + 1)
                        .replace("\"", "")
                        .strip())
                .orElse(otherwise);
    }
}
