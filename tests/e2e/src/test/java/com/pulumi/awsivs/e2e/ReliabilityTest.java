package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that each row of docs/reliability.md has tests, and that each test of a failure has a row. A row begins with an anchor, whose id is
 * also in the tag of its tests: {@code @Tag("reliability:<id>")}. The ids stay the same when tests are renamed or moved.
 */
class ReliabilityTest {

    /** The same folder as {@link PulumiCli#REPOSITORY}, which is not used here, because loading that class installs the plugin. */
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern ROW = Pattern.compile("\\| <a id=\"([a-z0-9-]+)\"></a>");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"reliability:([a-z0-9-]+)\"\\)");
    private static final Pattern TEST = Pattern.compile(
            "@(?:Test|ParameterizedTest|TestFactory)\\b.*?\\b(?:void|Stream<DynamicTest>) (\\w+)\\(", Pattern.DOTALL);

    /** The test classes about failures. Each of their tests must belong to a row. */
    private static final List<String> FAILURE_TESTS = List.of(
            "ConcurrentStacksE2E",
            "InterruptionE2E",
            "LiveChannelE2E",
            "LostResponsesE2E",
            "PartialUpdateE2E",
            "SecretsE2E",
            "UnconfirmedCreateE2E",
            "UndeliveredRequestE2E");

    /** A test method, with the ids of the rows in its tags. */
    private record TestMethod(String testClass, String name, List<String> rows) {}

    private static List<String> tableLines() throws IOException {
        return Files.readAllLines(REPOSITORY.resolve("docs/reliability.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| You see |"))
                .toList();
    }

    private static List<String> rows() throws IOException {
        return ids(ROW, String.join("\n", tableLines()));
    }

    private static List<String> ids(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String tree : List.of("provider/src/test", "tests/e2e/src/test")) {
            try (Stream<Path> files = Files.walk(REPOSITORY.resolve(tree))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<TestMethod> tests() throws IOException {
        List<TestMethod> tests = new ArrayList<>();
        for (Path source : sources()) {
            String testClass = source.getFileName().toString().replace(".java", "");
            TEST.matcher(Files.readString(source))
                    .results()
                    .forEach(match -> tests.add(new TestMethod(testClass, match.group(1), ids(TAG, match.group()))));
        }
        return tests;
    }

    private static List<String> testedRows() throws IOException {
        return tests().stream().flatMap(test -> test.rows().stream()).toList();
    }

    @Test
    void everyTableLine_hasAnIdOfItsOwn() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(60).hasSameSizeAs(tableLines()).doesNotHaveDuplicates();
    }

    @Test
    void everyRow_hasATest() throws IOException {
        List<String> tested = testedRows();
        assertThat(rows().stream().filter(row -> !tested.contains(row)))
                .as("rows without a test")
                .isEmpty();
    }

    @Test
    void everyTag_hasARow() throws IOException {
        List<String> rows = rows();
        assertThat(tests().stream().filter(test -> !rows.containsAll(test.rows())))
                .as("tests whose id has no row")
                .isEmpty();
    }

    @Test
    void everyTag_isOnATest() throws IOException {
        String sources = sources().stream().map(ReliabilityTest::read).collect(Collectors.joining());
        assertThat(testedRows()).containsExactlyInAnyOrderElementsOf(ids(TAG, sources));
    }

    @Test
    void everyTestOfAFailure_hasATag() throws IOException {
        List<TestMethod> tests = tests();
        assertThat(tests).extracting(TestMethod::testClass).containsAll(FAILURE_TESTS);
        assertThat(tests)
                .filteredOn(test -> FAILURE_TESTS.contains(test.testClass()))
                .filteredOn(test -> test.rows().isEmpty())
                .as("tests of failures without a tag")
                .isEmpty();
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
