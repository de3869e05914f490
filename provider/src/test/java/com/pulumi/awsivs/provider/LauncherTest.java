package com.pulumi.awsivs.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests the launcher script with a fake Java executable that prints its arguments. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
class LauncherTest {

    private record Ended(int status, String out, String err) {

        /** The output of the fake Java. */
        String called() {
            assertThat(out).isEmpty();
            return err;
        }

        /** The standard error output, which the engine shows if the plugin does not start. */
        String says() {
            assertThat(status).isEqualTo(1);
            assertThat(out).isEmpty();
            return err;
        }
    }

    @TempDir
    private Path folder;

    private Path launcher = Path.of("");

    @BeforeEach
    void install() throws IOException {
        Path plugin = Files.createDirectories(folder.resolve("a plugin"));
        launcher = plugin.resolve("pulumi-resource-aws-ivs");
        Files.copy(Path.of("src/main/dist/pulumi-resource-aws-ivs"), launcher);
        executable(launcher);
        Files.createDirectories(plugin.resolve("lib"));
        Files.writeString(plugin.resolve("lib/java.options"), "");
    }

    /** Installs the plugin from the small archive, which has no Java runtime. */
    private void small() throws IOException {
        Files.writeString(folder.resolve("a plugin/lib/plugin.jar"), "");
    }

    /** Installs the plugin from the archive with a bundled Java runtime. */
    private Path bundled() throws IOException {
        Files.writeString(folder.resolve("a plugin/lib/plugin.aot"), "");
        return java("a plugin/runtime", "25.0.3").resolve("bin/java");
    }

    @Test
    void bundledRuntime_isUsedWithItsCache() throws Exception {
        bundled();
        Ended ended = run(
                Map.of("JAVA_HOME", java("jdk", "17.0.15").toString(), "PULUMI_AWS_IVS_JAVA_OPTS", "-Dx=y -Dz"),
                "127.0.0.1:1");
        assertThat(ended.status()).isZero();
        assertThat(ended.called())
                .startsWith("a plugin/runtime called")
                .contains(
                        "-XX:AOTCache=" + launcher.getParent() + "/lib/plugin.aot",
                        "@" + launcher.getParent() + "/lib/java.options -Dx=y -Dz",
                        "-m com.pulumi.awsivs.provider/com.pulumi.awsivs.provider.Main 127.0.0.1:1");
    }

    @Test
    void missingCache_pluginStarts() throws Exception {
        bundled();
        Files.delete(folder.resolve("a plugin/lib/plugin.aot"));
        assertThat(run(Map.of()).called()).contains("provider.Main").doesNotContain("AOTCache");
    }

