package com.pulumi.awsivs.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that runs as all do, except in a hurry: then a second passes at each look, so that an emulator with five calls
 * a second can be filled with a thousand channels. It never goes back.
 */
final class HurriedClock extends Clock {

    private Duration ahead = Duration.ZERO;
    private boolean hurried;

    synchronized void hurry(boolean value) {
        hurried = value;
    }

    synchronized void skipASecond() {
        ahead = ahead.plusSeconds(1);
    }

    @Override
    public synchronized Instant instant() {
        if (hurried) skipASecond();
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
