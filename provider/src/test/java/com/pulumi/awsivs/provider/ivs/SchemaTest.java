package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.TypeArguments;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.contract.ContractSubject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares schema.json with the records in both directions, and with the registered resources and functions. */
class SchemaTest {

    private final IvsProvider provider = new IvsProvider(Map.of());
    private final SchemaDescriptions schema = new SchemaDescriptions(provider.schema());
    private final RecordDescriptions records = new RecordDescriptions();
    private final Service service = provider.configure(ExampleConfigs.of("region", "us-west-2"), Properties.NONE);

    /** Reads all inputs first: an object that is an input anywhere is described as an input everywhere. */
    @BeforeEach
    void readAllInputs() {
        records.inputs(AwsConfig.class, false);
        service.resources().values().forEach(each -> records.inputs(ContractSubject.record(each, 0), true));
        service.functions()
                .values()
                .forEach(each ->
                        records.inputs(TypeArguments.of(each, Function.class).inputs(), false));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void schema_hasTheResourcesAndFunctionsOfTheProvider() {
        assertThat(schema.names("resources"))
                .isEqualTo(new TreeSet<>(service.resources().keySet()));
        assertThat(schema.names("functions"))
                .isEqualTo(new TreeSet<>(service.functions().keySet()));
    }

    /** {@code pulumi install} in a Java program reads the server; without it, it queries Pulumi's own servers. */
    @Test
    void javaSdk_hasThePluginServerOfTheSchema() throws IOException {
        Path file = Path.of("../sdk/java/src/main/resources/com/pulumi/aws-ivs/plugin.json");
        JsonNode plugin = new ObjectMapper().readTree(Files.readString(file));
        JsonNode described = new ObjectMapper().readTree(provider.schema());
        assertThat(plugin.path("server")).isEqualTo(described.path("pluginDownloadURL"));
        assertThat(plugin.path("name")).isEqualTo(described.path("name"));
    }

    @TestFactory
    Stream<DynamicTest> aResourceHasTheInputsOfItsRecord() {
        return service.resources().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    JsonNode resource = schema.resource(each.getKey());
                    assertThat(schema.properties(resource.path("inputProperties"), resource.path("requiredInputs")))
                            .isEqualTo(records.inputs(ContractSubject.record(each.getValue(), 0), true));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aResourceHasTheOutputsOfBothItsRecords() {
        return service.resources().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    JsonNode resource = schema.resource(each.getKey());
                    assertThat(schema.properties(resource.path("properties"), resource.path("required")))
                            .isEqualTo(records.outputs(
                                    ContractSubject.record(each.getValue(), 0),
                                    ContractSubject.record(each.getValue(), 1)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aResourceHasTheListInputsOfItsLister() {
        return service.resources().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    JsonNode inputs = schema.resource(each.getKey()).path("listInputs");
                    ResourceLister<?> lister = each.getValue().lister();
                    assertThat(inputs.isMissingNode()).isEqualTo(lister == null);
                    if (lister == null) return;
                    assertThat(schema.properties(inputs.path("properties"), inputs.path("required")))
                            .isEqualTo(records.inputs(lister.filters(), false));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aFunctionHasTheInputsAndOutputsOfItsRecords() {
        return service.functions().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    JsonNode inputs = schema.function(each.getKey()).path("inputs");
                    JsonNode outputs = schema.function(each.getKey()).path("outputs");
                    assertThat(schema.properties(inputs.path("properties"), inputs.path("required")))
                            .isEqualTo(records.inputs(
                                    TypeArguments.of(each.getValue(), Function.class)
                                            .inputs(),
                                    false));
                    assertThat(schema.properties(outputs.path("properties"), outputs.path("required")))
                            .isEqualTo(records.outputs(TypeArguments.of(each.getValue(), Function.class)
                                    .outputs()));
                }));
    }

    @Test
    void configProperties_areInBothPlacesOfTheSchema() {
        Map<String, String> config = records.inputs(AwsConfig.class, false);
        JsonNode variables = schema.root().path("config");
        assertThat(schema.properties(variables.path("variables"), variables.path("required")))
                .isEqualTo(config);
        JsonNode self = schema.root().path("provider");
        assertThat(schema.properties(self.path("inputProperties"), self.path("requiredInputs")))
                .isEqualTo(config);
    }

    @Test
    void types_areAllUsed() {
        JsonNode root = schema.root();
        schema.properties(root.at("/config/variables"), root.at("/config/required"));
        for (JsonNode resource : root.path("resources")) {
            schema.properties(resource.path("inputProperties"), resource.path("requiredInputs"));
            schema.properties(resource.path("properties"), resource.path("required"));
        }
        for (JsonNode function : root.path("functions")) {
            schema.properties(function.at("/inputs/properties"), function.at("/inputs/required"));
            schema.properties(function.at("/outputs/properties"), function.at("/outputs/required"));
        }
        assertThat(schema.usedTypes()).isEqualTo(schema.names("types"));
    }

    /** Check sets the defaults, and diff reports replacements: values in the schema would override both. */
    @Test
    void properties_declareNoDefaultOrReplacement() {
        for (String word : List.of("default", "defaultInfo", "replaceOnChanges")) {
            assertThat(schema.root().findParents(word)).as(word).isEmpty();
        }
    }

    @Test
    void everyElement_hasADescription() {
        List<String> silent = new ArrayList<>();
        for (String section : List.of("types", "resources", "functions")) {
            for (String name : schema.names(section)) {
                JsonNode each = schema.root().path(section).path(name);
                if (each.path("description").asText().isBlank()) silent.add(name);
                for (String place : List.of(
                        "/properties",
                        "/inputProperties",
                        "/listInputs/properties",
                        "/inputs/properties",
                        "/outputs/properties")) {
                    for (String property : SchemaDescriptions.names(each.at(place))) {
                        boolean described = each.at(place).path(property).hasNonNull("description");
                        if (!described) silent.add(name + " " + property);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void version_isThatOfThePom() {
        assertThat(schema.root().path("version").asText())
                .isEqualTo(provider.version())
                .matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(schema.root().path("name").asText()).isEqualTo(provider.name());
    }

    /** Without a name, the Python generator would write {@code ADVANCE_D_SD} for {@code ADVANCED_SD}. */
    @Test
    void enumValues_haveNamesInPulumisForm() {
        List<String> values = new ArrayList<>();
        for (JsonNode type : schema.root().path("types")) {
            for (JsonNode each : type.path("enum")) {
                String value = each.path("value").asText();
                values.add(value);
                assertThat(each.path("name").asText()).isEqualTo(pascalCase(value));
            }
        }
        assertThat(values).contains("ADVANCED_SD", "FRAGMENTED_MP4", "LOW");
        assertThat(pascalCase("ADVANCED_SD")).isEqualTo("AdvancedSd");
    }

    private static String pascalCase(String value) {
        return Stream.of(value.split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The C# generator downloads the logo, and uses Pulumi's own if there is none. */
    @Test
    void logo_isAnImageOfTheRepository() throws IOException {
        String raw = "https://raw.githubusercontent.com/pulumi-aws-ivs/pulumi-aws-ivs/main/";
        assertThat(schema.root().path("logoUrl").asText()).startsWith(raw).endsWith(".png");
        String path = schema.root().path("logoUrl").asText().substring(raw.length());
        Path file = Path.of(System.getProperty("basedir", "provider"), "..").resolve(path);
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(in.readNBytes(8)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        }
    }
}
