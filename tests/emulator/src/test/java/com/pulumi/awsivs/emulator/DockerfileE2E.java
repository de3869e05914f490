package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what the Dockerfile says without Docker: it copies the files to a folder, and runs the commands there. */
class DockerfileE2E {

    private static final String PAGE = "tests/emulator/README.md: in a container";
    private static final Pattern INSTRUCTION = Pattern.compile("(?m)^([A-Z]+) (.+)$");

    @TempDir
    private Path image;

    private Map<String, List<String>> instructions = Map.of();

    @BeforeEach
    void readDockerfile() throws Exception {
        instructions = INSTRUCTION
                .matcher(Files.readString(Path.of("Dockerfile")))
                .results()
                .collect(Collectors.groupingBy(
                        (MatchResult line) -> line.group(1),
                        Collectors.mapping((MatchResult line) -> line.group(2), Collectors.toList())));
    }

    @Test
    @Verified(PAGE)
    void entryPoint_startsTheCopiedJar_andTheHealthCheckSucceeds() throws Exception {
        String[] copy = only("COPY").split(" ", 2);
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("!" + copy[0]);
        Files.copy(Path.of(copy[0]), image.resolve(copy[1].substring(1)));
        List<String> start = new ArrayList<>(command("ENTRYPOINT"));
        assertThat(start).containsSubsequence("--port", only("EXPOSE"));
        start.replaceAll(argument -> argument.equals(copy[1]) ? image + copy[1] : argument);
        start.addAll(List.of("--port", "0", "--state", image.resolve("ivs.json").toString()));

        Process emulator = new ProcessBuilder(start).start();
        try {
            URI url = URI.create(emulator.inputReader(StandardCharsets.UTF_8).readLine());
            EmulatorClient client = new EmulatorClient(url, "any", "us-west-2");
            assertThat(client.call("CreateChannel", "{'name':'studio'}").status())
                    .isEqualTo(200);
            assertThat(Files.readString(image.resolve("ivs.json"))).contains("\"name\": \"studio\"");
            assertThat(healthCheck(url.getPort())).isZero();
        } finally {
            emulator.destroy();
            assertThat(emulator.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @Verified(PAGE)
    void nothingListens_healthCheckFails() throws Exception {
        assertThat(healthCheck(1)).isNotZero();
    }

    private int healthCheck(int port) throws Exception {
        List<String> check = new ArrayList<>(command("HEALTHCHECK"));
        check.replaceAll(argument -> argument.replace("/" + only("EXPOSE"), "/" + port));
        return new ProcessBuilder(check).start().waitFor();
    }

    /** Returns the JSON array at the end of an instruction. */
    private List<String> command(String instruction) throws Exception {
        String line = only(instruction);
        List<String> words = new ArrayList<>();
        JsonNodes.parse(line.substring(line.indexOf('['))).forEach((JsonNode word) -> words.add(word.asText()));
        return words;
    }

    private String only(String instruction) {
        List<String> found = instructions.getOrDefault(instruction, List.of());
        assertThat(found).as(instruction).hasSize(1);
        return found.get(0);
    }
}
