package com.pulumi.awsivs.emulator;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The options of the command line: label and description in the usage text, allowed values, and effect. */
final class CommandLineOptions {

    /** The change that one option with its value makes to the emulator's options. */
    interface Change extends UnaryOperator<EmulatorOptions> {}

    static final List<OptionSpec> ALL = List.of(
            number("--port", 65_535, "port to listen on, up to 65535; 0 for a free port", EmulatorOptions::withPort),
            text(
                    "--host",
                    "ADDRESS",
                    "[^\\s/]+",
                    "an address or a name of this machine",
                    "address to listen on, 0.0.0.0 for all; default 127.0.0.1",
                    EmulatorOptions::withHost),
            onOff("--rates", "enforce call rates (429); default off", EmulatorOptions::withRates),
            onOff("--quotas", "limit the number of resources (402); default on", EmulatorOptions::withResourceQuotas),
            number(
                    "--latency-ms",
                    600_000,
                    "minimum duration of every call in milliseconds; default 0",
                    (options, value) -> options.withLatency(Duration.ofMillis(value))),
            text(
                    "--account",
                    "N",
                    "\\d{12}",
                    "twelve digits",
                    "account that owns all resources; default 123456789012",
                    EmulatorOptions::withAccount),
            choice(
                    "--error-text",
                    List.of(
                            entry("message", ErrorMessageMember.MESSAGE),
                            entry("exceptionMessage", ErrorMessageMember.EXCEPTION_MESSAGE),
                            entry("both", ErrorMessageMember.BOTH)),
                    "member that holds the message of an error; default both",
                    EmulatorOptions::withErrorMessageMember),
            choice(
                    "--batch-unknown",
                    List.of(entry("listed", UnknownArnInBatch.LISTED), entry("dropped", UnknownArnInBatch.DROPPED)),
                    "whether batch responses list unknown ARNs in errors; default listed",
                    EmulatorOptions::withUnknownArnInBatch),
            choice(
                    "--arns",
                    List.of(entry("checked", false), entry("any", true)),
                    "any: a malformed ARN is not found (404) instead of invalid (400); default checked",
                    EmulatorOptions::withAnyArn),
            choice(
                    "--live-updates",
                    List.of(entry("refused", false), entry("applied", true)),
                    "whether a live channel can be updated; default refused",
                    EmulatorOptions::withLiveUpdates),
            choice(
                    "--references",
                    List.of(entry("checked", true), entry("unchecked", false)),
                    "checked: recording configurations and policies of channels must exist (404); default checked",
                    EmulatorOptions::withExistingReferences),
            number(
                    "--recording-setup-ms",
                    600_000,
                    "time that a new recording configuration is CREATING in milliseconds; default 100",
                    (options, value) -> options.withRecordingSetup(Duration.ofMillis(value))),
            choice(
                    "--recording-defaults",
                    List.of(
                            entry("returned", RecordingDefaults.RETURNED),
                            entry("absent", RecordingDefaults.ABSENT),
                            entry("filled", RecordingDefaults.FILLED)),
                    "the settings in responses of a recording configuration that was created without them: the documented"
                            + " defaults, none, or the defaults and a resolution of thumbnails; default returned",
                    EmulatorOptions::withRecordingDefaults),
            text(
                    "--state",
                    "FILE",
                    ".+",
                    "a file",
                    "keep the resources in this JSON file, created if missing; default in memory only",
                    (options, value) -> options.withState(Path.of(value))),
            text(
                    "--seed",
                    "FILE",
                    ".+",
                    "a file",
                    "start with the resources of this state file, which is only read",
                    (options, value) -> options.withSeed(Path.of(value))),
            onOff("--resets", "allow faults that reset connections; default off", EmulatorOptions::withResets),
            text(
                    "--https",
                    "FILE",
                    ".+",
                    "a file",
                    "serve HTTPS with the certificate in this PKCS12 file, created if missing",
                    (options, value) -> options.withCertificate(Path.of(value))));

    private CommandLineOptions() {}

    private static OptionSpec number(
            String name,
            int maximum,
            String description,
            BiFunction<EmulatorOptions, Integer, EmulatorOptions> change) {
        return option(
                name,
                "N",
                description,
                "a number from 0 to " + maximum,
                change,
                value -> Optional.of(value)
                        .filter(text -> text.matches("\\d{1,7}"))
                        .map(Integer::valueOf)
                        .filter(number -> number <= maximum));
    }

    private static OptionSpec text(
            String name,
            String label,
            String pattern,
            String allowed,
            String description,
            BiFunction<EmulatorOptions, String, EmulatorOptions> change) {
        return option(
                name,
                label,
                description,
                allowed,
                change,
                value -> Optional.of(value).filter(text -> text.matches(pattern)));
    }

    private static OptionSpec onOff(
            String name, String description, BiFunction<EmulatorOptions, Boolean, EmulatorOptions> change) {
        return choice(name, List.of(entry("on", true), entry("off", false)), description, change);
    }

    private static <T> OptionSpec choice(
            String name,
            List<Entry<String, T>> choices,
            String description,
            BiFunction<EmulatorOptions, T, EmulatorOptions> change) {
        List<String> names = choices.stream().map(Entry::getKey).toList();
        return option(
                name,
                String.join("|", names),
                description,
                String.join(" or ", names),
                change,
                value -> choices.stream()
                        .filter(choice -> choice.getKey().equals(value))
                        .map(Entry::getValue)
                        .findFirst());
    }

    /** @param parser returns empty for a value that is not allowed */
    private static <T> OptionSpec option(
            String name,
            String label,
            String description,
            String allowed,
            BiFunction<EmulatorOptions, T, EmulatorOptions> change,
            Function<String, Optional<T>> parser) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .description(description)
                .type(Change.class)
                .converters(value -> parser.apply(value)
                        .<Change>map(parsed -> options -> change.apply(options, parsed))
                        .orElseThrow(() -> new TypeConversionException("must be " + allowed + ", not '" + value + "'")))
                .build();
    }
}
