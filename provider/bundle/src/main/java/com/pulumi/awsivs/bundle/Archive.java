package com.pulumi.awsivs.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Packs the archives that {@code pulumi plugin install} downloads. The same files produce the same bytes. */
final class Archive {

    private static final int EXECUTABLE = 0755;
    private static final int PLAIN = 0644;

    private Archive() {}

    static Path pack(Path folder, Path archive) throws IOException {
        Files.createDirectories(Objects.requireNonNull(archive.getParent()));
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(file, best()))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path each : filesIn(folder)) add(tar, folder, each);
        }
        return archive;
    }

    private static GzipParameters best() {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        return parameters;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Adds a file without its time and owner. */
    private static void add(TarArchiveOutputStream tar, Path folder, Path file) throws IOException {
        TarArchiveEntry entry =
                new TarArchiveEntry(folder.relativize(file).toString().replace('\\', '/'));
        entry.setSize(Files.size(file));
        entry.setMode(Files.isExecutable(file) ? EXECUTABLE : PLAIN);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        Files.copy(file, tar);
        tar.closeArchiveEntry();
    }

    /** Writes a line for each archive, in the form that {@code sha256sum --check} reads. */
    static void writeSums(Path file, List<Path> archives) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path archive : archives) {
            lines.append(sum(archive))
                    .append("  ")
                    .append(archive.getFileName())
                    .append('\n');
        }
        Files.writeString(file, lines);
    }

    static String sum(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
