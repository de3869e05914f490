package com.pulumi.awsivs.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The AWS CLI, with which the tests compare the provider. Uses the CLI on PATH, or else installs one from PyPI, once, into the user's
 * cache. If that is not possible, because Python 3, pip or the network is missing, the tests check only the provider.
 */
final class AwsCli {

    /** The version of the AWS CLI with which the expected outcomes were determined. */
    private static final String VERSION = "1.45.11";

    private static final Path FOLDER = Path.of(Stack.cache(), "pulumi-resource-aws-ivs", "awscli-" + VERSION);

    private static final @Nullable List<String> COMMAND = find();

    private AwsCli() {}

    private static @Nullable List<String> find() {
        List<String> onPath = List.of("aws");
        List<String> fromPyPi = List.of("python3", "-m", "awscli");
        if (isThere(onPath)) return onPath;
        if ((Files.isDirectory(FOLDER) || install()) && isThere(fromPyPi)) return fromPyPi;
        System.out.println("No AWS CLI: there is no `aws` on PATH, and `python3 -m pip install awscli` failed."
                + " The tests check only the provider.");
        return null;
    }

    private static boolean isThere(List<String> command) {
        return succeeds(builder(with(command, "--version")), "aws-cli/");
    }

    /** Installs the CLI into a temporary folder and then moves it, so that {@link #FOLDER} never contains an incomplete installation. */
    private static boolean install() {
        try {
            Path temporary = Files.createTempDirectory(Files.createDirectories(FOLDER.getParent()), "awscli-new-");
            try {
                List<String> pip = List.of("python3", "-m", "pip", "install", "--quiet", "--no-input");
                return succeeds(builder(with(pip, "--target", temporary.toString(), "awscli==" + VERSION)), "")
                        && isMoved(temporary);
            } finally {
                delete(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the installation to {@link #FOLDER}. Returns whether it is there now, possibly installed by another process. */
    private static boolean isMoved(Path temporary) {
        try {
            Files.move(temporary, FOLDER);
        } catch (IOException e) {
            return Files.isDirectory(FOLDER);
        }
        return true;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    /** Returns whether an environment variable contains a setting of AWS or of a proxy. */
    static boolean isSetting(String variable) {
        return variable.startsWith("AWS_") || variable.toLowerCase(Locale.ROOT).endsWith("_proxy");
    }

    /**
     * Returns whether {@code aws ivs list-channels} succeeds with this environment. HOME stays that of the machine, because Python may
     * have installed the CLI there. The AWS files in it are not read.
     *
     * @param expected the result to return if there is no CLI
     */
    static boolean works(Map<String, String> environment, boolean expected) {
        if (COMMAND == null) return expected;
        ProcessBuilder command = builder(with(COMMAND, "ivs", "list-channels", "--cli-connect-timeout", "5"));
        Map<String, String> variables = command.environment();
        variables.keySet().removeIf(AwsCli::isSetting);
        variables.put("AWS_CONFIG_FILE", environment.get("HOME") + "/.aws/config");
        variables.put("AWS_SHARED_CREDENTIALS_FILE", environment.get("HOME") + "/.aws/credentials");
        variables.put("AWS_MAX_ATTEMPTS", "1");
        environment.forEach((name, value) -> {
            if (!name.equals("HOME")) variables.put(name, value);
        });
        String region = environment.get("AWS_REGION"); // version 1 of the CLI does not read AWS_REGION
        if (region != null) variables.putIfAbsent("AWS_DEFAULT_REGION", region);
        return succeeds(command, "channels");
    }

    private static List<String> with(List<String> command, String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return all;
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (command.contains("awscli")) builder.environment().put("PYTHONPATH", FOLDER.toString());
        return builder;
    }

    private static boolean succeeds(ProcessBuilder command, String printed) {
        try {
            Process process = command.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) throw new IllegalStateException("the AWS CLI hangs: " + output);
            return process.exitValue() == 0 && output.contains(printed);
        } catch (IOException e) {
            return false; // the command does not exist
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
