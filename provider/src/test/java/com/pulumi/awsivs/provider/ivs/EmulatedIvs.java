package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.framework.resource.Call;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real service classes over the real SDK and real HTTP, against the emulator. */
final class EmulatedIvs implements AutoCloseable {

    final IvsEmulator emulator = IvsEmulator.start();
    final List<String> warnings = new ArrayList<>();
    final IvsConfig config = Configs.with(emulator.endpoint().toString());
    final IvsService service = new IvsService(config, "us-west-2", Map.of());
    final IvsClients clients = new IvsClients(config, "us-west-2", Map.of());

    /** A call with a minute to go. */
    Call call() {
        return call(Duration.ofMinutes(1), null);
    }

    /** A call with this time to go, or that ends with this fault. */
    Call call(Duration remaining, @Nullable Fault ended) {
        return new Call() {
            @Override
            public Duration remaining() {
                if (ended != null) throw ended;
                return remaining;
            }

            @Override
            public void status(String message) {}

            @Override
            public void warn(String message) {
                warnings.add(message);
            }
        };
    }

    @Override
    public void close() {
        clients.close();
        service.close();
        emulator.close();
    }
}
