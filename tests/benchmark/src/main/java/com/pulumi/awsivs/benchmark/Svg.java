package com.pulumi.awsivs.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A drawing, shape by shape. */
final class Svg {

    /** Where a text stands, seen from its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    record Point(double x, double y) {}

    private final StringBuilder shapes = new StringBuilder();
    private final double width;
    private final double height;

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    Svg text(double x, double y, Anchor anchor, String text) {
        return text(x, y, anchor, text, "#333333");
    }

    Svg text(double x, double y, Anchor anchor, String text, String colour) {
        return add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x, y, anchor.name().toLowerCase(Locale.ROOT), colour, escaped(text));
    }

    Svg box(double x, double y, double width, double height, String colour) {
        return add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x, y, width, height, colour);
    }

    Svg line(Point from, Point to, String colour) {
        return path(List.of(from, to), colour);
    }

    Svg path(List<Point> points, String colour) {
        String corners = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
        return add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>", corners, colour);
    }

    Svg dot(Point at, String colour) {
        return add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", at.x(), at.y(), colour);
    }

    /** On white, whatever the page's colour is. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$.0f %2$.0f\" width=\"%1$.0f\""
                        + " height=\"%2$.0f\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n%3$s</svg>%n",
                width,
                height,
                shapes);
    }

    private Svg add(String shape, Object... values) {
        shapes.append(String.format(Locale.ROOT, shape, values)).append('\n');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
