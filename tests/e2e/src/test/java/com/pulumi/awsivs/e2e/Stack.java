package com.pulumi.awsivs.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A stack with a YAML program, deployed to its own emulator or to a given one. */
final class Stack implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IvsEmulator ivs;
    private final boolean ownsIvs;
    private final Path folder = PulumiCli.newFolder("stack");
    private final Map<String, String> environment = new HashMap<>();

    private Stack(IvsEmulator ivs, boolean ownsIvs) {
        this.ivs = ivs;
        this.ownsIvs = ownsIvs;
        environment.put("PULUMI_BACKEND_URL", "file://" + folder);
        environment.put("PULUMI_STACK", EmptyStack.NAME);
        environment.put("PULUMI_CONFIG_PASSPHRASE", EmptyStack.PASSPHRASE);
        environment.put("HOME", folder.toString()); // hides the ~/.aws of the machine
        environment.put("XDG_CACHE_HOME", cache());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI");
        environment.put("AWS_REGION", "us-west-2");
        environment.put("AWS_ENDPOINT_URL", ivs.endpoint().toString());
    }

    /** Returns a new stack without resources. */
    static Stack create() {
        return new Stack(IvsEmulator.start(), true).init();
    }

    /** Returns a new stack with these resources on the given emulator. They are not deployed yet. */
    static Stack of(String resources, IvsEmulator ivs) {
        Stack stack = new Stack(ivs, false).init();
        stack.program(resources);
        return stack;
    }

    private Stack init() {
        program("{}");
        EmptyStack.copyTo(folder);
        return this;
    }

    /** Returns a new stack with these resources, which are not deployed yet. */
    static Stack of(String resources) {
        Stack stack = create();
        stack.program(resources);
        return stack;
    }

    /** Returns the cache folder of the machine's user. With a cache in the stack's HOME, the CLI would be built again. */
    static String cache() {
        String own = System.getenv("XDG_CACHE_HOME");
        return own != null ? own : System.getProperty("user.home") + "/.cache";
    }

    /**
     * Replaces the program's resources.
     *
     * @param resources the YAML below {@code resources:}
     */
    void program(String resources) {
        wholeProgram("resources:\n" + resources.indent(2));
    }

    /**
     * Replaces the whole program.
     *
     * @param yaml the project file without name and runtime
     */
    void wholeProgram(String yaml) {
        write("Pulumi.yaml", "name: e2e\nruntime: yaml\n" + yaml);
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path(String file) {
        return folder.resolve(file).toString();
    }

    void environment(String name, String value) {
        environment.put(name, value);
    }

    /** Returns the environment of the stack's commands, for tests that start processes themselves. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    void withoutEnvironment(String... names) {
        for (String name : names) environment.remove(name);
    }

    void config(String key, String value) {
        pulumi("config", "set", "--path", key, "--", value).succeeds();
    }

    IvsEmulator ivs() {
        return ivs;
    }

    /** Returns access to the stack's IVS resources outside Pulumi. */
    AwsConsole console() {
        return new AwsConsole(ivs.endpoint());
    }

    PulumiResult up(String... arguments) {
        return pulumi(with(List.of("up", "--yes", "--skip-preview", "--diff"), arguments))
                .succeeds();
    }

    PulumiResult tryUp(String... arguments) {
        return pulumi(with(List.of("up", "--yes", "--skip-preview", "--diff"), arguments));
    }

    PulumiResult preview(String... arguments) {
        return pulumi(with(List.of("preview", "--diff"), arguments));
    }

    PulumiResult refresh() {
        return pulumi("refresh", "--yes", "--skip-preview", "--diff").succeeds();
    }

    PulumiResult destroy(String... arguments) {
        return pulumi(with(List.of("destroy", "--yes", "--skip-preview"), arguments))
                .succeeds();
    }

    PulumiResult destroyFails(String... arguments) {
        return pulumi(with(List.of("destroy", "--yes", "--skip-preview"), arguments))
                .fails();
    }

    PulumiResult pulumi(String... arguments) {
        return pulumi(List.of(arguments));
    }

    /** Starts a command, and does not wait for its end. */
    PulumiProcess start(String... arguments) {
        return PulumiCli.start(folder, environment, List.of(arguments));
    }

    PulumiProcess startUp() {
        return start("up", "--yes", "--skip-preview", "--diff");
    }

    private PulumiResult pulumi(List<String> arguments) {
        return PulumiCli.run(folder, environment, arguments);
    }

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    void expectNoChanges() {
        preview("--expect-no-changes").succeeds();
    }

    /** Returns the whole state, with encrypted secrets. */
    JsonNode export() {
        return json(pulumi("stack", "export").succeeds().output());
    }

    /** Replaces the whole state. */
    void replaceState(JsonNode state) {
        write("state.json", state.toString());
        pulumi("stack", "import", "--file", "state.json").succeeds();
    }

    /** Returns the state of the resource with this name in the program. */
    JsonNode resource(String name) {
        return StreamSupport.stream(export().at("/deployment/resources").spliterator(), false)
                .filter(resource -> resource.get("urn").asText().endsWith("::" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no resource " + name + " in the state"));
    }

    String id(String name) {
        return resource(name).get("id").asText();
    }

    String urn(String name) {
        return resource(name).get("urn").asText();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (ownsIvs) ivs.close();
    }
}
