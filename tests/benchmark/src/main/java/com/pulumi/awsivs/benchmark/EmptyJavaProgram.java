package com.pulumi.awsivs.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program that only prints a line, run in the runtime of the plugin. Its time is a lower bound for the startup of a Java plugin. */
final class EmptyJavaProgram {

    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx256m", "-XX:-UsePerfData");

    private EmptyJavaProgram() {}

    public static void main(String[] arguments) {
        System.out.println(0);
    }

    /** Runs the program, and returns the seconds from the start of the process until it prints the line. */
    static double start() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(java().toString()));
        arguments.addAll(FLAGS);
        arguments.addAll(
                List.of("-cp", ProjectPaths.TARGET.resolve("classes").toString(), EmptyJavaProgram.class.getName()));
        ProcessBuilder builder = new ExternalCommand(ProjectPaths.TARGET, Map.of(), arguments).builder();
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            double seconds = ExternalCommand.secondsSince(start);
            if (line == null) throw new IOException("the empty Java program printed no line");
            return seconds;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Returns the bundled Java executable, or the one that the launcher would use if the build has no bundled Java. */
    static Path java() {
        Path bundled = ProjectPaths.PLUGIN_FOLDER.resolve("runtime/bin/java");
        if (Files.isExecutable(bundled)) return bundled;
        String home = System.getenv("JAVA_HOME");
        return home == null ? Path.of("java") : Path.of(home, "bin", "java");
    }
}
