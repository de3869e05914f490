package com.pulumi.awsivs.bundle;

import com.google.protobuf.Struct;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.emulator.ServerCertificate;
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
 * Records the classes that a session loads: every request of the engine, every resource and function, HTTP and HTTPS,
 * each kind of credentials, and failures. Code that is not part of the session works as well, but starts slower.
 */
final class Training {

    private static final int TIMEOUT_SECONDS = 120;

    /** Repeats the session, so that classes whose loading depends on thread timing are loaded. */
    private static final int ROUNDS = 3;

    private static final Struct ACCESS_KEY =
            Structs.of("region", "us-west-2", "accessKey", "training", "secretKey", "training");

    private final Path runtime;
    private final Path work;
    private final Path options;

    /** @param options the file with the options that the launcher passes to Java */
    Training(Path runtime, Path work, Path options) {
        this.runtime = runtime;
        this.work = work;
        this.options = options;
    }

    /** Runs the session and returns the list of loaded classes in the form of the JVM. */
    Path record() throws Exception {
        Path list = work.resolve("classes.recorded");
        Path certificate = work.resolve("certificate.p12");
        EmulatorOptions https = EmulatorOptions.defaults().withCertificate(certificate);
        try (IvsEmulator plain = IvsEmulator.start();
                IvsEmulator encrypted = IvsEmulator.start(https);
                EngineStub engine = EngineStub.start()) {
            Process plugin = start(list, certificate, engine.address(), plain);
            try (BufferedReader out = plugin.inputReader(StandardCharsets.UTF_8)) {
                String port = out.readLine();
                if (port == null) throw new IOException("the plugin did not start, see " + log());
                try (TrainingSession session = TrainingSession.with(Integer.parseInt(port), engine.address())) {
                    session.startUp();
                    session.warn();
                    session.useSlowly(quick(ACCESS_KEY, plain));
                    session.readMany(quick(ACCESS_KEY, plain), at(ACCESS_KEY, plain));
                    for (int round = 0; round < ROUNDS; round++) {
                        for (Struct config : configs(plain, encrypted)) session.use(config);
                    }
                }
                end(plugin);
            } finally {
                plugin.destroyForcibly();
            }
        }
        return list;
    }

    private Process start(Path list, Path certificate, String engine, IvsEmulator plain) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(runtime.resolve("bin/java").toString(), "-XX:DumpLoadedClassList=" + list, "@" + options));
        command.add("-Djavax.net.ssl.trustStore=" + certificate);
        command.add("-Djavax.net.ssl.trustStorePassword=" + ServerCertificate.PASSWORD);
        command.addAll(List.of("-m", RuntimeImage.MODULE + "/com.pulumi.awsivs.provider.Main", engine));
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
                        "AWS_CONFIG_FILE",
                        profiles.toString(),
                        "AWS_SHARED_CREDENTIALS_FILE",
                        profiles.toString(),
                        "AWS_EC2_METADATA_DISABLED",
                        "true",
                        "AWS_ACCESS_KEY_ID",
                        "training",
                        "AWS_SECRET_ACCESS_KEY",
                        "training",
                        "AWS_ENDPOINT_URL_STS",
                        plain.endpoint().toString()));
        return builder.start();
    }

    /** Returns configurations with each way to name credentials. */
    private static List<Struct> configs(IvsEmulator plain, IvsEmulator encrypted) {
        String arn = "arn:aws:iam::123456789012:role/training";
        Struct ofEnvironment = Structs.of("region", "us-west-2");
        Struct ofProfile = Structs.of("region", "us-west-2", "profile", "default");
        Struct roleOfProfile = Structs.of("profile", "role");
        Struct role = Structs.of(
                "region", "us-west-2", "assumeRole", Structs.of("roleArn", arn), "defaultTags", Structs.of("a", "b"));
        return List.of(
                quick(ACCESS_KEY, plain),
                quick(ofEnvironment, encrypted),
                quick(ofProfile, plain),
                quick(roleOfProfile, encrypted),
                quick(role, plain),
                at(ACCESS_KEY, plain));
    }

    /** Returns the configuration without rate limits: one configuration with them is enough. */
    private static Struct quick(Struct config, IvsEmulator ivs) {
        return Structs.and(at(config, ivs), Structs.of("requestsPerSecond", "0"));
    }

    private static Struct at(Struct config, IvsEmulator ivs) {
        return Structs.and(config, Structs.of("endpoint", ivs.endpoint().toString()));
    }

    private void end(Process plugin) throws IOException, InterruptedException {
        plugin.toHandle().destroy();
        if (!plugin.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) throw new IOException("the plugin did not end in time");
    }

    private Path log() {
        return work.resolve("training.log");
    }
}
