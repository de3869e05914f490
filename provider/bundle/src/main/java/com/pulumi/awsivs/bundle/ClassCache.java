package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

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

    private ClassCache() {}

    static void dump(Path runtime, Path options, Path list, Path work, Path cache)
            throws IOException, InterruptedException {
        Path again = work.resolve("again.aot");
        for (Path each : new Path[] {cache, again}) {
            Command.run(
                    runtime.resolve("bin/java"),
                    "-Xshare:dump",
                    "-XX:+AOTClassLinking",
                    "-XX:SharedClassListFile=" + list,
                    "-XX:SharedArchiveFile=" + each,
                    "@" + options,
                    "-m",
                    RuntimeImage.MODULE + "/com.pulumi.awsivs.provider.Main");
        }
        zeroTimes(cache, again);
        Files.delete(again);
    }

    /**
     * Zeroes the bytes that differ between two dumps of the same classes. They are times at which softly referenced
     * objects were last used, in milliseconds since the machine started; zero means never used.
     */
    static void zeroTimes(Path cache, Path again) throws IOException {
        byte[] bytes = Files.readAllBytes(cache);
        ByteBuffer one = ByteBuffer.wrap(bytes);
        ByteBuffer other = ByteBuffer.wrap(Files.readAllBytes(again));
        if (one.limit() != other.limit()) throw new IOException("two dumps of the same classes differ in length");
        for (int at = 0; at < one.limit(); at += at < HEADER ? Integer.BYTES : Long.BYTES) {
            if (at < HEADER && one.getInt(at) != other.getInt(at)) one.putInt(at, 0);
            if (at >= HEADER && one.getLong(at) != other.getLong(at)) one.putLong(at, 0);
        }
        Files.write(cache, bytes);
    }
}
