package com.pulumi.awsivs.emulator;

import java.io.UncheckedIOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line of the emulator. The emulator's URL is the only line on standard output. */
public final class EmulatorCommand {

    private EmulatorCommand() {}

    /** Runs the command. After this method the threads of the emulator keep the process alive. */
    public static void main(String[] arguments) {
        int exitCode = commandLine().execute(arguments);
        if (exitCode != 0) System.exit(exitCode);
    }

    static CommandLine commandLine() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .customSynopsis("tests/emulator/run --port N [options]")
                .sortOptions(false)
                .width(120);
        CommandLineOptions.ALL.forEach(
                option -> spec.addOption(OptionSpec.builder(option).build()));
        spec.addOption(OptionSpec.builder("--help")
                .usageHelp(true)
                .description("print this text")
                .build());
        return new CommandLine(spec).setOverwrittenOptionsAllowed(true).setExecutionStrategy(EmulatorCommand::start);
    }

    /**
     * Returns the options of the command line. The port is checked here, because picocli would report a missing port instead of a misspelt
     * {@code --prot}.
     */
    static EmulatorOptions options(ParseResult result) {
        if (!result.hasMatchedOption("--port")) {
            CommandLine command = result.commandSpec().commandLine();
            throw new ParameterException(
                    command, "--port is missing: specify a number from 0 to 65535 (0 selects a free port)");
        }
        EmulatorOptions options = EmulatorOptions.defaults();
        for (OptionSpec option : result.matchedOptions()) {
            options = option.<CommandLineOptions.Change>getValue().apply(options);
        }
        return options;
    }

    /**
     * Returns the warning about {@code --quotas on} without {@code --rates}. Before {@code --rates} existed, {@code --quotas on} enforced
     * call rates, and old scripts may still use it for that.
     */
    static Optional<String> warning(ParseResult result) {
        return options(result).resourceQuotas()
                        && result.hasMatchedOption("--quotas")
                        && !result.hasMatchedOption("--rates")
                ? Optional.of("warning: --quotas on limits the number of channels and key pairs, which is the default."
                        + " Call rates are off; --rates on enforces them.")
                : Optional.empty();
    }

    private static int start(ParseResult result) {
        if (CommandLine.executeHelpRequest(result) != null) return 0;
        EmulatorOptions options = options(result);
        warning(result).ifPresent(System.err::println);
        try {
            System.out.println(IvsEmulator.start(options).endpoint());
            return 0;
        } catch (UncheckedIOException | StateFileException failure) {
            System.err.println(failure.getMessage());
            return 1;
        }
    }
}
