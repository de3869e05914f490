package com.pulumi.awsivs.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The AWS CLI, to compare the provider with, where this machine has one. */
final class AwsCli {

    private static final boolean INSTALLED = isInstalled();

    private AwsCli() {}

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("aws", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether {@code aws ivs list-channels} works with this environment.
     *
     * @param expected what it does with these settings, where there is no CLI
     */
    static boolean works(Map<String, String> environment, boolean expected) {
        if (!INSTALLED) return expected;
        List<String> command = new ArrayList<>(List.of("aws", "ivs", "list-channels", "--region", "us-west-2"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        builder.environment().put("AWS_MAX_ATTEMPTS", "1");
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && output.contains("channels");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
