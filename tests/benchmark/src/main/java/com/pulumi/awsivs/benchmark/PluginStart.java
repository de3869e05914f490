package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The life of one process, played by a warm Java program in place of the engine. */
final class PluginStart implements Experiment {

    static final Figure EMPTY = Figure.seconds("an empty main in the plugin's runtime");
    static final Figure PORT = Figure.seconds("spawn to port line").atMost(0.2);
    static final Figure PORT_BESIDE_EMPTY =
            Figure.seconds("spawn to port line, beside an empty main").atMostTimes(4, EMPTY);
    static final Figure HANDSHAKE =
            Figure.seconds("spawn to answer of Handshake").atMost(0.25);
    static final Figure CONFIGURE =
            Figure.seconds("spawn to answer of Configure").atMost(0.5);
    static final Figure IDLE = Figure.megabytes("idle memory after Configure").atMost(75);
    static final Figure PRIVATE = Figure.megabytes("the part of it that is no file: not shared with a second plugin");
    static final Figure END = Figure.seconds("SIGINT to gone").atMost(0.1);

    private static final int IDLE_MILLISECONDS = 500;

    private final Map<String, String> environment = new HashMap<>(Stack.environment(Repository.TARGET));
    private final Ivs ivs = Ivs.withRates();

    PluginStart() {
        environment.put("AWS_ENDPOINT_URL", ivs.endpoint().toString());
    }

    @Override
    public List<Figure> figures() {
        return List.of(EMPTY, PORT, PORT_BESIDE_EMPTY, HANDSHAKE, CONFIGURE, IDLE, PRIVATE, END);
    }

    @Override
    public int rounds() {
        return 12;
    }

    @Override
    public int warmUps() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        measurements.add(EMPTY, EmptyMain.start());
        try (PluginProcess plugin = new PluginProcess(environment)) {
            measurements.add(PORT, plugin.port());
            measurements.add(PORT_BESIDE_EMPTY, plugin.port());
            measurements.add(HANDSHAKE, plugin.handshake());
            measurements.add(CONFIGURE, plugin.configure());
            Pause.milliseconds(IDLE_MILLISECONDS);
            ProcessStatus.megabytes(plugin.id(), "VmRSS").ifPresent(value -> measurements.add(IDLE, value));
            ProcessStatus.megabytes(plugin.id(), "RssAnon").ifPresent(value -> measurements.add(PRIVATE, value));
            measurements.add(END, plugin.end());
        }
    }

    @Override
    public void close() {
        ivs.close();
    }
}
