package com.pulumi.awsivs.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the steps of examples/pipelines as a CI service does: the lines of the YAML files, by a shell, in the folder of the Pulumi program.
 * The scripts are copied to {@code ci/} first, as the files tell their users.
 */
final class PipelineJob {

    static final Path PIPELINES = PulumiCli.REPOSITORY.resolve("examples/pipelines");

    private static final int TIMEOUT_MINUTES = 5;

    private final Stack stack;
    private final Map<String, String> environment = new HashMap<>();

    PipelineJob(Stack stack) {
        this.stack = stack;
        copyScripts(Path.of(stack.path("ci")));
        environment.putAll(stack.environment());
        environment.put("STACKS", "dev");
        environment.put("NO_COLOR", "1");
        environment.put("PULUMI_HOME", PulumiCli.pulumiHome().toString());
        environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
        environment.put(
                "PATH", PulumiCli.REPOSITORY.resolve("tests/pulumi-cli") + File.pathSeparator + System.getenv("PATH"));
    }

    private static void copyScripts(Path target) {
        try (Stream<Path> files = Files.walk(PIPELINES)) {
            for (Path each : files.filter(file -> !file.toString().contains("node_modules"))
                    .toList())
                Files.copy(each, target.resolve(PIPELINES.relativize(each).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PipelineJob with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs the step of this name in github-actions.yml. */
    PulumiResult githubStep(String name) {
        List<String> lines = lines("github-actions.yml");
        int step = indexOf(lines, "      - name: " + name, 0);
        int run = step + 1;
        while (!lines.get(run).startsWith("        run: ")) run++;
        String command = lines.get(run).substring("        run: ".length());
        return run(command.equals("|") ? block(lines, run + 1, "          ") : command);
    }

    /** Runs the script of the job of this name in gitlab-ci.yml. */
    PulumiResult gitlabJob(String name) {
        List<String> lines = lines("gitlab-ci.yml");
        int script = indexOf(lines, "  script:", indexOf(lines, name + ":", 0));
        return run(block(lines, script + 1, "    - "));
    }

    private static int indexOf(List<String> lines, String line, int from) {
        for (int i = from; i < lines.size(); i++) if (lines.get(i).equals(line)) return i;
        throw new AssertionError("no line '" + line + "'");
    }

    private static String block(List<String> lines, int from, String indent) {
        return lines.stream()
                .skip(from)
                .takeWhile(line -> line.startsWith(indent))
                .map(line -> line.substring(indent.length()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(PIPELINES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs commands of the shell. The result contains both outputs. */
    PulumiResult run(String commands) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-ec", commands)
                .directory(new File(stack.path("")))
                .redirectErrorStream(true)
                .redirectOutput(new File(stack.path("job.log")));
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("AWS_") || name.startsWith("PULUMI_") || name.startsWith("GIT"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the step did not end: " + commands);
            }
            return new PulumiResult(List.of(commands), process.exitValue(), stack.read("job.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
