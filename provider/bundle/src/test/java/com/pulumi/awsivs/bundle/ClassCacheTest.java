package com.pulumi.awsivs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

    private static final int HEADER = 4096;

    @TempDir
    private Path folder;

    private Path dump(String name, int checksum, long time, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        bytes.putInt(0, 0xf00baba2).putInt(4, checksum).putLong(HEADER, 42).putLong(HEADER + 8, time);
        return Files.write(folder.resolve(name), bytes.array());
    }

    /** A time may differ only in its low bytes; its high bytes are zeroed as well. */
    @Test
    void differingBytes_areZeroed() throws IOException {
        Path cache = dump("one", 1, 0x1234_5678_9abcL, HEADER + 64);
        ClassCache.zeroTimes(cache, dump("other", 2, 0x1234_5678_9abdL, HEADER + 64));
        assertThat(cache).hasSameBinaryContentAs(dump("expected", 0, 0, HEADER + 64));
    }

    @Test
    void dumpsOfDifferentLength_areRejected() throws IOException {
        Path cache = dump("one", 1, 1, HEADER + 64);
        Path other = dump("other", 1, 1, HEADER + 72);
        assertThatThrownBy(() -> ClassCache.zeroTimes(cache, other)).hasMessageContaining("differ in length");
    }
}
