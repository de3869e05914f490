package com.pulumi.awsivs.benchmark;

import com.pulumi.awsivs.emulator.ServerCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures the time from the start of the plugin to its first created channel, over HTTPS as in production, and over HTTP. */
final class FirstChannelCreate implements Experiment {

    static final Metric HTTPS =
            Metric.seconds("process start to first channel created, HTTPS").atMost(0.75);
    static final Metric HTTP = Metric.seconds("process start to first channel created, HTTP");

    private final BenchmarkEmulator http = BenchmarkEmulator.withRates();
    private final BenchmarkEmulator https;
    private final Path certificate;

    FirstChannelCreate() throws IOException {
        certificate = ProjectPaths.newFolder("https").resolve("certificate.p12");
        https = BenchmarkEmulator.overHttps(certificate);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(HTTPS, HTTP);
    }

    @Override
    public int rounds() {
        return 12;
    }

    @Override
    public int warmUpRounds() {
        return 1;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        measurements.add(HTTPS, create(https));
        measurements.add(HTTP, create(http));
    }

    private double create(BenchmarkEmulator ivs) throws IOException {
        Map<String, String> environment = new HashMap<>(PulumiStack.environment(ProjectPaths.TARGET));
        environment.put("AWS_ENDPOINT_URL", ivs.endpoint().toString());
        environment.put("PULUMI_AWS_IVS_JAVA_OPTS", trustStoreOptions());
        try (PluginProcess plugin = new PluginProcess(environment)) {
            plugin.handshake();
            plugin.configure();
            return plugin.create();
        }
    }

    private String trustStoreOptions() {
        return "-Djavax.net.ssl.trustStore=" + certificate + " -Djavax.net.ssl.trustStorePassword="
                + ServerCertificate.PASSWORD;
    }

    @Override
    public void close() {
        http.close();
        https.close();
    }
}
