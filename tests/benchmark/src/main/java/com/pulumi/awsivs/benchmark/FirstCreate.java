package com.pulumi.awsivs.benchmark;

import com.pulumi.awsivs.emulator.Certificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the start of the process until the first channel is there, as a user waits for it: over HTTPS. */
final class FirstCreate implements Experiment {

    static final Figure HTTPS =
            Figure.seconds("spawn to first channel created, HTTPS").atMost(0.75);
    static final Figure HTTP = Figure.seconds("spawn to first channel created, HTTP");

    private final Ivs http = Ivs.withRates();
    private final Ivs https;
    private final Path certificate;

    FirstCreate() throws IOException {
        certificate = Repository.newFolder("https").resolve("certificate.p12");
        https = Ivs.overHttps(certificate);
    }

    @Override
    public List<Figure> figures() {
        return List.of(HTTPS, HTTP);
    }

    @Override
    public int rounds() {
        return 12;
    }

    @Override
    public int warmUps() {
        return 1;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        measurements.add(HTTPS, create(https));
        measurements.add(HTTP, create(http));
    }

    private double create(Ivs ivs) throws IOException {
        Map<String, String> environment = new HashMap<>(Stack.environment(Repository.TARGET));
        environment.put("AWS_ENDPOINT_URL", ivs.endpoint().toString());
        environment.put("PULUMI_AWS_IVS_JAVA_OPTS", trusting());
        try (PluginProcess plugin = new PluginProcess(environment)) {
            plugin.handshake();
            plugin.configure();
            return plugin.create();
        }
    }

    private String trusting() {
        return "-Djavax.net.ssl.trustStore=" + certificate + " -Djavax.net.ssl.trustStorePassword="
                + Certificate.PASSWORD;
    }

    @Override
    public void close() {
        http.close();
        https.close();
    }
}
