package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the table of property names in docs/adopt.md with the schema and with the mapping from Terraform. */
class AdoptPageTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| \\*{0,2}`(\\w+)`.*? \\| (.*?) ?\\| (.*?) ?\\|$", Pattern.MULTILINE);

    private final String page = read("docs/adopt.md");
    private final JsonNode schema = Stack.json(read("schema.json"));
    private final JsonNode mapping = Stack.json(read("provider/src/main/resources/mapping-terraform-aws.json"));

    @Test
    void everyPropertyOfTheTable_isInTheSchemaAndInTheMapping() {
        JsonNode resource = schema;
        JsonNode attributes = schema;
        Set<String> resources = new HashSet<>();
        for (MatchResult row : ROW.matcher(page).results().toList()) {
            String name = row.group(1);
            String terraform = row.group(2).replace("`", "");
            if (Character.isUpperCase(name.charAt(0))) {
                resources.add(name);
                resource = schema.path("resources").path("aws-ivs:index:" + name);
                attributes = mapping.path("provider").path("resources").path(terraform);
            } else if (!resource.isMissingNode()) {
                assertThat(resource.path("properties").has(name)).as(name).isTrue();
            }
            if (!terraform.isEmpty()
                    && Character.isLowerCase(name.charAt(0))
                    && !terraform.startsWith("the data source")) {
                assertThat(attributes.has(terraform)).as(terraform).isTrue();
            }
        }
        assertThat(resources)
                .containsExactlyInAnyOrder(
                        "Channel",
                        "PlaybackKeyPair",
                        "StreamKey",
                        "PlaybackRestrictionPolicy",
                        "RecordingConfiguration");
    }

    @Test
    void everyInputOfChannel_isInTheTable() {
        List<String> names =
                ROW.matcher(page).results().map(row -> row.group(1)).toList();
        schema.at("/resources/aws-ivs:index:Channel/inputProperties")
                .fieldNames()
                .forEachRemaining(input -> {
                    if (!input.equals("stopLiveStream")) assertThat(names).contains(input); // no other tool has it
                });
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("../..").resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
