package com.pulumi.awsivs.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system clock, with a mode in which each read advances it by one second. In this mode, an emulator that allows five creates per second
 * can create a thousand channels without delay. The clock never goes back.
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
