package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests examples/testing as a user runs it: with {@code mvn test}, after the SDK, the emulator and the plugin were installed. They are
 * installed into a Maven repository and a PULUMI_HOME of the tests, so that those of the user stay unchanged.
 */
class JUnitExampleE2E {

    private static final Path EXAMPLE = PulumiCli.REPOSITORY.resolve("examples/testing");
    private static final Path REPOSITORY = PulumiCli.REPOSITORY.resolve("tests/e2e/target/testing-example");
    private static final int TIMEOUT_MINUTES = 15; // Maven may have to download

    @TempDir
    private Path temporary;

    @Test
    void mvnTest_deploysTheProgramToAnEmulator_findsDriftAndRepairsIt() throws Exception {
        install("aws-ivs-parent", PulumiCli.REPOSITORY);
        install("aws-ivs", PulumiCli.REPOSITORY.resolve("sdk/java"));
        install("ivs-emulator", PulumiCli.REPOSITORY.resolve("tests/emulator"));

        PulumiResult test = mavenTest().succeeds();

        test.says("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
    }

    /** Copies the pom and the jar of a module to the repository. */
    private static void install(String artifact, Path module) throws IOException {
        String name = artifact + "-" + PulumiCli.VERSION;
        Path folder = Files.createDirectories(REPOSITORY.resolve("com/pulumi/" + artifact + "/" + PulumiCli.VERSION));
        copy(module.resolve("pom.xml"), folder.resolve(name + ".pom"));
        Path jar = module.resolve("target/" + name + ".jar");
        if (Files.exists(jar)) copy(jar, folder.resolve(name + ".jar"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private PulumiResult mavenTest() throws Exception {
        List<String> command = List.of(
                "mvn",
                "-B",
                "--no-transfer-progress",
                "--global-settings",
                settings().toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-f",
                EXAMPLE.toString(),
                "test");
        Path output = temporary.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("PULUMI_"));
        builder.environment().put("PULUMI_HOME", PulumiCli.pulumiHome().toString());
        builder.environment().put("PULUMI_SKIP_UPDATE_CHECK", "true");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES))
                    .as(() -> "ends within the time limit: " + command)
                    .isTrue();
        } finally {
            process.destroy();
        }
        return new PulumiResult(command, process.exitValue(), Files.readString(output));
    }

    /** Writes settings with which Maven takes what is already downloaded from the user's local repository. */
    private Path settings() throws IOException {
        String repository = """
                <id>downloaded</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
                """.formatted(
                        Path.of(System.getProperty("maven.repository", "")).toUri());
        return Files.writeString(temporary.resolve("settings.xml"), """
                <settings>
                  <profiles>
                    <profile>
                      <id>example</id>
                      <repositories><repository>%1$s</repository></repositories>
                      <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>example</activeProfile></activeProfiles>
                </settings>
                """.formatted(repository));
    }
}
