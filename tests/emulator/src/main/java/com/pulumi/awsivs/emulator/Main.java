package com.pulumi.awsivs.emulator;

import java.io.UncheckedIOException;

/** The emulator as a process of its own. Its address is the only line on standard output. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(IvsEmulator.start(Arguments.parse(arguments)).endpoint());
        } catch (IllegalArgumentException wrong) {
            fail(wrong.getMessage() + System.lineSeparator() + Arguments.USAGE, 2);
        } catch (UncheckedIOException failure) {
            fail(String.valueOf(failure.getMessage()), 1);
        }
    }

    private static void fail(String message, int status) {
        System.err.println(message);
        System.exit(status);
    }
}
