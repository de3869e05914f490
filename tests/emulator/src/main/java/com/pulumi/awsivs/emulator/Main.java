package com.pulumi.awsivs.emulator;

import java.io.UncheckedIOException;
import java.util.List;

/** The emulator as a process of its own. Its address is the only line on standard output. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Arguments.USAGE);
            return;
        }
        try {
            EmulatorOptions options = Arguments.parse(arguments);
            Arguments.warning(arguments).ifPresent(System.err::println);
            System.out.println(IvsEmulator.start(options).endpoint());
        } catch (IllegalArgumentException wrong) {
            fail(wrong.getMessage() + System.lineSeparator() + Arguments.USAGE, 2);
        } catch (UncheckedIOException failure) {
            fail(String.valueOf(failure.getMessage()), 1);
        }
    }

    private static void fail(String message, int status) {
        System.err.println(message.stripTrailing());
        System.exit(status);
    }
}
