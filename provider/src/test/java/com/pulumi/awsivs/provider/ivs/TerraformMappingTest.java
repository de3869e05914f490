package com.pulumi.awsivs.provider.ivs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the mapping from Terraform's provider {@code aws}, which the Terraform converter reads. */
class TerraformMappingTest {

    private final IvsProvider provider = new IvsProvider(Map.of());

    @Test
    void mapping_isReturnedOnlyForAwsOfTerraform() {
        assertThat(provider.mapping("terraform", "aws")).contains("aws-ivs:index:Channel");
        assertThat(provider.mapping("terraform", "")).isNull();
        assertThat(provider.mapping("terraform", "google")).isNull();
        assertThat(provider.mapping("cloudformation", "aws")).isNull();
    }

    @Test
    void everyAttributeOfAMappedResource_isAPropertyOfTheSchema() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(provider.schema());
        JsonNode mapping = new ObjectMapper().readTree(requireNonNull(provider.mapping("terraform", "aws")));
        assertThat(mapping.path("resources").findValuesAsText("tok"))
                .contains("aws-ivs:index:Channel", "aws-ivs:index:PlaybackKeyPair");
        for (String name : names(mapping.path("resources"))) {
            JsonNode mapped = mapping.path("resources").path(name);
            String token = mapped.path("tok").asText();
            if (!schema.path("resources").has(token)) {
                assertThat(token).isEqualTo("aws-ivs:index:RecordingConfiguration"); // not in the schema yet
                continue;
            }
            JsonNode resource = schema.path("resources").path(token);
            JsonNode attributes = mapping.path("provider").path("resources").path(name);
            assertThat(attributes).as(name).isNotEmpty();
            for (String attribute : names(attributes)) {
                boolean isInput = attributes.path(attribute).has("optional")
                        || attributes.path(attribute).has("required");
                assertThat(names(resource.path(isInput ? "inputProperties" : "properties")))
                        .as(name + "." + attribute)
                        .contains(property(mapped, attribute));
            }
        }
    }

    private static String property(JsonNode mapped, String attribute) {
        String camelCase = Pattern.compile("_(.)")
                .matcher(attribute)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        return mapped.path("fields").path(attribute).path("name").asText(camelCase);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
