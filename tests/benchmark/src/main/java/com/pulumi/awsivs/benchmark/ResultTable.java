package com.pulumi.awsivs.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results as a Markdown table, with a line for each metric. */
final class ResultTable {

    private static final String HEAD = """
            | metric | median (min – max) | n | limit | compared with | ratio | within limit |
            |---|---|---|---|---|---|---|
            """;

    private ResultTable() {}

    static String of(List<MetricResult> results) {
        return HEAD + results.stream().map(ResultTable::line).collect(Collectors.joining());
    }

    private static String line(MetricResult result) {
        return "| "
                + String.join(
                        " | ",
                        result.metric().name(),
                        values(result),
                        result.samples()
                                .map(samples -> Integer.toString(samples.count()))
                                .orElse(""),
                        limit(result),
                        comparedWith(result),
                        ratio(result),
                        withinLimit(result))
                + " |\n";
    }

    private static String values(MetricResult result) {
        Unit unit = result.metric().unit();
        return result.samples()
                .map(samples -> samples.min() == samples.max()
                        ? unit.text(samples.median())
                        : unit.text(samples.median()) + " (" + unit.number(samples.min()) + " – "
                                + unit.number(samples.max()) + ")")
                .orElse("");
    }

    private static String limit(MetricResult result) {
        UpperLimit limit = result.metric().limit();
        if (limit == null) return "";
        return limit.other() == null ? result.metric().unit().text(limit.factor()) : times(limit.factor());
    }

    private static String comparedWith(MetricResult result) {
        UpperLimit limit = result.metric().limit();
        Metric other = limit == null ? null : limit.other();
        if (other == null) return "";
        return other.name()
                + result.comparedValue()
                        .map(value -> ": " + other.unit().text(value))
                        .orElse("");
    }

    private static String ratio(MetricResult result) {
        boolean compared = !comparedWith(result).isEmpty();
        return compared ? result.ratio().map(ResultTable::times).orElse("") : "";
    }

    private static String withinLimit(MetricResult result) {
        String withinLimit = switch (result.limitStatus()) {
            case WITHIN_LIMIT -> "yes";
            case ABOVE_LIMIT -> "**no**";
            case NO_LIMIT -> "";
            case NOT_MEASURED -> "not measured";
        };
        return Stream.of(withinLimit, result.reason())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, "%.2f ×", factor);
    }
}
