package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Dumps a cache of loaded and linked classes, which the JVM maps at startup (JEP 483). The cache is made from a list of
 * classes, because {@code -XX:AOTCacheOutput} produces other bytes each time.
 */
final class ClassCache {

    /**
     * The header contains checksums of four bytes, which include the times; the JVM compares them only with {@code
     * -XX:+VerifySharedSpaces}.
     */
    private static final int HEADER = 4096;

    private static final int MAXIMUM_DUMPS = 5;

    private ClassCache() {}

    static void dump(Path runtime, Path options, Path list, Path work, Path cache)
            throws IOException, InterruptedException {
        dump(
                file -> Command.run(
                        runtime.resolve("bin/java"),
                        "-Xshare:dump",
                        "-XX:+AOTClassLinking",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + file,
                        "@" + options,
                        "-m",
                        RuntimeImage.MODULE + "/com.pulumi.awsivs.provider.Main"),
                work,
                cache);
    }

    /** Writes one dump to a file. */
    interface Dump {
        void writeTo(Path file) throws IOException, InterruptedException;
    }

    /**
     * Dumps until two dumps in succession have the same length, and zeroes what differs between them. On a busy machine,
     * a dump once had another length than the one before.
     */
    static void dump(Dump dump, Path work, Path cache) throws IOException, InterruptedException {
        Path previous = work.resolve("previous.aot");
        dump.writeTo(cache);
        for (int count = 1; count < MAXIMUM_DUMPS; count++) {
            Files.move(cache, previous, StandardCopyOption.REPLACE_EXISTING);
            dump.writeTo(cache);
            if (Files.size(cache) == Files.size(previous)) {
                zeroTimes(cache, previous);
                Files.delete(previous);
                return;
            }
        }
        throw new IOException("of " + MAXIMUM_DUMPS + " dumps of the same classes, no two in succession have the same"
                + " length: build again when the machine is less busy");
    }

    /**
     * Zeroes the bytes that differ between two dumps of the same length. They are times at which softly referenced
     * objects were last used, in milliseconds since the machine started; zero means never used.
     */
    private static void zeroTimes(Path cache, Path again) throws IOException {
        byte[] bytes = Files.readAllBytes(cache);
        ByteBuffer one = ByteBuffer.wrap(bytes);
        ByteBuffer other = ByteBuffer.wrap(Files.readAllBytes(again));
        for (int at = 0; at < one.limit(); at += at < HEADER ? Integer.BYTES : Long.BYTES) {
            if (at < HEADER && one.getInt(at) != other.getInt(at)) one.putInt(at, 0);
            if (at >= HEADER && one.getLong(at) != other.getLong(at)) one.putLong(at, 0);
        }
        Files.write(cache, bytes);
    }
}
