package com.pulumi.awsivs.emulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * How an emulator behaves where one may choose. The default is the best supported guess at AWS, but without call rates. Each
 * change gives options of their own.
 */
public final class EmulatorOptions {

    private String host = ListenAddress.LOOPBACK;
    private int port = 0;
    private boolean rates = false;
    private boolean resourceQuotas = true;
    private Duration latency = Duration.ZERO;
    private String account = "123456789012";
    private ErrorText errorText = ErrorText.BOTH;
    private UnknownInBatch unknownInBatch = UnknownInBatch.LISTED;
    private Optional<Path> certificate = Optional.empty();
    private boolean anyArn = false;
    private boolean liveUpdates = false;
    private boolean resets = false;
    private Clock clock = Clock.systemUTC();
    private Random random = new Random();

    private EmulatorOptions() {}

    private EmulatorOptions(EmulatorOptions other) {
        host = other.host;
        port = other.port;
        rates = other.rates;
        resourceQuotas = other.resourceQuotas;
        latency = other.latency;
        account = other.account;
        errorText = other.errorText;
        unknownInBatch = other.unknownInBatch;
        certificate = other.certificate;
        anyArn = other.anyArn;
        liveUpdates = other.liveUpdates;
        resets = other.resets;
        clock = other.clock;
        random = other.random;
    }

    public static EmulatorOptions defaults() {
        return new EmulatorOptions();
    }

    private EmulatorOptions with(Consumer<EmulatorOptions> change) {
        EmulatorOptions changed = new EmulatorOptions(this);
        change.accept(changed);
        return changed;
    }

    /** The address, or a name of it, to listen on: whoever reaches it can use the emulator. */
    public EmulatorOptions withHost(String value) {
        return with(options -> options.host = value);
    }

    /** The port to listen on, 0 for a free one. */
    public EmulatorOptions withPort(int value) {
        return with(options -> options.port = value);
    }

    /** Whether the call rates of operations are enforced, with ThrottlingException (429). */
    public EmulatorOptions withRates(boolean value) {
        return with(options -> options.rates = value);
    }

    /** Whether the number of channels and key pairs is limited, with ServiceQuotaExceededException (402). */
    public EmulatorOptions withResourceQuotas(boolean value) {
        return with(options -> options.resourceQuotas = value);
    }

    /** How long every call takes at least. */
    public EmulatorOptions withLatency(Duration value) {
        return with(options -> options.latency = value);
    }

    /** Whose everything is, unless the access key is an account's twelve digits. */
    public EmulatorOptions withAccount(String value) {
        return with(options -> options.account = value);
    }

    /** Where errors carry their text. */
    public EmulatorOptions withErrorText(ErrorText value) {
        return with(options -> options.errorText = value);
    }

    /** What a batch says of what it does not know. */
    public EmulatorOptions withUnknownInBatch(UnknownInBatch value) {
        return with(options -> options.unknownInBatch = value);
    }

    /** A PKCS12 file to serve HTTPS with, made when it is not there; none serves HTTP. */
    public EmulatorOptions withCertificate(Path value) {
        return with(options -> options.certificate = Optional.of(value));
    }

    /** Whether every text passes as an ARN, as in moto. */
    public EmulatorOptions withAnyArn(boolean value) {
        return with(options -> options.anyArn = value);
    }

    /** Whether a channel may be updated while it is live; otherwise that is a 409. */
    public EmulatorOptions withLiveUpdates(boolean value) {
        return with(options -> options.liveUpdates = value);
    }

    /** Whether connections can be reset, for which a relay stands before the server. */
    public EmulatorOptions withResets(boolean value) {
        return with(options -> options.resets = value);
    }

    /** By which call rates and streams are measured. */
    public EmulatorOptions withClock(Clock value) {
        return with(options -> options.clock = value);
    }

    /** From which ids are made. */
    public EmulatorOptions withRandom(Random value) {
        return with(options -> options.random = value);
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean rates() {
        return rates;
    }

    boolean resourceQuotas() {
        return resourceQuotas;
    }

    Duration latency() {
        return latency;
    }

    String account() {
        return account;
    }

    ErrorText errorText() {
        return errorText;
    }

    UnknownInBatch unknownInBatch() {
        return unknownInBatch;
    }

    Optional<Path> certificate() {
        return certificate;
    }

    boolean anyArn() {
        return anyArn;
    }

    boolean liveUpdates() {
        return liveUpdates;
    }

    boolean resets() {
        return resets;
    }

    Clock clock() {
        return clock;
    }

    Random random() {
        return random;
    }
}
