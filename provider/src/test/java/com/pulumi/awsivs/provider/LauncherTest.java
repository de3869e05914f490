package com.pulumi.awsivs.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real script, with a Java that only says what it was called with. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
class LauncherTest {

    private record Ended(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private Path launcher = Path.of("");

    @BeforeEach
    void install() throws IOException {
        launcher = Files.createDirectories(folder.resolve("a plugin")).resolve("pulumi-resource-aws-ivs");
        Files.copy(Path.of("src/main/dist/pulumi-resource-aws-ivs"), launcher);
        executable(launcher);
    }

    @Test
    void javaHomeIsUsedAndTheArgumentsArePassedOn() throws Exception {
        Ended ended = run(Map.of("JAVA_HOME", java("jdk", "17.0.15").toString()), "--tracing", "x", "127.0.0.1:1");
        assertThat(ended.status()).isZero();
        assertThat(ended.out())
                .contains("jdk called", launcher.getParent() + "/lib/*", "provider.Main --tracing x 127.0.0.1:1");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void itsOwnVariablesWin() throws Exception {
        Ended ended = run(Map.of(
                "JAVA_HOME", java("jdk", "17").toString(),
                "PULUMI_AWS_IVS_JAVA_HOME", java("other", "25-ea").toString(),
                "PULUMI_AWS_IVS_JAVA_OPTS", "-Xmx512m -Dx=y"));
        assertThat(ended.out()).contains("other called", "-Xmx256m", "-Xmx512m -Dx=y -cp");
    }

    @Test
    void theJavaOnThePathIsUsedAlsoThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
        launcher = link;
        Ended ended = run(Map.of("PATH", java("jdk", "21.0.1") + "/bin:/usr/bin:/bin"));
        assertThat(ended.out()).contains("jdk called", "/a plugin/lib/*");
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws Exception {
        Ended ended = run(Map.of("JAVA_HOME", java("jdk", "11.0.2").toString()));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("is Java 11, and 17 or newer is needed. Set JAVA_HOME");
        assertThat(run(Map.of("JAVA_HOME", java("old", "1.8.0_402").toString())).err())
                .contains("is Java 8,");
    }

    @Test
    void whereThereIsNoJavaItSaysWhatToDo() throws Exception {
        Ended ended = run(Map.of("PATH", folder.toString()));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .isEqualTo("pulumi-resource-aws-ivs: no Java found. Install Java 17 or newer, or set JAVA_HOME.\n");
    }

    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho " + name + " called \"$@\"\n");
        executable(java);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
