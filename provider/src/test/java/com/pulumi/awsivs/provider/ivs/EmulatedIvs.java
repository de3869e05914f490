package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.framework.resource.Call;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The real service classes over the real SDK and real HTTP, against the emulator. */
final class EmulatedIvs implements AutoCloseable {

    final IvsEmulator emulator;
    final List<String> warnings = new CopyOnWriteArrayList<>();
    final IvsConfig config;
    final IvsService service;
    final IvsClients clients;

    EmulatedIvs() {
        this(EmulatorOptions.defaults());
    }

    EmulatedIvs(EmulatorOptions options) {
        emulator = IvsEmulator.start(options);
        config = Configs.with(emulator.endpoint().toString());
        service = new IvsService(config, "us-west-2", Map.of());
        clients = new IvsClients(config, "us-west-2", Map.of());
    }

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
            public void await(CompletableFuture<?> done, Duration atMost) {
                remaining();
                try {
                    done.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // It was that long.
                } catch (ExecutionException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
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
