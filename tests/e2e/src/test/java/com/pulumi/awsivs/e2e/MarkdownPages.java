package com.pulumi.awsivs.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Markdown pages of the repository, with their links, anchors and blocks of code. */
final class MarkdownPages {

    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern FENCE = Pattern.compile("(?ms)^( *)```(\\w*)\\n(.*?)^ *```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^\\[[^]]+]: (\\S+)$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\">");

    /** A block of code: its language, and its text without the indentation of the block. */
    record Block(Path page, String language, String text) {}

    private MarkdownPages() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !REPOSITORY.relativize(file).toString().matches("(.*/)?(target|node_modules)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Block> blocks(Path page) {
        return FENCE.matcher(text(page))
                .results()
                .map(block -> new Block(page, block.group(2), block.group(3).replaceAll("(?m)^" + block.group(1), "")))
                .toList();
    }

    /** Returns the targets of the page's links. */
    static List<String> links(Path page) {
        String prose = FENCE.matcher(text(page)).replaceAll("");
        List<String> links = new ArrayList<>();
        for (Pattern pattern : List.of(LINK, REFERENCE))
            pattern.matcher(prose).results().forEach(link -> links.add(link.group(1)));
        return links;
    }

    /** Returns the anchors to which links can point: those of headings, as GitHub forms them, and explicit ones. */
    static List<String> anchors(Path page) {
        String prose = FENCE.matcher(text(page)).replaceAll("");
        return Stream.concat(
                        HEADING.matcher(prose).results().map(heading -> anchor(heading.group(1))),
                        ID.matcher(prose).results().map(id -> id.group(1)))
                .toList();
    }

    private static String anchor(String heading) {
        return heading.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
