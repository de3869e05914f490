package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a tool of the JDK. */
final class Command {

    private Command() {}

    /** Runs the command and returns its output; a failure contains the output. */
    static String run(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        for (Object argument : arguments) command.add(argument.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) throw new IOException(command + " ended with " + status + ":\n" + output);
        return output;
    }
}
