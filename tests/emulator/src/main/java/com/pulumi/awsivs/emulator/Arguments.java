package com.pulumi.awsivs.emulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The command line, each option with its few allowed values. */
final class Arguments {

    static final String USAGE = "usage: tests/emulator/run --port N [--quotas on|off] [--latency-ms N] [--account N]"
            + " [--error-text message|exceptionMessage|both] [--batch-unknown listed|dropped] [--arns checked|any]"
            + " [--live-updates refused|applied] [--resets on|off] [--https FILE]";

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_LATENCY = 600_000;

    private Arguments() {}

    static EmulatorOptions parse(String... arguments) {
        EmulatorOptions options = EmulatorOptions.defaults();
        boolean hasPort = false;
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
            String option = rest.next();
            options = with(options, option, rest);
            hasPort |= option.equals("--port");
        }
        require(hasPort, "--port is missing (0 takes a free one)");
        return options;
    }

    private static EmulatorOptions with(EmulatorOptions options, String option, Iterator<String> rest) {
        return switch (option) {
            case "--port" -> options.withPort(number(option, rest, HIGHEST_PORT));
            case "--quotas" -> options.withQuotas(choice(option, rest, Map.of("on", true, "off", false)));
            case "--latency-ms" -> options.withLatency(Duration.ofMillis(number(option, rest, LONGEST_LATENCY)));
            case "--account" -> options.withAccount(account(option, rest));
            case "--error-text" ->
                options.withErrorText(choice(
                        option,
                        rest,
                        Map.of(
                                "message", ErrorText.MESSAGE,
                                "exceptionMessage", ErrorText.EXCEPTION_MESSAGE,
                                "both", ErrorText.BOTH)));
            case "--batch-unknown" ->
                options.withUnknownInBatch(choice(
                        option, rest, Map.of("listed", UnknownInBatch.LISTED, "dropped", UnknownInBatch.DROPPED)));
            case "--arns" -> options.withAnyArn(choice(option, rest, Map.of("checked", false, "any", true)));
            case "--live-updates" ->
                options.withLiveUpdates(choice(option, rest, Map.of("refused", false, "applied", true)));
            case "--resets" -> options.withResets(choice(option, rest, Map.of("on", true, "off", false)));
            case "--https" -> options.withCertificate(Path.of(value(option, rest)));
            default -> throw new IllegalArgumentException("no such option: " + option);
        };
    }

    private static String value(String option, Iterator<String> rest) {
        require(rest.hasNext(), option + " needs a value");
        return rest.next();
    }

    private static int number(String option, Iterator<String> rest, int largest) {
        String text = value(option, rest);
        boolean good = text.matches("\\d{1,7}") && Integer.parseInt(text) <= largest;
        require(good, option + " must be a number from 0 to " + largest + ", not " + text);
        return Integer.parseInt(text);
    }

    private static String account(String option, Iterator<String> rest) {
        String text = value(option, rest);
        require(text.matches("\\d{12}"), option + " must be twelve digits, not " + text);
        return text;
    }

    private static <T> T choice(String option, Iterator<String> rest, Map<String, T> choices) {
        String text = value(option, rest);
        T chosen = choices.get(text);
        if (chosen == null) {
            throw new IllegalArgumentException(option + " must be one of " + choices.keySet() + ", not " + text);
        }
        return chosen;
    }

    private static void require(boolean satisfied, String says) {
        if (!satisfied) {
            throw new IllegalArgumentException(says);
        }
    }
}
