package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.aws.AwsProviderService;
import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the real service classes with the real SDK and HTTP against the emulator. */
public final class EmulatedIvs implements AutoCloseable {

    private static final Duration SHORT = Duration.ofMillis(20);

    public final IvsEmulator emulator;
    public final List<String> warnings = new CopyOnWriteArrayList<>();
    public final AwsConfig config;
    public final AwsProviderService service;
    public final RawClients clients;

    public EmulatedIvs() {
        this(EmulatorOptions.defaults());
    }

    public EmulatedIvs(EmulatorOptions options) {
        emulator = IvsEmulator.start(options);
        config = ExampleConfigs.with(emulator.endpoint().toString());
        service = IvsResources.configure(AwsSession.of(config, "us-west-2", Map.of(), IvsApi.ID), "", false);
        clients = new RawClients(config, "us-west-2", Map.of());
    }

    /** Returns a request with a minute left. */
    public RequestContext context() {
        return context(Duration.ofMinutes(1), null);
    }

    /** Returns a request whose time runs out. */
    public RequestContext endingAfter(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Supplier<Duration> left = () -> {
            long nanos = end - System.nanoTime();
            if (nanos <= 0) throw new ProviderException(ErrorKind.TIMED_OUT, "over");
            return Duration.ofNanos(nanos);
        };
        return context(left);
    }

    /** Returns a request with this time left, or one that ends with this failure. */
    public RequestContext context(Duration remaining, @Nullable ProviderException ended) {
        return context(() -> {
            if (ended != null) throw ended;
            return remaining;
        });
    }

    /** Returns a request that ends as soon as the supplier returns a failure. */
    public RequestContext endingBy(Supplier<@Nullable ProviderException> fault) {
        return context(() -> {
            ProviderException now = fault.get();
            if (now != null) throw now;
            return Duration.ofMinutes(1);
        });
    }

    private RequestContext context(Supplier<Duration> left) {
        return new RequestContext() {
            @Override
            public Duration remaining() {
                return left.get();
            }

            @Override
            public void await(CompletableFuture<?> done, Duration atMost) {
                remaining();
                try {
                    done.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // The interval has ended.
                } catch (ExecutionException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }

            /** Pauses for a shorter time, so that callers that poll check again sooner. */
            @Override
            public void pause(Duration time) {
                RequestContext.super.pause(time.compareTo(SHORT) < 0 ? time : SHORT);
            }

            @Override
            public RequestContext grace(Duration time) {
                return context(time, null);
            }

            @Override
            public String importCommand(String id) {
                return "pulumi import type name " + id;
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
