package com.pulumi.awsivs.emulator;

import static com.pulumi.awsivs.emulator.OptionValues.ON_OFF;
import static com.pulumi.awsivs.emulator.OptionValues.choice;
import static com.pulumi.awsivs.emulator.OptionValues.number;
import static com.pulumi.awsivs.emulator.OptionValues.text;
import static java.util.Map.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The command line: its options, the usage text, and the errors for arguments that are none of them. */
final class Arguments {

    /** An option with its values, its line in the usage text, and how it changes the emulator's options. */
    record Option<T>(
            String name,
            OptionValues<T> values,
            String purpose,
            BiFunction<EmulatorOptions, T, EmulatorOptions> change) {

        private EmulatorOptions apply(EmulatorOptions options, String value) {
            T parsed = values.parser()
                    .apply(value)
                    .orElseThrow(() ->
                            new IllegalArgumentException(name + " must be " + values.allowed() + ", not " + value));
            return change.apply(options, parsed);
        }
    }

    private static final String PORT = "--port";
    private static final String RATES = "--rates";
    private static final String QUOTAS = "--quotas";

    static final List<Option<?>> OPTIONS = List.of(
            new Option<>(PORT, number(65_535), "port to listen on, 0 for a free one", EmulatorOptions::withPort),
            new Option<>(
                    "--host",
                    text("ADDRESS", "an address or a name of this machine", "[^\\s/]+"),
                    "address to listen on, 0.0.0.0 for all; default 127.0.0.1",
                    EmulatorOptions::withHost),
            new Option<>(
                    RATES, ON_OFF, "whether call rates are enforced (429); default off", EmulatorOptions::withRates),
            new Option<>(
                    QUOTAS,
                    ON_OFF,
                    "whether the number of channels and key pairs is limited (402); default on",
                    EmulatorOptions::withResourceQuotas),
            new Option<>(
                    "--latency-ms",
                    number(600_000),
                    "milliseconds that every call takes at least; default 0",
                    (options, value) -> options.withLatency(Duration.ofMillis(value))),
            new Option<>(
                    "--account",
                    text("N", "twelve digits", "\\d{12}"),
                    "account that owns everything; default 123456789012",
                    EmulatorOptions::withAccount),
            new Option<>(
                    "--error-text",
                    choice(List.of(
                            entry("message", ErrorText.MESSAGE),
                            entry("exceptionMessage", ErrorText.EXCEPTION_MESSAGE),
                            entry("both", ErrorText.BOTH))),
                    "member that carries an error's text; default both",
                    EmulatorOptions::withErrorText),
            new Option<>(
                    "--batch-unknown",
                    choice(entry("listed", UnknownInBatch.LISTED), entry("dropped", UnknownInBatch.DROPPED)),
                    "whether batches list unknown ARNs in errors; default listed",
                    EmulatorOptions::withUnknownInBatch),
            new Option<>(
                    "--arns",
                    choice(entry("checked", false), entry("any", true)),
                    "any: a malformed ARN is merely unknown; default checked",
                    EmulatorOptions::withAnyArn),
            new Option<>(
                    "--live-updates",
                    choice(entry("refused", false), entry("applied", true)),
                    "whether a live channel can be updated; default refused",
                    EmulatorOptions::withLiveUpdates),
            new Option<>(
                    "--resets",
                    ON_OFF,
                    "whether faults may reset connections; default off",
                    EmulatorOptions::withResets),
            new Option<>(
                    "--https",
                    text("FILE", "a file", ".+"),
                    "serve HTTPS with the certificate in this PKCS12 file, made if missing",
                    (options, value) -> options.withCertificate(Path.of(value))));

    static final String USAGE = "usage: tests/emulator/run --port N [options]\n"
            + OPTIONS.stream()
                    .map(option -> "  %-15s %-29s %s\n"
                            .formatted(option.name(), option.values().form(), option.purpose()))
                    .collect(Collectors.joining());

    private Arguments() {}

    static EmulatorOptions parse(String... arguments) {
        Map<String, String> values = values(arguments);
        if (!values.containsKey(PORT)) {
            throw new IllegalArgumentException(
                    PORT + " is missing: " + option(PORT).values().allowed() + " (0 takes a free port)");
        }
        EmulatorOptions options = EmulatorOptions.defaults();
        for (Map.Entry<String, String> given : values.entrySet()) {
            options = option(given.getKey()).apply(options, given.getValue());
        }
        return options;
    }

    /** Before there was {@code --rates}, {@code --quotas on} enforced call rates: scripts may still ask for them so. */
    static Optional<String> warning(String... arguments) {
        Map<String, String> values = values(arguments);
        return "on".equals(values.get(QUOTAS)) && !values.containsKey(RATES)
                ? Optional.of("warning: --quotas on limits the number of channels and key pairs, which is the default."
                        + " Call rates are off; --rates on enforces them.")
                : Optional.empty();
    }

    /** The value of each option that is given, the last one where it is given twice. */
    private static Map<String, String> values(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            Option<?> option = option(parts[0]);
            if (parts.length == 2) {
                values.put(option.name(), parts[1]);
            } else if (i + 1 < arguments.length && !arguments[i + 1].startsWith("--")) {
                values.put(option.name(), arguments[++i]);
            } else {
                throw new IllegalArgumentException(
                        option.name() + " needs a value: " + option.values().allowed());
            }
        }
        return values;
    }

    private static Option<?> option(String name) {
        return OPTIONS.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such option: " + name + "; the options are "
                        + OPTIONS.stream().map(Option::name).collect(Collectors.joining(", "))));
    }
}
