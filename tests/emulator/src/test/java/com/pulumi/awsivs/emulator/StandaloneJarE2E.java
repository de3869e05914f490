package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a copy of the standalone jar. Maven runs the tests in the module's folder. */
class StandaloneJarE2E {

    private static final String PAGE = "tests/emulator/README.md: the jar";
    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=any/20260101/us-west-2/ivs/aws4_request," + " SignedHeaders=host, Signature=0";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void copyJar() throws IOException {
        jar = Files.copy(Path.of("target", "ivs-emulator.jar"), folder.resolve("copy.jar"));
    }

    @Test
    @Verified(PAGE)
    void jarAlone_servesIvs_untilTerminated() throws Exception {
        Process emulator = start("--port", "0", "--host", "0.0.0.0");
        try (BufferedReader output = emulator.inputReader(StandardCharsets.UTF_8)) {
            URI url = URI.create(output.readLine());
            TestResponse created = IvsUnderTest.exchange(HttpRequest.newBuilder(url.resolve("/CreateChannel"))
                    .header("Authorization", SIGNED)
                    .POST(BodyPublishers.ofString("{\"name\":\"studio\"}")));
            assertThat(created.text("/channel/name")).isEqualTo("studio");
            TestResponse rejected = IvsUnderTest.exchange(HttpRequest.newBuilder(url.resolve("/CreateChannel"))
                    .header("Authorization", SIGNED)
                    .POST(BodyPublishers.ofString("{\"failoverSlateConfigurationArn\":\"\"}")));
            assertThat(rejected.error()).contains("NotEmulatedException", "failoverSlateConfigurationArn");
        } finally {
            emulator.destroy();
        }
        assertThat(emulator.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Verified(PAGE)
    void quotasOnWithoutRates_warnsOnStandardError() throws Exception {
        Process emulator = start("--port", "0", "--quotas", "on");
        assertThat(emulator.inputReader(StandardCharsets.UTF_8).readLine()).startsWith("http://127.0.0.1:");
        assertThat(emulator.errorReader(StandardCharsets.UTF_8).readLine())
                .startsWith("warning: --quotas on")
                .contains("--rates on");
        emulator.destroy();
    }

    @Test
    @Verified("tests/emulator/README.md: the state file")
    void stateFileIsNotJson_endsWithOneLineAndCode1() throws Exception {
        Files.writeString(folder.resolve("ivs.json"), "{\n[");
        Process emulator = start("--port", "0", "--state", "ivs.json");
        assertThat(emulator.errorReader(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("ivs.json, line 2: not valid JSON: ");
        assertThat(emulator.waitFor()).isEqualTo(1);
    }

    @Test
    @Verified("docs/testing.md: JUnit is provided by the user")
    void jar_containsTheLicenceAndNoJUnit() throws Exception {
        try (JarFile contents = new JarFile(jar.toFile())) {
            assertThat(contents.stream().map(JarEntry::getName))
                    .contains("META-INF/LICENSE", "com/pulumi/awsivs/emulator/junit/IvsEmulatorExtension.class")
                    .noneMatch(name -> name.startsWith("org/junit/"));
        }
    }

    private Process start(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }
}
