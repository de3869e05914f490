package com.pulumi.awsivs.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system clock, with a mode in which a second passes each time it is read. An emulator that allows five creates a second can
 * then create a thousand channels at once. The clock never goes back.
 */
final class FastForwardClock extends Clock {

    private Duration ahead = Duration.ZERO;
    private boolean fastForwarding;

    synchronized void fastForward(boolean enabled) {
        fastForwarding = enabled;
    }

    synchronized void advanceOneSecond() {
        ahead = ahead.plusSeconds(1);
    }

    @Override
    public synchronized Instant instant() {
        if (fastForwarding) advanceOneSecond();
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
