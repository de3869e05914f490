package com.pulumi.awsivs.bundle;

import com.google.protobuf.Struct;
import com.pulumi.awsivs.emulator.Certificate;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A session that shows the JVM what to keep ready: every call of the engine, every resource and function, HTTP and
 * HTTPS, each kind of credentials, and failures. What is not shown here works as well, and starts slower.
 */
final class Training {

    private static final int PATIENCE_SECONDS = 120;

    private final Path runtime;
    private final Path work;
    private final List<String> options;

    /** @param options those that the launcher gives to Java: a cache is only taken by a JVM like the trained one */
    Training(Path runtime, Path work, List<String> options) {
        this.runtime = runtime;
        this.work = work;
        this.options = options;
    }

    void train(Path cache) throws Exception {
        Path certificate = work.resolve("certificate.p12");
        EmulatorOptions https = EmulatorOptions.defaults().withCertificate(certificate);
        try (IvsEmulator plain = IvsEmulator.start();
                IvsEmulator encrypted = IvsEmulator.start(https);
                Listener engine = Listener.start()) {
            Process plugin = start(cache, certificate, engine.address(), plain);
            try (BufferedReader out = plugin.inputReader(StandardCharsets.UTF_8)) {
                String port = out.readLine();
                if (port == null) throw new IOException("the plugin did not start, see " + log());
                try (Session session = Session.with(Integer.parseInt(port), engine.address())) {
                    session.introduce();
                    for (Struct config : configs(plain, encrypted)) session.use(config);
                }
                end(plugin, cache);
            } finally {
                plugin.destroyForcibly();
            }
        }
    }

    private Process start(Path cache, Path certificate, String engine, IvsEmulator plain) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(runtime.resolve("bin/java").toString(), "-XX:AOTCacheOutput=" + cache.toAbsolutePath()));
        command.addAll(options);
        command.add("-Djavax.net.ssl.trustStore=" + certificate);
        command.add("-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD);
        command.addAll(List.of("-m", Image.MODULE + "/com.pulumi.awsivs.provider.Main", engine));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log().toFile());
        Path profiles = Files.writeString(work.resolve("profiles"), """
                [default]
                aws_access_key_id = training
                aws_secret_access_key = training

                [role]
                role_arn = arn:aws:iam::123456789012:role/training
                source_profile = default
                region = us-west-2
                """);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.contains("JAVA"));
        builder.environment()
                .putAll(Map.of(
                        "AWS_CONFIG_FILE", profiles.toString(),
                        "AWS_SHARED_CREDENTIALS_FILE", profiles.toString(),
                        "AWS_EC2_METADATA_DISABLED", "true",
                        "AWS_ENDPOINT_URL_STS", plain.endpoint().toString()));
        return builder.start();
    }

    /** The ways in which users name their credentials. */
    private static List<Struct> configs(IvsEmulator plain, IvsEmulator encrypted) {
        String arn = "arn:aws:iam::123456789012:role/training";
        return List.of(
                Structs.of(
                        "region",
                        "us-west-2",
                        "endpoint",
                        plain.endpoint().toString(),
                        "accessKey",
                        "training",
                        "secretKey",
                        "training"),
                Structs.of(
                        "region", "us-west-2", "endpoint", encrypted.endpoint().toString()),
                Structs.of("profile", "role", "endpoint", encrypted.endpoint().toString()),
                Structs.of(
                        "region",
                        "us-west-2",
                        "endpoint",
                        plain.endpoint().toString(),
                        "assumeRole",
                        Structs.of("roleArn", arn),
                        "defaultTags",
                        Structs.of("stage", "training")));
    }

    /** The JVM writes the cache when it ends of itself, which a signal counts as. */
    private void end(Process plugin, Path cache) throws IOException, InterruptedException {
        plugin.toHandle().destroy();
        if (!plugin.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(cache)) {
            throw new IOException("no cache was written, see " + log());
        }
    }

    private Path log() {
        return work.resolve("training.log");
    }
}
