package com.pulumi.awsivs.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    @TempDir
    private Path folder;

    private String jdk(String name, String version, boolean whole) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        if (whole) Files.createFile(new Jdk(home).tool("jlink"));
        return home.toString();
    }

    @Test
    void java25Home_comesFirst() throws IOException {
        Map<String, String> both =
                Map.of("JAVA25_HOME", jdk("own", "25.0.3", true), "JAVA_HOME", jdk("usual", "25", true));
        assertThat(Jdk.find(both)).contains(new Jdk(folder.resolve("own")));
    }

    @Test
    void javaHomeWithJdk25_isUsed() throws IOException {
        assertThat(Jdk.find(Map.of("JAVA_HOME", jdk("usual", "25-ea", true))))
                .contains(new Jdk(folder.resolve("usual")));
    }

    @Test
    void otherVersionOrNoJlink_isNotUsed() throws IOException {
        Map<String, String> unfit =
                Map.of("JAVA25_HOME", jdk("old", "17.0.15", true), "JAVA_HOME", jdk("runtime", "25.0.3", false));
        assertThat(Jdk.find(unfit)).isNotEqualTo(java.util.Optional.of(new Jdk(folder.resolve("old"))));
        assertThat(Jdk.find(unfit)).isNotEqualTo(java.util.Optional.of(new Jdk(folder.resolve("runtime"))));
        assertThat(Jdk.find(Map.of("JAVA_HOME", jdk("later", "250", true))))
                .isNotEqualTo(java.util.Optional.of(new Jdk(folder.resolve("later"))));
    }
}
