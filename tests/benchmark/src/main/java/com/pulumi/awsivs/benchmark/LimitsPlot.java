package com.pulumi.awsivs.benchmark;

import com.pulumi.awsivs.benchmark.Svg.Anchor;
import com.pulumi.awsivs.benchmark.Svg.Point;
import java.util.List;

/** A bar for each figure that has a limit: how much of the limit it uses up. */
final class LimitsPlot {

    private static final double NAMES = 470;
    private static final double BARS = 300;
    private static final double VALUES = 90;
    private static final double TOP = 30;
    private static final double LINE = 20;

    /** Bars end here, however far over the limit they are. */
    private static final double MOST = 2;

    private static final String REACHED = "#2a7f62";
    private static final String MISSED = "#c8553d";
    private static final String RULER = "#333333";

    private LimitsPlot() {}

    static String of(List<Outcome> outcomes) {
        List<Outcome> judged = outcomes.stream()
                .filter(outcome ->
                        outcome.limit().isPresent() && outcome.samples().isPresent())
                .toList();
        double bottom = TOP + judged.size() * LINE;
        Svg svg = new Svg(NAMES + BARS + VALUES, bottom + 10);
        for (int index = 0; index < judged.size(); index++) bar(svg, judged.get(index), TOP + index * LINE);
        double limit = NAMES + BARS / MOST;
        svg.line(new Point(limit, TOP - 8), new Point(limit, bottom), RULER);
        svg.text(limit, TOP - 12, Anchor.MIDDLE, "limit");
        return svg.toString();
    }

    private static void bar(Svg svg, Outcome outcome, double top) {
        String colour = outcome.verdict() == Outcome.Verdict.REACHED ? REACHED : MISSED;
        double width = share(outcome) / MOST * BARS;
        svg.text(NAMES - 8, top + 12, Anchor.END, outcome.figure().name().replace("`", ""));
        svg.box(NAMES, top + 2, width, LINE - 6, colour);
        svg.text(
                NAMES + BARS + 6,
                top + 12,
                Anchor.START,
                outcome.figure().unit().text(outcome.judged()));
    }

    private static double share(Outcome outcome) {
        double limit = outcome.limit().orElseThrow();
        if (limit <= 0) return outcome.judged() <= limit ? 0 : MOST;
        return Math.max(0, Math.min(MOST, outcome.judged() / limit));
    }
}
