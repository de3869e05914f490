package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of faults in docs/reliability.md to the tests that it names. */
class ReliabilityTest {

    /** Not that of {@link PulumiCli}, which installs the plugin. */
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern REFERENCE = Pattern.compile("`([A-Z][A-Za-z0-9]+)\\.([a-z]\\w+)`");
    private static final Pattern TEST = Pattern.compile(
            "@(?:Test|ParameterizedTest|TestFactory)\\b.*?\\b(?:void|Stream<DynamicTest>) (\\w+)\\(", Pattern.DOTALL);

    /** All of what these show belongs into the table. */
    private static final List<String> ABOUT_FAULTS = List.of(
            "LostAnswersE2E",
            "UnconfirmedE2E",
            "LiveChannelE2E",
            "UnfinishedE2E",
            "EndingsE2E",
            "TwoAtOnceE2E",
            "SecretsE2E",
            "NotDeliveredE2E");

    private static List<String> rows() throws IOException {
        String page = Files.readString(REPOSITORY.resolve("docs/reliability.md"));
        return page.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| fault |"))
                .toList();
    }

    private static List<String> namesIn(String row) {
        return REFERENCE
                .matcher(row)
                .results()
                .map(match -> match.group(1) + "." + match.group(2))
                .toList();
    }

    /** The test methods of each test class of the repository. */
    private static Map<String, List<String>> tests() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String tree : List.of("provider/src/test", "tests/e2e/src/test")) {
            try (Stream<Path> files = Files.walk(REPOSITORY.resolve(tree))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources.stream().collect(Collectors.toMap(ReliabilityTest::name, ReliabilityTest::methods, (a, b) -> a));
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static List<String> methods(Path source) {
        try {
            return TEST.matcher(Files.readString(source))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyRowNamesATestThatThereIs() throws IOException {
        var tests = tests();
        assertThat(rows())
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(namesIn(row))
                        .as(row)
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(tests.getOrDefault(name.split("\\.", 2)[0], List.of()))
                                .as(name)
                                .contains(name.split("\\.", 2)[1])));
    }

    @Test
    void everyTestOfAFaultHasARow() throws IOException {
        var tests = tests();
        String table = String.join("\n", rows());
        assertThat(ABOUT_FAULTS)
                .allSatisfy(name -> assertThat(tests.get(name))
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(test -> assertThat(table).contains("`" + name + "." + test + "`")));
    }
}
