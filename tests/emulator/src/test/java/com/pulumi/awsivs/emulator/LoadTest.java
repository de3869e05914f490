package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoadTest {

    @RegisterExtension
    final Ivs ivs = new Ivs();

    @Test
    @Verified("tests/emulator/README.md: 64 requests at once")
    void manyClientsAtOnceLoseNothing() throws Exception {
        ivs.emulator();
        ExecutorService clients = Executors.newFixedThreadPool(64);
        Callable<Reply> create = () -> ivs.call("CreateChannel", "{}");
        List<Future<Reply>> replies =
                clients.invokeAll(Stream.generate(() -> create).limit(1_000).toList());
        clients.shutdown();
        for (Future<Reply> reply : replies) {
            assertThat(reply.get().status()).isEqualTo(200);
        }
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1_000);
        assertThat(ivs.call("ListChannels", "{}").at("/channels")).hasSize(100);
    }

    @Test
    @Verified("tests/emulator/README.md: no delayed acknowledgement of 40 ms an answer")
    void answersOnAKeptConnectionComeAtOnce() throws Exception {
        ivs.emulator();
        ivs.channel();
        long start = System.nanoTime();
        for (int call = 0; call < 50; call++) {
            ivs.call("ListChannels", "{}");
        }
        assertThat(System.nanoTime() - start).as("50 calls").isLessThan(1_500_000_000L);
    }
}
