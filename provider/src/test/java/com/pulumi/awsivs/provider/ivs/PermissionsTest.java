package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Tests that the IAM policies in examples/pipelines/iam and the table of permissions in the documentation contain the operations that the
 * plugin calls, and no others. The operations are read from the plugin's class files.
 */
class PermissionsTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Set<String> CALLED = calledActions();

    private static Set<String> calledActions() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("com.pulumi.awsivs.provider").stream()
                        .flatMap(PermissionsTest::accesses)
                        .filter(access -> access.getTargetOwner().isEquivalentTo(IvsClient.class))
                        .filter(PermissionsTest::isOperation)
                        .map(access -> "ivs:" + capitalized(access.getName()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaCodeUnitAccess<?>> accesses(JavaClass each) {
        return Stream.concat(each.getMethodCallsFromSelf().stream(), each.getMethodReferencesFromSelf().stream());
    }

    /** Returns whether the method sends a request. Others build or close the client. */
    private static boolean isOperation(JavaCodeUnitAccess<?> access) {
        List<JavaClass> parameters = access.getTarget().getRawParameterTypes();
        return parameters.size() == 1
                && parameters.get(0).getSimpleName().equals(capitalized(access.getName()) + "Request");
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static List<String> actions(String policy) throws IOException {
        JsonNode statement = new ObjectMapper()
                .readTree(REPOSITORY.resolve("examples/pipelines/iam/" + policy).toFile())
                .at("/Statement/0");
        assertThat(statement.get("Effect").asText()).isEqualTo("Allow");
        return StreamSupport.stream(statement.get("Action").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> called(Predicate<String> selected) {
        return CALLED.stream().filter(selected).toList();
    }

    private static boolean reads(String action) {
        return action.matches("ivs:(BatchGet|Get|List).*");
    }

    @Test
    void deploy_allowsEveryOperationThatThePluginCalls() throws IOException {
        assertThat(CALLED).contains("ivs:CreateChannel", "ivs:TagResource").hasSizeGreaterThan(20);
        assertThat(actions("deploy.json")).containsExactlyElementsOf(CALLED);
    }

    @Test
    void import_allowsEveryOperationThatReads() throws IOException {
        assertThat(actions("import.json")).containsExactlyElementsOf(called(PermissionsTest::reads));
    }

    @Test
    void preview_allowsEveryOperationThatReadsExceptStreamKeys() throws IOException {
        assertThat(actions("preview.json"))
                .containsExactlyElementsOf(called(action -> reads(action) && !action.contains("StreamKey")));
    }

    @Test
    void tableOfPermissions_namesEveryOperationThatThePluginCalls() throws IOException {
        String page = Files.readString(REPOSITORY.resolve("docs/installation-configuration.md"));
        String section = page.split("\n### Permissions\n", 2)[1].split("\n## ", 2)[0];
        assertThat(Pattern.compile("(?<![\\w-])ivs:\\w+")
                        .matcher(section)
                        .results()
                        .map(match -> match.group()))
                .containsAll(CALLED)
                .isSubsetOf(CALLED);
    }
}
