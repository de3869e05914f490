package com.pulumi.awsivs.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The least that a plugin in Java can take: a program that prints a line, in the runtime that the plugin has. */
final class EmptyMain {

    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx256m", "-XX:-UsePerfData");

    private EmptyMain() {}

    public static void main(String[] arguments) {
        System.out.println(0);
    }

    /** Seconds from the start of the process to its line. */
    static double start() throws IOException {
        List<String> words = new ArrayList<>(List.of(java().toString()));
        words.addAll(FLAGS);
        words.addAll(List.of("-cp", Repository.TARGET.resolve("classes").toString(), EmptyMain.class.getName()));
        ProcessBuilder builder = new Command(Repository.TARGET, Map.of(), words).builder();
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            double seconds = Command.secondsSince(start);
            if (line == null) throw new IOException("the empty main does not run");
            return seconds;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The bundle's own; in a build without one, that which the launcher takes. */
    static Path java() {
        Path bundled = Repository.PLUGIN_FOLDER.resolve("runtime/bin/java");
        if (Files.isExecutable(bundled)) return bundled;
        String home = System.getenv("JAVA_HOME");
        return home == null ? Path.of("java") : Path.of(home, "bin", "java");
    }
}
