package com.pulumi.awsivs.emulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The options of an emulator. The defaults are the best supported assumptions about AWS, except that call rates are not enforced. The class
 * is immutable: each {@code with…} method returns a copy.
 */
public final class EmulatorOptions {

    private String host = ListenAddress.LOOPBACK;
    private int port = 0;
    private boolean rates = false;
    private boolean resourceQuotas = true;
    private Duration latency = Duration.ZERO;
    private String account = "123456789012";
    private ErrorMessageMember errorMessageMember = ErrorMessageMember.BOTH;
    private UnknownArnInBatch unknownArnInBatch = UnknownArnInBatch.LISTED;
    private Optional<Path> certificate = Optional.empty();
    private Optional<Path> seed = Optional.empty();
    private Optional<Path> state = Optional.empty();
    private boolean anyArn = false;
    private boolean liveUpdates = false;
    private boolean existingReferences = true;
    private Duration recordingSetup = Duration.ofMillis(100);
    private RecordingDefaults recordingDefaults = RecordingDefaults.RETURNED;
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
        errorMessageMember = other.errorMessageMember;
        unknownArnInBatch = other.unknownArnInBatch;
        certificate = other.certificate;
        seed = other.seed;
        state = other.state;
        anyArn = other.anyArn;
        liveUpdates = other.liveUpdates;
        existingReferences = other.existingReferences;
        recordingSetup = other.recordingSetup;
        recordingDefaults = other.recordingDefaults;
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

    /** The address or host name to listen on. Everybody who can reach it can use the emulator. */
    public EmulatorOptions withHost(String value) {
        return with(options -> options.host = value);
    }

    /** The port to listen on, 0 for a free port. */
    public EmulatorOptions withPort(int value) {
        return with(options -> options.port = value);
    }

    /** Whether calls above the rate of their operation are throttled (429). */
    public EmulatorOptions withRates(boolean value) {
        return with(options -> options.rates = value);
    }

    /** Whether the number of resources is limited (402). */
    public EmulatorOptions withResourceQuotas(boolean value) {
        return with(options -> options.resourceQuotas = value);
    }

    /** The minimum duration of every call. */
    public EmulatorOptions withLatency(Duration value) {
        return with(options -> options.latency = value);
    }

    /** The account of all callers, except those whose access key is an account id of twelve digits. */
    public EmulatorOptions withAccount(String value) {
        return with(options -> options.account = value);
    }

    /** The JSON member that holds the message of an error. */
    public EmulatorOptions withErrorMessageMember(ErrorMessageMember value) {
        return with(options -> options.errorMessageMember = value);
    }

    /** The response of a batch get to an unknown ARN. */
    public EmulatorOptions withUnknownArnInBatch(UnknownArnInBatch value) {
        return with(options -> options.unknownArnInBatch = value);
    }

    /** Serves HTTPS with the certificate in this PKCS12 file, which is created if it does not exist. The default is HTTP. */
    public EmulatorOptions withCertificate(Path value) {
        return with(options -> options.certificate = Optional.of(value));
    }

    /** Starts with the resources of this state file, which is only read. A reset restores them. The default is an empty account. */
    public EmulatorOptions withSeed(Path value) {
        return with(options -> options.seed = Optional.of(value));
    }

    /**
     * Keeps the resources in this JSON file, which is created if it does not exist. If it exists, the emulator starts with its resources
     * instead of those of the seed.
     */
    public EmulatorOptions withState(Path value) {
        return with(options -> options.state = Optional.of(value));
    }

    /** Whether every text is accepted as an ARN, as in moto. */
    public EmulatorOptions withAnyArn(boolean value) {
        return with(options -> options.anyArn = value);
    }

    /** Whether a live channel can be updated. By default such an update is rejected as a conflict (409). */
    public EmulatorOptions withLiveUpdates(boolean value) {
        return with(options -> options.liveUpdates = value);
    }

    /**
     * Whether the recording configuration and the restriction policy of a channel must exist, as by default. If they do not exist, the
     * request is rejected (404).
     */
    public EmulatorOptions withExistingReferences(boolean value) {
        return with(options -> options.existingReferences = value);
    }

    /** The time that a new recording configuration is in state CREATING. */
    public EmulatorOptions withRecordingSetup(Duration value) {
        return with(options -> options.recordingSetup = value);
    }

    /** The settings in responses of a recording configuration that was created without them. */
    public EmulatorOptions withRecordingDefaults(RecordingDefaults value) {
        return with(options -> options.recordingDefaults = value);
    }

    /** Whether injected faults can reset connections. Resets need a proxy in front of the server. */
    public EmulatorOptions withResets(boolean value) {
        return with(options -> options.resets = value);
    }

    /** The clock for call rates and streams. */
    public EmulatorOptions withClock(Clock value) {
        return with(options -> options.clock = value);
    }

    /** The source of the random parts of ids. */
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

    ErrorMessageMember errorMessageMember() {
        return errorMessageMember;
    }

    UnknownArnInBatch unknownArnInBatch() {
        return unknownArnInBatch;
    }

    Optional<Path> certificate() {
        return certificate;
    }

    Optional<Path> seed() {
        return seed;
    }

    Optional<Path> state() {
        return state;
    }

    boolean anyArn() {
        return anyArn;
    }

    boolean liveUpdates() {
        return liveUpdates;
    }

    boolean existingReferences() {
        return existingReferences;
    }

    Duration recordingSetup() {
        return recordingSetup;
    }

    RecordingDefaults recordingDefaults() {
        return recordingDefaults;
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
