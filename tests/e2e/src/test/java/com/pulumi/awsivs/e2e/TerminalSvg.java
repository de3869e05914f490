package com.pulumi.awsivs.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the output of a command as a terminal, in SVG, with the colors of its ANSI escape sequences. Long lines wrap as in a terminal. */
final class TerminalSvg {

    private static final Pattern STYLE_OR_TEXT = Pattern.compile("\u001b\\[([0-9;]*)m|(\n)|([^\u001b\n]+)");

    /** The colors that Pulumi uses, by their numbers in the terminal's palette. */
    private static final Map<String, String> PALETTE =
            Map.of("1", "#ff6b6b", "2", "#5fd787", "3", "#e5c07b", "8", "#7f8c98", "12", "#61afef", "13", "#d787ff");

    private static final String FOREGROUND = "#d6deeb";
    private static final String BACKGROUND = "#0b1622";
    private static final int FONT_SIZE = 13;
    private static final double CHARACTER_WIDTH = 0.602 * FONT_SIZE; // of the usual monospaced fonts
    private static final int LINE_HEIGHT = 18;
    private static final int MARGIN = 16;

    /** A text of one style. */
    private record Span(String text, String color, boolean bold) {

        String svg() {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            String weight = bold ? " font-weight=\"bold\"" : "";
            return "<tspan fill=\"" + color + "\"" + weight + ">" + escaped + "</tspan>";
        }
    }

    private final int columns;
    private final List<List<Span>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    private String color = FOREGROUND;
    private boolean bold;

    private TerminalSvg(int columns) {
        this.columns = columns;
    }

    /** Returns the picture of a terminal with so many columns. */
    static String of(String output, int columns) {
        TerminalSvg terminal = new TerminalSvg(columns);
        Matcher part = STYLE_OR_TEXT.matcher(output.stripTrailing());
        while (part.find()) {
            if (part.group(1) != null) terminal.style(part.group(1));
            else if (part.group(2) != null) terminal.lines.add(new ArrayList<>());
            else terminal.print(part.group(3));
        }
        return terminal.svg();
    }

    /** Applies the parameters of an escape sequence: 0, 1, or 38;5 and the number of a color. */
    private void style(String parameters) {
        if (parameters.equals("1")) bold = true;
        else if (parameters.startsWith("38;5;")) color = PALETTE.getOrDefault(parameters.substring(5), FOREGROUND);
        else {
            bold = false;
            color = FOREGROUND;
        }
    }

    private void print(String text) {
        List<Span> line = lines.get(lines.size() - 1);
        int free =
                columns - line.stream().mapToInt(span -> span.text().length()).sum();
        line.add(new Span(text.substring(0, Math.min(free, text.length())), color, bold));
        if (text.length() <= free) return;
        lines.add(new ArrayList<>());
        print(text.substring(free));
    }

    private String svg() {
        String text = IntStream.range(0, lines.size()).mapToObj(this::line).collect(Collectors.joining("\n"));
        long width = Math.round(columns * CHARACTER_WIDTH) + 2 * MARGIN;
        int height = lines.size() * LINE_HEIGHT + 2 * MARGIN;
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
                <rect width="%1$d" height="%2$d" rx="8" fill="%3$s"/>
                <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="%4$d" \
                style="white-space: pre">
                %5$s
                </g>
                </svg>
                """, width, height, BACKGROUND, FONT_SIZE, text);
    }

    private String line(int index) {
        String spans = lines.get(index).stream().map(Span::svg).collect(Collectors.joining());
        int baseline = MARGIN + FONT_SIZE + index * LINE_HEIGHT;
        return "<text x=\"" + MARGIN + "\" y=\"" + baseline + "\" xml:space=\"preserve\">" + spans + "</text>";
    }
}
