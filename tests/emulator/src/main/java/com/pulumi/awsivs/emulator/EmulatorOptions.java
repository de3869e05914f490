package com.pulumi.awsivs.emulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * How an emulator behaves where one may choose. The default is the best supported guess at AWS, but without call rates.
 *
 * @param port 0 for a free one
 * @param quotas whether call rates are enforced; what may exist at most always is
 * @param latency how long every call takes at least
 * @param account whose everything is, unless the access key is an account's twelve digits
 * @param certificate a PKCS12 file to serve HTTPS with, made when it is not there; none serves HTTP
 * @param anyArn whether every text passes as an ARN, as in moto
 * @param liveUpdates whether a channel may be updated while it is live; otherwise that is a 409
 * @param clock by which call rates are measured
 * @param random from which ids are made
 */
public record EmulatorOptions(
        int port,
        boolean quotas,
        Duration latency,
        String account,
        ErrorText errorText,
        UnknownInBatch unknownInBatch,
        Optional<Path> certificate,
        boolean anyArn,
        boolean liveUpdates,
        Clock clock,
        Random random) {

    public static EmulatorOptions defaults() {
        return new EmulatorOptions(
                0,
                false,
                Duration.ZERO,
                "123456789012",
                ErrorText.BOTH,
                UnknownInBatch.LISTED,
                Optional.empty(),
                false,
                false,
                Clock.systemUTC(),
                new Random());
    }

    public EmulatorOptions withPort(int value) {
        return new EmulatorOptions(
                value,
                quotas,
                latency,
                account,
                errorText,
                unknownInBatch,
                certificate,
                anyArn,
                liveUpdates,
                clock,
                random);
    }

    public EmulatorOptions withQuotas(boolean value) {
        return new EmulatorOptions(
                port,
                value,
                latency,
                account,
                errorText,
                unknownInBatch,
                certificate,
                anyArn,
                liveUpdates,
                clock,
                random);
    }

    public EmulatorOptions withLatency(Duration value) {
        return new EmulatorOptions(
                port,
                quotas,
                value,
                account,
                errorText,
                unknownInBatch,
                certificate,
                anyArn,
                liveUpdates,
                clock,
                random);
    }

    public EmulatorOptions withAccount(String value) {
        return new EmulatorOptions(
                port,
                quotas,
                latency,
                value,
                errorText,
                unknownInBatch,
                certificate,
                anyArn,
                liveUpdates,
                clock,
                random);
    }

    public EmulatorOptions withErrorText(ErrorText value) {
        return new EmulatorOptions(
                port, quotas, latency, account, value, unknownInBatch, certificate, anyArn, liveUpdates, clock, random);
    }

    public EmulatorOptions withUnknownInBatch(UnknownInBatch value) {
        return new EmulatorOptions(
                port, quotas, latency, account, errorText, value, certificate, anyArn, liveUpdates, clock, random);
    }

    public EmulatorOptions withCertificate(Path value) {
        return new EmulatorOptions(
                port,
                quotas,
                latency,
                account,
                errorText,
                unknownInBatch,
                Optional.of(value),
                anyArn,
                liveUpdates,
                clock,
                random);
    }

    public EmulatorOptions withAnyArn(boolean value) {
        return new EmulatorOptions(
                port,
                quotas,
                latency,
                account,
                errorText,
                unknownInBatch,
                certificate,
                value,
                liveUpdates,
                clock,
                random);
    }

    public EmulatorOptions withLiveUpdates(boolean value) {
        return new EmulatorOptions(
                port, quotas, latency, account, errorText, unknownInBatch, certificate, anyArn, value, clock, random);
    }

    public EmulatorOptions withClock(Clock value) {
        return new EmulatorOptions(
                port,
                quotas,
                latency,
                account,
                errorText,
                unknownInBatch,
                certificate,
                anyArn,
                liveUpdates,
                value,
                random);
    }

    public EmulatorOptions withRandom(Random value) {
        return new EmulatorOptions(
                port,
                quotas,
                latency,
                account,
                errorText,
                unknownInBatch,
                certificate,
                anyArn,
                liveUpdates,
                clock,
                value);
    }
}
