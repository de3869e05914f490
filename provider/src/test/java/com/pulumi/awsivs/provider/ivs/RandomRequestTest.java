package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Sends random requests: the plugin must respond soon, report no internal error, reveal no secret and keep serving.
 * Options for other requests than the default ones: {@code -DrandomRequest.seed=2 -DrandomRequest.count=100000}.
 */
class RandomRequestTest {

    private static final long SEED = Long.getLong("randomRequest.seed", 1);
    private static final int REQUESTS = Integer.getInteger("randomRequest.count", 4_000);
    private static final int REQUESTS_BEFORE_ANEW = 100;

    /** Methods that change the plugin itself. */
    private static final Set<String> CHANGING = Set.of("Configure", "Cancel");

    private static final int MUCH_TO_READ = 4_000;

    @Test
    void randomRequests_haveValidResponsesWithoutSecrets() throws IOException {
        Random random = new Random(SEED);
        try (ServedPlugin plugin = new ServedPlugin(random)) {
            RandomRequest any = new RandomRequest(random, plugin.config());
            List<String> faults = new ArrayList<>();
            String before = "";
            for (int i = 0; i < REQUESTS; i++) {
                if (i % REQUESTS_BEFORE_ANEW == 0 || CHANGING.contains(before)) any.about(plugin.renew());
                MethodDescriptor<Message, Message> method = any.method();
                before = RandomRequest.nameOf(method);
                Message request = any.to(method);
                for (String problem : ResponseOracle.on(request, plugin.send(method, request))) {
                    faults.add("%s, request %d of seed %d, %s\n%s"
                            .formatted(before, i, SEED, shortened(problem), shortened(request.toString())));
                }
            }
            assertThat(plugin.renew()).isNotEmpty();
            assertThat(faults).isEmpty();
        }
    }

    private static String shortened(String text) {
        return text.length() > MUCH_TO_READ ? text.substring(0, MUCH_TO_READ) + "…" : text;
    }
}
