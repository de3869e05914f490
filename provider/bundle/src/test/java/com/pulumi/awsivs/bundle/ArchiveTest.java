package com.pulumi.awsivs.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    private Path folder;

    private Path plugin(String name, long time) throws IOException {
        Path plugin = Files.createDirectories(folder.resolve(name));
        for (String file : List.of("z", "a/b", "a/c")) {
            Path path = plugin.resolve(file);
            Files.createDirectories(path.resolve(".."));
            Files.writeString(path, "content of " + file);
            Files.setLastModifiedTime(path, FileTime.fromMillis(time));
        }
        return plugin;
    }

    @Test
    void sameFiles_makeTheSameArchive() throws IOException {
        Path one = Archive.pack(plugin("one", 1_000_000), folder.resolve("archives/one.tar.gz"));
        Path other = Archive.pack(plugin("other", 2_000_000), folder.resolve("archives/other.tar.gz"));
        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file is marked as executable there")
    void executableFiles_stayExecutable() throws IOException {
        Path plugin = plugin("plugin", 0);
        assertThat(plugin.resolve("z").toFile().setExecutable(true)).isTrue();
        Path archive = Archive.pack(plugin, folder.resolve("plugin.tar.gz"));
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getMode() & 0111).isEqualTo(entry.getName().equals("z") ? 0111 : 0);
            }
        }
    }

    /** The example "abc" of FIPS 180. */
    @Test
    void sums_haveTheFormOfSha256sum() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "abc");
        Archive.writeSums(folder.resolve("SHA256SUMS"), List.of(file, file));
        String sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  file\n";
        assertThat(folder.resolve("SHA256SUMS")).hasContent(sum + sum);
    }
}
