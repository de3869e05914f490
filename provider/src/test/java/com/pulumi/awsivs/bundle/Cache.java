package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The classes of a session, loaded and linked beforehand, in a file that the JVM maps when it starts (JEP 483). Made
 * from a list of classes and not by {@code -XX:AOTCacheOutput}, because that gives other bytes each time.
 */
final class Cache {

    /** Its checksums, of four bytes, cover the times; they are compared under {@code -XX:+VerifySharedSpaces} only. */
    private static final int HEADER = 4096;

    private Cache() {}

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
                    Image.MODULE + "/com.pulumi.awsivs.provider.Main");
        }
        forgetTime(cache, again);
        Files.delete(again);
    }

    /**
     * Softly referenced objects carry the time of their last use, in milliseconds since the machine started. Whatever
     * differs between two dumps of the same is such a time, and is set to zero: never used.
     */
    static void forgetTime(Path cache, Path again) throws IOException {
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
