package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Runs the command of a {@code credential_process}. As with the AWS CLI, no shell is used (except on Windows), so that
 * variables, wildcards and pipes have no effect. Standard input is closed, so that a program that prompts for input
 * fails at once.
 */
final class CredentialCommand {

    /** The time limit. It is long because a user may have to touch a security key or log in. */
    static final Duration LIMIT = Duration.ofMinutes(2);

    private static final int MAX_OUTPUT = 64_000;

    private final String command;
    private final Duration limit;
    private final Function<String, String> redactor;
    private final Function<String, ProviderException> failures;

    /**
     * @param redactor removes secrets from the standard error of the program
     * @param failures creates the failure for a problem of the command
     */
    CredentialCommand(
            String command,
            Duration limit,
            Function<String, String> redactor,
            Function<String, ProviderException> failures) {
        this.command = command;
        this.limit = limit;
        this.redactor = redactor;
        this.failures = failures;
    }

    /** Runs the command and returns its standard output. */
    String run() {
        Process process = start();
        Thread exit = new Thread(() -> end(process), "end of credential_process");
        Runtime.getRuntime().addShutdownHook(exit);
        try {
            return output(process);
        } finally {
            end(process);
            Runtime.getRuntime().removeShutdownHook(exit);
        }
    }

    private String output(Process process) {
        CompletableFuture<String> output = read(process.getInputStream());
        CompletableFuture<String> errors = read(process.getErrorStream());
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) throw timedOut();
            String text = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (process.exitValue() != 0) {
                String message = redactor.apply(errors.get(limit.toMillis(), TimeUnit.MILLISECONDS));
                throw failures.apply("failed with exit code " + process.exitValue()
                        + (message.isEmpty() ? " and no message" : ": " + message));
            }
            return text;
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (TimeoutException e) {
            throw timedOut();
        } catch (IOException | ExecutionException e) {
            throw failures.apply("could not be read");
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Process start() {
        List<String> arguments = arguments();
        try {
            return new ProcessBuilder(arguments).start();
        } catch (IOException e) {
            String problem = new java.io.File(arguments.get(0)).isFile() ? "cannot be executed" : "was not found";
            throw failures.apply("could not be started: the program " + arguments.get(0) + " " + problem
                    + ". It is run without a shell, as by the AWS CLI: ~ and variables are not replaced");
        }
    }

    private List<String> arguments() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (windows) return List.of("cmd.exe", "/C", command);
        try {
            return ShellWords.split(command);
        } catch (IllegalArgumentException e) {
            throw failures.apply("cannot be read: " + e.getMessage());
        }
    }

    private ProviderException timedOut() {
        return failures.apply("did not end within " + limit.toSeconds() + " s");
    }

    static ProviderException interrupted() {
        Thread.currentThread().interrupt();
        return new ProviderException(ErrorKind.CANCELLED, "the update was cancelled");
    }

    private static CompletableFuture<String> read(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(() -> text.complete(all(stream)), "credential_process output");
        reader.setDaemon(true);
        reader.start();
        return text;
    }

    /**
     * Reads the whole output, because a full pipe would block the program, but keeps only the beginning, which is
     * enough for credentials.
     */
    private static String all(InputStream stream) {
        try (stream) {
            String text = new String(stream.readNBytes(MAX_OUTPUT), StandardCharsets.UTF_8);
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return text;
        } catch (IOException e) {
            return "";
        }
    }
}
