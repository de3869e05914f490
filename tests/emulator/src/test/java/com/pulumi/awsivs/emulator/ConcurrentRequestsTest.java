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

class ConcurrentRequestsTest {

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified("tests/emulator/README.md: 64 requests at once")
    void concurrentCreates_allSucceed() throws Exception {
        ivs.emulator();
        ExecutorService clients = Executors.newFixedThreadPool(64);
        Callable<TestResponse> create = () -> ivs.call("CreateChannel", "{}");
        List<Future<TestResponse>> responses =
                clients.invokeAll(Stream.generate(() -> create).limit(1_000).toList());
        clients.shutdown();
        for (Future<TestResponse> response : responses) {
            assertThat(response.get().status()).isEqualTo(200);
        }
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1_000);
        assertThat(ivs.call("ListChannels", "{}").at("/channels")).hasSize(100);
    }

    @Test
    @Verified("tests/emulator/README.md: no delayed acknowledgement of 40 ms a response")
    void responsesOnKeptConnection_haveNoTcpDelay() throws Exception {
        ivs.emulator();
        ivs.channel();
        long start = System.nanoTime();
        for (int call = 0; call < 50; call++) {
            ivs.call("ListChannels", "{}");
        }
        assertThat(System.nanoTime() - start).as("50 calls").isLessThan(1_500_000_000L);
    }
}
