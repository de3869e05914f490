package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    private static final String PAGE = "tests/emulator/README.md: the state file";
    private static final String RECORDING = "{'destinationConfiguration':{'s3':{'bucketName':'recordings'}}}";

    @TempDir
    private Path folder;

    @Test
    @Verified(PAGE)
    void restart_restoresResourcesOfEveryTypeAccountAndRegion() throws Exception {
        Path file = folder.resolve("ivs.json");
        EmulatorState before;
        String channel;
        try (IvsEmulator first = IvsEmulator.start(keeping(file))) {
            EmulatorClient client = EmulatorClient.of(first);
            channel = client.call("CreateChannel", "{'name':'studio','authorized':true,'tags':{'team':'live'}}")
                    .body();
            client.call(
                    "ImportPlaybackKeyPair",
                    "{'publicKeyMaterial':'" + PlaybackKeyPairOperationsTest.KNOWN_KEY.replace("\n", "\\n") + "'}");
            client.call("CreateRecordingConfiguration", RECORDING);
            client.call("CreatePlaybackRestrictionPolicy", "{'allowedCountries':['US']}");
            new EmulatorClient(first.endpoint(), "111122223333", "eu-west-1").call("CreateChannel", "{}");
            before = first.state();
        }
        try (IvsEmulator second = IvsEmulator.start(keeping(file))) {
            assertThat(second.state()).isEqualTo(before);
            assertThat(before.total()).isEqualTo(new EmulatorState.ResourceCounts(2, 2, 1, 1, 1));
            assertThat(EmulatorClient.of(second)
                            .call("GetChannel", "{'arn':'" + arn(channel) + "'}")
                            .at("/channel"))
                    .isEqualTo(JsonNodes.parse(channel).get("channel"));
        }
    }

    @Test
    @Verified(PAGE)
    void everyChange_isInTheFileBeforeItsResponse() throws Exception {
        Path file = folder.resolve("ivs.json");
        try (IvsEmulator emulator = IvsEmulator.start(keeping(file))) {
            EmulatorClient client = EmulatorClient.of(emulator);
            String empty = Files.readString(file);
            assertThat(empty).isEqualTo("""
                    {
                      "format": "ivs-emulator-state",
                      "version": 1,
                      "accounts": {}
                    }
                    """);
            String arn = arn(client.call("CreateChannel", "{'name':'studio'}").body());
            String created = Files.readString(file);
            assertThat(created)
                    .contains("\n            \"arn\": \"" + arn + "\",\n", "\n            \"name\": \"studio\",\n");
            client.send("/tags/" + arn.replace("/", "%2F"), "{\"tags\":{\"team\":\"live\"}}");
            assertThat(Files.readString(file)).contains("\"team\": \"live\"");
            client.call("DeleteChannel", "{'arn':'" + arn + "'}");
            assertThat(Files.readString(file)).isEqualTo(empty);
        }
        assertThat(filesIn(folder)).containsExactly(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @Verified(PAGE)
    void sameRandomAfterRestart_createsNoSecondResourceWithTheSameArn() throws Exception {
        Path file = folder.resolve("ivs.json");
        for (int run = 1; run <= 2; run++) {
            try (IvsEmulator emulator = IvsEmulator.start(keeping(file).withRandom(new Random(7)))) {
                EmulatorClient.of(emulator).call("CreateChannel", "{}");
                assertThat(emulator.state().total().channels()).isEqualTo(run);
                assertThat(emulator.state().total().streamKeys()).isEqualTo(run);
            }
        }
    }

    @Test
    @Verified(PAGE)
    void restartDuringTheSetupOfARecording_theSetupHasEnded() throws Exception {
        EmulatorOptions options = keeping(folder.resolve("ivs.json")).withRecordingSetup(Duration.ofHours(1));
        String arn;
        try (IvsEmulator first = IvsEmulator.start(options)) {
            arn = EmulatorClient.of(first)
                    .call("CreateRecordingConfiguration", RECORDING)
                    .text("/recordingConfiguration/arn");
        }
        try (IvsEmulator second = IvsEmulator.start(options)) {
            assertThat(EmulatorClient.of(second)
                            .call("GetRecordingConfiguration", "{'arn':'" + arn + "'}")
                            .text("/recordingConfiguration/state"))
                    .isEqualTo("ACTIVE");
        }
    }

    @Test
    @Verified(PAGE)
    void reset_restoresTheSeed_whichIsOnlyRead() throws Exception {
        Path seed = seedWithOneChannel();
        String text = Files.readString(seed);
        try (IvsEmulator emulator = IvsEmulator.start(EmulatorOptions.defaults().withSeed(seed))) {
            EmulatorClient client = EmulatorClient.of(emulator);
            String arn = client.call("ListChannels", "{}").text("/channels/0/arn");
            client.call("UpdateChannel", "{'arn':'" + arn + "','name':'changed'}");
            client.call("CreateChannel", "{}");
            emulator.reset();
            assertThat(emulator.state().total().channels()).isEqualTo(1);
            assertThat(client.call("GetChannel", "{'arn':'" + arn + "'}").text("/channel/name"))
                    .isEqualTo("studio");
        }
        assertThat(Files.readString(seed)).isEqualTo(text);
    }

    @Test
    @Verified(PAGE)
    void stateFileExists_seedIsNotUsed() throws Exception {
        EmulatorOptions options = keeping(folder.resolve("ivs.json")).withSeed(seedWithOneChannel());
        for (int channels = 2; channels <= 3; channels++) {
            try (IvsEmulator emulator = IvsEmulator.start(options)) {
                EmulatorClient.of(emulator).call("CreateChannel", "{}");
                assertThat(emulator.state().total().channels()).isEqualTo(channels);
            }
        }
    }

    @Test
    @Verified(PAGE)
    void fileCannotBeWritten_isRejectedAtTheStart_andAChangeFails() throws Exception {
        Path missing = folder.resolve("no/such/ivs.json");
        assertThatThrownBy(() -> IvsEmulator.start(keeping(missing)))
                .isInstanceOf(StateFileException.class)
                .hasMessage("cannot write the state file " + missing + ": there is no folder " + missing.getParent()
                        + "; create it first");
        Path removed = Files.createDirectory(folder.resolve("removed"));
        Path file = removed.resolve("ivs.json");
        try (IvsEmulator emulator = IvsEmulator.start(keeping(file))) {
            Files.delete(file);
            Files.delete(removed);
            assertThat(EmulatorClient.of(emulator).call("CreateChannel", "{}").error())
                    .isEqualTo("500 InternalServerException The emulator made the change, but cannot write the state"
                            + " file " + file + ": there is no folder " + removed + "; create it first");
        }
    }

    private Path seedWithOneChannel() throws Exception {
        Path seed = folder.resolve("seed.json");
        try (IvsEmulator emulator = IvsEmulator.start(keeping(seed))) {
            EmulatorClient.of(emulator).call("CreateChannel", "{'name':'studio'}");
        }
        return seed;
    }

    private static EmulatorOptions keeping(Path file) {
        return EmulatorOptions.defaults().withState(file);
    }

    private static String arn(String channel) throws Exception {
        return JsonNodes.parse(channel).at("/channel/arn").asText();
    }

    private static Stream<Path> filesIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }
}
