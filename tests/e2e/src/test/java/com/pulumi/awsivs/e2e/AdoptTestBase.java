package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code tools/adopt} with an input, and reads the import file that it wrote. */
abstract class AdoptTestBase {

    static final String ARN = "arn:aws:ivs:us-west-2:123456789012:";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    Path out = Path.of("");

    @BeforeEach
    void nameTheOutput() {
        out = folder.resolve("import.json");
    }

    final AdoptTool.Result adopt(String input, String... arguments) {
        AdoptTool.Result result = run(input, arguments);
        assertThat(result.exitCode()).as(result.printed()).isZero();
        return result;
    }

    final AdoptTool.Result refused(String input, String... arguments) {
        AdoptTool.Result result = run(input, arguments);
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(1);
        assertThat(result.printed()).endsWith("No file was written.\n");
        assertThat(out).doesNotExist();
        return result;
    }

    final AdoptTool.Result run(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--out", out.toString()));
        all.addAll(List.of(arguments));
        return AdoptTool.run(input, all);
    }

    final JsonNode importFile() {
        try {
            return Stack.json(Files.readString(out, StandardCharsets.UTF_8)).path("resources");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns type, name and id of each resource in the import file. */
    final List<String> taken() {
        List<String> taken = new ArrayList<>();
        for (JsonNode each : importFile()) {
            String name = each.path("name").asText();
            taken.add(each.path("type").asText().replace("aws-ivs:index:", "") + " " + name + " "
                    + each.path("id").asText().replace(ARN, ""));
        }
        return taken;
    }
}
