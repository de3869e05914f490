package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Destination;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.S3;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Recording configurations in an emulator whose setup takes 40 seconds of a clock that the waits of a request advance. */
abstract class RecordingSetupTestBase {

    static final RecordingConfigurationArgs ARGS =
            new RecordingConfigurationArgs(new Destination(new S3("videos")), "r", 0, null, null, Map.of("a", "1"));

    final FakeRequestContext context = new FakeRequestContext();
    final FakeClock clock = new FakeClock(context);
    final EmulatedIvs ivs = new EmulatedIvs(EmulatorOptions.defaults()
            .withRecordingSetup(Duration.ofSeconds(40))
            .withClock(clock));

    /** Clients without rate limits, so that a context records only the waits for the setup. */
    final RawClients clients = new RawClients(
            ExampleConfigs.of(
                    "accessKey",
                    "AKIAIOSFODNN7EXAMPLE",
                    "secretKey",
                    "secret",
                    "requestsPerSecond",
                    0,
                    "endpoint",
                    ivs.emulator.endpoint().toString()),
            "us-west-2",
            Map.of());

    final RecordingConfigurationResource resource =
            new RecordingConfigurationResource(clients.ivs(), clients.session());

    @AfterEach
    void stop() {
        clients.close();
        ivs.close();
    }

    final int existing() {
        return ivs.emulator.state().total().recordingConfigurations();
    }

    static ThrownBy thrownBy(Runnable work) {
        return new ThrownBy(work);
    }

    record ThrownBy(Runnable work) {
        IncompleteResourceException incomplete() {
            return catchThrowableOfType(IncompleteResourceException.class, work::run);
        }
    }

    final LiveState<RecordingConfigurationArgs, RecordingConfigurationState> unfinished() {
        return begun(thrownBy(() -> resource.create(ARGS, FakeRequestContext.endingOnWait(ErrorKind.CANCELLED)))
                .incomplete());
    }

    static LiveState<RecordingConfigurationArgs, RecordingConfigurationState> begun(
            IncompleteResourceException incomplete) {
        return new LiveState<>(
                incomplete.live().id(),
                (RecordingConfigurationArgs) incomplete.live().inputs(),
                (RecordingConfigurationState) incomplete.live().outputs());
    }

    /** The time of a test: a start, and all waits of a request. */
    private static final class FakeClock extends java.time.Clock {

        private final FakeRequestContext context;

        FakeClock(FakeRequestContext context) {
            this.context = context;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plus(context.pauses().stream().reduce(Duration.ZERO, Duration::plus));
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
