package com.pulumi.awsivs.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line a figure, in Markdown. */
final class Table {

    private static final String HEAD = """
            | figure | median (min – max) | n | limit | compared with | ratio | reached |
            |---|---|---|---|---|---|---|
            """;

    private Table() {}

    static String of(List<Outcome> outcomes) {
        return HEAD + outcomes.stream().map(Table::line).collect(Collectors.joining());
    }

    private static String line(Outcome outcome) {
        return "| "
                + String.join(
                        " | ",
                        outcome.figure().name(),
                        measured(outcome),
                        outcome.samples()
                                .map(samples -> Integer.toString(samples.count()))
                                .orElse(""),
                        limit(outcome),
                        comparedWith(outcome),
                        ratio(outcome),
                        verdict(outcome))
                + " |\n";
    }

    private static String measured(Outcome outcome) {
        Unit unit = outcome.figure().unit();
        return outcome.samples()
                .map(samples -> samples.min() == samples.max()
                        ? unit.text(samples.median())
                        : unit.text(samples.median()) + " (" + unit.number(samples.min()) + " – "
                                + unit.number(samples.max()) + ")")
                .orElse("");
    }

    private static String limit(Outcome outcome) {
        Limit limit = outcome.figure().limit();
        if (limit == null) return "";
        return limit.other() == null ? outcome.figure().unit().text(limit.factor()) : times(limit.factor());
    }

    private static String comparedWith(Outcome outcome) {
        Limit limit = outcome.figure().limit();
        Figure other = limit == null ? null : limit.other();
        if (other == null) return "";
        return other.name()
                + outcome.base().map(value -> ": " + other.unit().text(value)).orElse("");
    }

    private static String ratio(Outcome outcome) {
        boolean compared = !comparedWith(outcome).isEmpty();
        return compared ? outcome.ratio().map(Table::times).orElse("") : "";
    }

    private static String verdict(Outcome outcome) {
        String verdict = switch (outcome.verdict()) {
            case REACHED -> "yes";
            case MISSED -> "**no**";
            case INFORMATION -> "";
            case NOT_MEASURED -> "not measured";
        };
        return Stream.of(verdict, outcome.reason())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, "%.2f ×", factor);
    }
}
