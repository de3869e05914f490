package com.pulumi.awsivs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.benchmark.Command.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One stack of one YAML program in a folder of its own. */
final class Stack {

    private final Pulumi pulumi;
    private final Kind kind;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private Stack(Pulumi pulumi, Kind kind, Path folder) {
        this.pulumi = pulumi;
        this.kind = kind;
        this.folder = folder;
    }

    /** A stack whose program wants so many of a kind, of which there is none yet. */
    static Stack wanting(int count, Kind kind, Pulumi pulumi, Ivs ivs) throws IOException {
        Path folder = Repository.newFolder(kind.name().toLowerCase(Locale.ROOT) + "-" + count);
        Stack stack = new Stack(pulumi, kind, folder);
        stack.environment.putAll(environment(folder));
        stack.environment.put("AWS_ENDPOINT_URL", ivs.endpoint().toString());
        stack.program(count);
        stack.run("stack", "init", "dev");
        return stack;
    }

    /** Of whatever is started: credentials that suffice for an emulator, and nothing of this machine. */
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

    Kind kind() {
        return kind;
    }

    void program(int count) throws IOException {
        program(kind.program(count));
    }

    void program(String yaml) throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), yaml);
    }

    /** Lets the provider's own pace be off, where it has one. */
    Stack unpaced() throws IOException {
        if (Repository.hasConfigKey("requestsPerSecond")) config("aws-ivs:requestsPerSecond", "0");
        return this;
    }

    void config(String key, String value) throws IOException {
        run("config", "set", key, value);
    }

    JsonNode export() throws IOException {
        return Json.read(run("stack", "export", "--show-secrets").output());
    }

    void replaceState(JsonNode state) throws IOException {
        Path file = Files.writeString(folder.resolve("state.json"), state.toString());
        run("stack", "import", "--file", file.toString());
    }

    /** Fails where the engine sees a change. */
    Ended preview(String... options) throws IOException {
        return preview(process -> {}, options);
    }

    Ended preview(Consumer<Process> onStart, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("preview", "--expect-no-changes"));
        arguments.addAll(List.of(options));
        return run(onStart, arguments.toArray(String[]::new));
    }

    Ended run(String... arguments) throws IOException {
        return run(process -> {}, arguments);
    }

    Ended run(Consumer<Process> onStart, String... arguments) throws IOException {
        return pulumi.in(folder, environment, List.of(arguments)).run(onStart);
    }
}
