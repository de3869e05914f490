package com.pulumi.awsivs.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts about the machine and the versions of a run that are needed to compare results. None of them identifies the machine. */
record MachineInfo(Map<String, String> facts) {

    static final String COMMAND = "mvn -Pbenchmark verify -DskipTests";

    static MachineInfo here(PulumiCli pulumi) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", memory());
        facts.put("processor", line(Path.of("/proc/cpuinfo"), "model name", ':', System.getProperty("os.arch")));
        facts.put("system", system());
        facts.put("plugin's Java", pluginsJava());
        facts.put("benchmark's Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        facts.put("pulumi", pulumi.version());
        facts.put("plugin", ProjectPaths.VERSION);
        facts.put("git commit", commit());
        facts.put("command", COMMAND);
        return new MachineInfo(facts);
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
        Path release = ProjectPaths.PLUGIN_FOLDER.resolve("runtime/release");
        if (Files.exists(release)) return "bundled, " + line(release, "JAVA_VERSION", '=', "of unknown version");
        String version = run(EmptyJavaProgram.java().toString(), "-version");
        return "the user's, " + version.lines().findFirst().orElse("unknown");
    }

    /** Returns the commit, with a note if there are uncommitted changes other than the results of earlier runs. */
    private static String commit() {
        try {
            String changes = run(
                    "git", "status", "--porcelain", "--untracked-files=no", ":(top)", ":(top,exclude)docs/benchmarks");
            return run("git", "rev-parse", "--short", "HEAD") + (changes.isEmpty() ? "" : " with changes");
        } catch (IOException noRepository) {
            return "unknown";
        }
    }

    private static String run(String... arguments) throws IOException {
        return new ExternalCommand(ProjectPaths.TARGET, Map.of(), List.of(arguments))
                .run()
                .output()
                .strip();
    }

    /** Returns the value, without quotes, of the first line that begins with this text, or a default value. */
    private static String line(Path file, String start, char separator, String defaultValue) throws IOException {
        if (!Files.exists(file)) return defaultValue;
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(line.indexOf(separator) + 1)
                        .replace("\"", "")
                        .strip())
                .orElse(defaultValue);
    }
}
