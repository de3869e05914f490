package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the plugin's jar without compression, because the archive compresses ten thousand small classes better
 * together.
 */
final class Jar {

    private static final FileTime TIME = FileTime.fromMillis(0);

    private Jar() {}

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (JarFile jar = new JarFile(from.toFile());
                ZipOutputStream stored = new ZipOutputStream(Files.newOutputStream(to))) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(JarEntry::getName))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream content = jar.getInputStream(entry)) {
                    add(stored, entry.getName(), content.readAllBytes());
                }
            }
        }
    }

    private static void add(ZipOutputStream stored, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setLastModifiedTime(TIME);
        stored.putNextEntry(entry);
        stored.write(content);
        stored.closeEntry();
    }
}
