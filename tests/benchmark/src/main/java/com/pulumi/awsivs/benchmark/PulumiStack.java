package com.pulumi.awsivs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.benchmark.ExternalCommand.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A stack of a Pulumi YAML program in its own folder. */
final class PulumiStack {

    private final PulumiCli pulumi;
    private final ResourceType type;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private PulumiStack(PulumiCli pulumi, ResourceType type, Path folder) {
        this.pulumi = pulumi;
        this.type = type;
        this.folder = folder;
    }

    /** Creates a stack whose program has this number of resources. They are not deployed yet. */
    static PulumiStack create(int count, ResourceType type, PulumiCli pulumi, BenchmarkEmulator ivs)
            throws IOException {
        Path folder = ProjectPaths.newFolder(type.name().toLowerCase(Locale.ROOT) + "-" + count);
        PulumiStack stack = new PulumiStack(pulumi, type, folder);
        stack.environment.putAll(environment(folder));
        stack.environment.put("AWS_ENDPOINT_URL", ivs.endpoint().toString());
        stack.program(count);
        stack.run("stack", "init", "dev");
        return stack;
    }

    /** Returns the environment variables of the CLI and the plugin, with credentials for an emulator, and no settings of this machine. */
    static Map<String, String> environment(Path folder) {
        return Map.of(
                "PULUMI_BACKEND_URL", "file://" + folder,
                "PULUMI_CONFIG_PASSPHRASE", "passphrase",
                "HOME", folder.toString(), // no ~/.aws
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI",
                "AWS_REGION", "us-west-2");
    }

    ResourceType type() {
        return type;
    }

    void program(int count) throws IOException {
        program(type.program(count));
    }

    void program(String yaml) throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), yaml);
    }

    /** Disables the rate limiter of the provider, if the measured version has one. */
    PulumiStack withoutRateLimit() throws IOException {
        if (ProjectPaths.hasConfigKey("requestsPerSecond")) config("aws-ivs:requestsPerSecond", "0");
        return this;
    }

    /** Writes the state once per command. Otherwise Pulumi writes all of it after each resource, which takes longer than all else. */
    PulumiStack withoutCheckpoints() {
        environment.put("PULUMI_EXPERIMENTAL", "true");
        environment.put("PULUMI_SKIP_CHECKPOINTS", "true");
        return this;
    }

    void config(String key, String value) throws IOException {
        run("config", "set", key, value);
    }

    JsonNode export() throws IOException {
        return JsonText.read(run("stack", "export", "--show-secrets").output());
    }

    void replaceState(JsonNode state) throws IOException {
        Path file = Files.writeString(folder.resolve("state.json"), state.toString());
        run("stack", "import", "--file", file.toString());
    }

    /** Runs a preview. Fails if it shows changes. */
    CommandResult preview(String... options) throws IOException {
        return preview(process -> {}, options);
    }

    CommandResult preview(Consumer<Process> onStart, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("preview", "--expect-no-changes"));
        arguments.addAll(List.of(options));
        return run(onStart, arguments.toArray(String[]::new));
    }

    CommandResult run(String... arguments) throws IOException {
        return run(process -> {}, arguments);
    }

    CommandResult run(Consumer<Process> onStart, String... arguments) throws IOException {
        return pulumi.in(folder, environment, List.of(arguments)).run(onStart);
    }
}