    @Test
    void missingOrBrokenRuntime_isNamed() throws Exception {
        assertThat(run(Map.of()).says()).contains("a plugin/runtime/bin/java is missing. Install the plugin again");
        Path java = bundled();
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run(Map.of()).says()).contains("runtime/bin/java may not be executed: make it executable");
        Files.write(java, new byte[] {0x7f, 'E', 'L', 'F', 1, 2, 3});
        executable(java);
        assertThat(run(Map.of()).says()).contains("does not run on this machine: it is for another processor");
        Files.delete(folder.resolve("a plugin/lib/java.options"));
        assertThat(run(Map.of()).says()).contains("lib/java.options is missing. Install the plugin again");
    }

    @Test
    void tooLittleMemory_isReported() throws Exception {
        bundled();
        launcher = Files.writeString(folder.resolve("limited"), "ulimit -v 900000\nexec '" + launcher + "'\n");
        assertThat(run(Map.of()).says()).contains("ulimit -v says 900000 kB, and 1000000 are needed");
    }

    @Test
    void javaHome_isUsed_andGetsTheArguments() throws Exception {
        small();
        Ended ended = run(Map.of("JAVA_HOME", java("jdk", "17.0.15").toString()), "--tracing", "x", "127.0.0.1:1");
        assertThat(ended.status()).isZero();
        assertThat(ended.called())
                .startsWith("jdk called")
                .contains(launcher.getParent() + "/lib/plugin.jar", "provider.Main --tracing x 127.0.0.1:1");
    }

    @Test
    void variablesOfThePlugin_precedeOthers() throws Exception {
        small();
        Ended ended = run(Map.of(
                "JAVA_HOME", java("jdk", "17").toString(),
                "PULUMI_AWS_IVS_JAVA_HOME", java("other", "25-ea").toString(),
                "PULUMI_AWS_IVS_JAVA_OPTS", "-Xmx512m -Dx=y"));
        assertThat(ended.called()).contains("other called", "java.options -Xmx512m -Dx=y -cp");
    }

    @Test
    void javaOnThePath_isUsed_evenAsALink() throws Exception {
        small();
        launcher = Files.createSymbolicLink(folder.resolve("link"), launcher);
        Ended ended = run(Map.of("PATH", java("jdk", "21.0.1") + "/bin:/usr/bin:/bin"));
        assertThat(ended.called()).contains("jdk called", "/a plugin/lib/plugin.jar");
    }

    @Test
    void tooOldJava_isReported() throws Exception {
        small();
        Ended ended = run(Map.of("JAVA_HOME", java("jdk", "11.0.2").toString()));
        assertThat(ended.says()).contains("is Java 11, and 17 or newer is needed. Set JAVA_HOME");
        assertThat(run(Map.of("JAVA_HOME", java("old", "1.8.0_402").toString())).says())
                .contains("is Java 8,");
    }

    @Test
    void noJava_errorNamesTheRemedy() throws Exception {
        small();
        assertThat(run(Map.of("PATH", folder.toString())).says())
                .isEqualTo("pulumi-resource-aws-ivs: no Java found. Install Java 17 or newer, or set JAVA_HOME.\n");
    }

    /** The engine reads the port from the standard output. Other output, of Java itself or of its agents, must go to the standard error. */
    @Test
    void standardOutput_hasOnlyThePort() throws Exception {
        Path java = bundled();
        Files.writeString(java, "#!/bin/sh\necho Listening for transport dt_socket\necho 4711 >&3\n");
        Ended ended = run(Map.of());
        assertThat(ended.out()).isEqualTo("4711\n");
        assertThat(ended.err()).contains("Listening for transport");
    }

    @Test
    void globalJavaOptions_areIgnoredByTheBundle_pluginOptionsAreNot() throws Exception {
        Files.writeString(bundled(), "#!/bin/sh\nenv >&2\necho called \"$@\" >&2\n");
        Ended ended = run(Map.of(
                "JAVA_TOOL_OPTIONS", "-XX:+UseG1GC",
                "JDK_JAVA_OPTIONS", "-Da=b",
                "_JAVA_OPTIONS", "-Dc=d",
                "PULUMI_AWS_IVS_JAVA_OPTS", "-Dx=y"));
        assertThat(ended.called())
                .contains("java.options -Dx=y -m")
                .doesNotContain("UseG1GC", "-Da=b", "-Dc=d", "UseSerialGC");
    }

    @Test
    void garbageCollectorOption_replacesTheDefault() throws Exception {
        small();
        String home = java("jdk", "17").toString();
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "PULUMI_AWS_IVS_JAVA_OPTS")) {
            assertThat(run(Map.of("JAVA_HOME", home, variable, "-XX:+UseG1GC")).called())
                    .as(variable)
                    .contains("java.options -XX:-UseSerialGC ");
        }
        assertThat(run(Map.of("JAVA_HOME", home, "JAVA_TOOL_OPTIONS", "-Da=b")).called())
                .doesNotContain("UseSerialGC");
    }

    /** Runs a real Java, which finds files in a folder with a non-ASCII name only if it decodes file names as UTF-8. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the encoding does not come from the locale")
    void namesOfFiles_areReadAsUtf8InAnyLocale() throws Exception {
        small();
        for (Map<String, String> locale : List.of(
                Map.<String, String>of(),
                Map.of("LC_ALL", "C"),
                Map.of("LANG", "POSIX"),
                Map.of("LANG", "xx_XX.UTF-8"),
                Map.of("LANG", "C", "LC_CTYPE", "C.UTF-8", "LC_MESSAGES", "xx_XX.UTF-8"),
                Map.of("LC_ALL", "C.UTF-8"))) {
            Map<String, String> environment = new HashMap<>(locale);
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.put("PULUMI_AWS_IVS_JAVA_OPTS", "-XshowSettings:properties -version");
            assertThat(run(environment).called()).as("%s", locale).contains("sun.jnu.encoding = UTF-8");
        }
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
        builder.command().addAll(List.of(arguments));
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
