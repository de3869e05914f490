package com.pulumi.awsivs.benchmark;

import com.pulumi.awsivs.benchmark.Svg.Anchor;
import com.pulumi.awsivs.benchmark.Svg.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** How time and memory grow with the channels: on axes that both start at zero, what is linear is a straight line. */
final class GrowthPlot {

    private static final double WIDTH = 330;
    private static final double HEIGHT = 220;
    private static final double LEFT = 60;
    private static final double TOP = 60;
    private static final double PANEL = LEFT + WIDTH + 30;
    private static final String OURS = "#2a7f62";
    private static final String SECOND = "#c8553d";
    private static final String THIRD = "#3d6fc8";
    private static final String AXIS = "#333333";

    /** A line of a panel. */
    private record Series(String name, String colour, IntFunction<Figure> figure) {}

    private final List<Outcome> outcomes;
    private final Svg svg = new Svg(2 * PANEL + 20, TOP + HEIGHT + 50);

    private GrowthPlot(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    static String of(List<Outcome> outcomes) {
        GrowthPlot plot = new GrowthPlot(outcomes);
        plot.panel(
                LEFT,
                "s",
                List.of(
                        new Series("preview, whole command", OURS, Growth::time),
                        new Series("the same, plugin that does nothing", SECOND, Growth::engineAlone),
                        new Series("processor time of the plugin", THIRD, Growth::processor)));
        plot.panel(PANEL + LEFT, "MB", List.of(new Series("peak memory of the plugin", OURS, Growth::memory)));
        return plot.svg.toString();
    }

    private void panel(double left, String unit, List<Series> lines) {
        double most = lines.stream()
                .flatMap(line -> Growth.SIZES.stream().map(size -> value(line, size)))
                .reduce(0.0, Math::max);
        double bottom = TOP + HEIGHT;
        svg.path(List.of(new Point(left, TOP), new Point(left, bottom), new Point(left + WIDTH, bottom)), AXIS);
        svg.text(left - 6, bottom, Anchor.END, "0");
        svg.text(left - 6, TOP + 10, Anchor.END, String.format(Locale.ROOT, "%.0f %s", most, unit));
        for (int size : Growth.SIZES) {
            if (size >= 1_000) svg.text(x(left, size), bottom + 18, Anchor.MIDDLE, Integer.toString(size));
        }
        svg.text(left + WIDTH / 2, bottom + 38, Anchor.MIDDLE, "channels");
        for (int index = 0; index < lines.size(); index++) {
            svg.text(
                    left,
                    16 + 15.0 * index,
                    Anchor.START,
                    "● " + lines.get(index).name(),
                    lines.get(index).colour());
            draw(left, most, lines.get(index));
        }
    }

    private void draw(double left, double most, Series line) {
        List<Point> points = new ArrayList<>();
        for (int size : Growth.SIZES) {
            double value = value(line, size);
            if (value > 0) points.add(new Point(x(left, size), TOP + HEIGHT * (1 - value / most)));
        }
        svg.path(points, line.colour());
        points.forEach(point -> svg.dot(point, line.colour()));
    }

    /** Zero where it was not measured. */
    private double value(Series line, int size) {
        Figure figure = line.figure().apply(size);
        return outcomes.stream()
                .filter(outcome -> outcome.figure().equals(figure))
                .flatMap(outcome -> outcome.samples().stream())
                .mapToDouble(Samples::median)
                .findFirst()
                .orElse(0);
    }

    private static double x(double left, int size) {
        return left + WIDTH * size / Growth.SIZES.get(Growth.SIZES.size() - 1);
    }
}
