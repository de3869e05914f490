package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tool of the JDK, run to its end. */
final class Command {

    private Command() {}

    /** What it printed; what it prints on failure stands in the exception. */
    static String run(Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        for (Object word : words) command.add(word.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) throw new IOException(command + " ended with " + status + ":\n" + said);
        return said;
    }
}
