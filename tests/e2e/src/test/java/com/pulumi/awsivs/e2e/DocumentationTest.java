package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.e2e.MarkdownPages.Block;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Tests that the links of the documentation lead somewhere, that its Java compiles as pasted, and that its versions are the current ones. */
class DocumentationTest {

    private static final Path REPOSITORY = MarkdownPages.REPOSITORY;

    /** The address of the repository, with which the pages of the registry link to other pages. */
    private static final Pattern REPOSITORY_URL =
            Pattern.compile("https://github.com/pulumi-aws-ivs/pulumi-aws-ivs/(?:blob|tree)/main/(.*)");

    private static final String IMPORTS = """
            import com.pulumi.*;
            import com.pulumi.awsivs.*;
            import com.pulumi.awsivs.enums.*;
            import com.pulumi.awsivs.inputs.*;
            import com.pulumi.resources.*;
            import java.nio.file.*;
            import java.util.*;
            """;

    @TempDir
    Path temporary;

    static Stream<Path> pages() {
        return MarkdownPages.all().stream();
    }

    /** Returns the blocks for users' programs. docs/testing.md shows excerpts of examples/testing, which has a test of its own. */
    static Stream<Block> javaBlocks() {
        return pages().filter(page -> REPOSITORY.relativize(page).toString().matches("README.md|docs/(?!testing).*"))
                .flatMap(page -> MarkdownPages.blocks(page).stream())
                .filter(block -> block.language().equals("java"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_leadToFilesAndAnchors(Path page) {
        assertThat(MarkdownPages.links(page).stream().filter(link -> !resolves(page, link)))
                .as("links of " + REPOSITORY.relativize(page) + " that lead nowhere")
                .isEmpty();
    }

    private static boolean resolves(Path page, String link) {
        Matcher own = REPOSITORY_URL.matcher(link);
        if (own.matches()) return resolves(REPOSITORY.resolve("README.md"), own.group(1));
        if (link.matches("[a-z]+:.*")) return true;
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : target(page, parts[0]);
        return Files.exists(target)
                && (parts.length == 1 || MarkdownPages.anchors(target).contains(parts[1]));
    }

    /** Returns the file of a link. The registry publishes a page {@code docs/x.md} as the folder {@code x/}. */
    private static Path target(Path page, String link) {
        Path target = page.resolveSibling(link);
        return page.endsWith("docs/_index.md") && link.endsWith("/")
                ? page.resolveSibling(link.substring(0, link.length() - 1) + ".md")
                : target;
    }

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void java_compilesAsPasted(Block block) throws Exception {
        boolean whole = block.text().startsWith("package ");
        String source = whole ? block.text() : IMPORTS + inAProgram(block.text());
        Path file = Files.writeString(temporary.resolve(whole ? "App.java" : "Snippet.java"), source);
        StringWriter errors = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", temporary.toString(), "-cp", System.getProperty("java.class.path"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiles = compiler.getTask(errors, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(compiles).as(block + "\n" + errors).isTrue();
        }
    }

    private static String inAProgram(String statements) {
        return "class Snippet { static void stack(Context ctx) throws Exception {\n" + statements + "\n} }\n";
    }

    @Test
    void javaBlocks_areFound() {
        assertThat(javaBlocks().map(block -> REPOSITORY.relativize(block.page()).toString()))
                .contains("README.md", "docs/_index.md", "docs/rotate-keys.md");
    }

    @Test
    void pomInReadme_hasTheDependenciesAndPluginsOfTheQuickstart() throws Exception {
        String pom = MarkdownPages.blocks(REPOSITORY.resolve("README.md")).stream()
                .filter(block -> block.language().equals("xml"))
                .findFirst()
                .orElseThrow()
                .text();
        String quickstart = Files.readString(REPOSITORY.resolve("examples/quickstart/pom.xml"));
        for (String element : List.of("dependencies", "plugins"))
            assertThat(content(pom, element)).as(element).isEqualTo(content(quickstart, element));
    }

    private static String content(String pom, String element) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8)));
        return ((Element) document.getElementsByTagName(element).item(0))
                .getTextContent()
                .replaceAll("\\s+", " ");
    }

    @Test
    void gradleDependencies_haveTheCurrentVersions() throws Exception {
        String parent = Files.readString(REPOSITORY.resolve("pom.xml"));
        String own = first("<artifactId>aws-ivs-parent</artifactId>\\s*<version>(.*?)</version>", parent);
        String pulumi = first("<version.pulumi>(.*?)</version.pulumi>", parent);
        String gradle = MarkdownPages.blocks(REPOSITORY.resolve("docs/java.md")).stream()
                .filter(block -> block.language().equals("groovy"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(gradle).contains("'com.pulumi:aws-ivs:" + own + "'", "'com.pulumi:pulumi:" + pulumi + "'");
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
