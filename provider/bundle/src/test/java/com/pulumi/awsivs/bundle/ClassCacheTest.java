package com.pulumi.awsivs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

    private static final int HEADER = 4096;
    private static final int LENGTH = HEADER + 64;

    @TempDir
    private Path folder;

    private static byte[] dump(int checksum, long time, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        return bytes.putInt(0, 0xf00baba2)
                .putInt(4, checksum)
                .putLong(HEADER, 42)
                .putLong(HEADER + 8, time)
                .array();
    }

    /** Dumps these contents in turn. */
    private Path cache(byte[]... contents) throws Exception {
        Iterator<byte[]> next = List.of(contents).iterator();
        Path cache = folder.resolve("plugin.aot");
        ClassCache.dump(file -> Files.write(file, next.next()), folder, cache);
        assertThat(next).isExhausted();
        return cache;
    }

    /** A time may differ only in its low bytes; its high bytes are zeroed as well. */
    @Test
    void differingBytes_areZeroed() throws Exception {
        assertThat(cache(dump(1, 0x1234_5678_9abcL, LENGTH), dump(2, 0x1234_5678_9abdL, LENGTH)))
                .hasBinaryContent(dump(0, 0, LENGTH));
        assertThat(folder).isDirectoryNotContaining("glob:**previous.aot");
    }

    @Test
    void dumpOfAnotherLength_isFollowedByAnother() throws Exception {
        assertThat(cache(dump(1, 1, LENGTH + 8), dump(2, 2, LENGTH), dump(3, 3, LENGTH)))
                .hasBinaryContent(dump(0, 0, LENGTH));
    }

    @Test
    void dumpsOfFiveLengths_areAnError() {
        byte[][] dumps =
                IntStream.range(0, 5).mapToObj(i -> dump(1, 1, LENGTH + 8 * i)).toArray(byte[][]::new);
        assertThatThrownBy(() -> cache(dumps)).hasMessageContaining("no two in succession have the same length");
    }
}
