package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidStateFileTest {

    private static final String PAGE = "tests/emulator/README.md: the state file";
    private static final String HEAD = "{'format':'ivs-emulator-state','version':1,|'accounts':";
    private static final String REGION = HEAD + "{|'123456789012':{'us-west-2':{|";
    private static final String ARN = "arn:aws:ivs:us-west-2:123456789012:channel/a";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "``# 1: the file is empty; delete it to start without resources",
                "[]# 1: the file must be an object",
                "{|}# 2: the file must contain `format`: `ivs-emulator-state` and `version`: 1",
                "{'version':1}# 1: the file must contain `format`: `ivs-emulator-state` and `version`: 1",
                "{'format':'terraform'}# 1: format must be `ivs-emulator-state`",
                "{|'version':2}# 2: version must be 1, the only version that this emulator reads",
                "{|'resources':[]}# 2: unknown member 'resources'; allowed are accounts, format, version",
                "HEAD{|'me':{}}}# 3: account 'me' must be twelve digits",
                "HEAD{'123456789012':[]}}# 2: 123456789012 must be an object",
                "HEAD{'123456789012':{|'US':{}}}}# 3: region 'US' must be like us-west-2",
                "REGION'chanels':[]}}}}# 4: unknown member 'chanels'; allowed are channels, playbackKeyPairs,"
                        + " playbackRestrictionPolicies, recordingConfigurations, streamKeys",
                "REGION'channels':{}}}}}# 4: channels must be an array",
                "REGION'hostLabel':'a b'}}}}# 4: hostLabel must be lower case letters and digits",
                "REGION'channels':[|7]}}}}# 5: each element of channels must be an object",
                "REGION'channels':[|{|'name':'a'}]}}}}# 5: arn must start with arn:aws:ivs:us-west-2:123456789012:,"
                        + " not ''",
                "REGION'channels':[{'arn':'arn:aws:ivs:eu-west-1:123456789012:channel/a'}]}}}}# 4: arn must start with"
                        + " arn:aws:ivs:us-west-2:123456789012:, not 'arn:aws:ivs:eu-west-1:123456789012:channel/a'",
                "REGION'channels':[{'arn':'$ARN'},|{'arn':'$ARN'}]}}}}# 5: there is another resource with the ARN $ARN",
                "REGION'channels':[{'arn':'$ARN','tags':[]}]}}}}# 4: tags must be an object",
                "HEAD{}}|{}# 3: there is text after the end of the object"
            })
    @Verified(PAGE)
    void structureIsWrong_isRejectedWithLineAndWhatIsAllowed(String text, String problem) throws Exception {
        Path file = write(text.replace("REGION", REGION).replace("HEAD", HEAD));
        assertThatThrownBy(() -> IvsEmulator.start(EmulatorOptions.defaults().withState(file)))
                .isInstanceOf(StateFileException.class)
                .hasMessage(file + ", line " + expanded(problem).replace('`', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "HEAD{|# 3: not valid JSON: Unexpected end-of-input",
                "HEAD{|'123456789012' {}}}# 3: not valid JSON: Unexpected character ('{'",
                "{|'version':1,|'version':1}# 3: not valid JSON: Duplicate"
            })
    @Verified(PAGE)
    void textIsNotJson_isRejectedWithLine(String text, String problem) throws Exception {
        Path file = write(text.replace("HEAD", HEAD));
        assertThatThrownBy(() -> IvsEmulator.start(EmulatorOptions.defaults().withSeed(file)))
                .isInstanceOf(StateFileException.class)
                .hasMessageStartingWith(file + ", line " + problem);
    }

    @Test
    @Verified(PAGE)
    void fileIsRejected_itStaysAsItIs() throws Exception {
        Path file = write("{");
        assertThatThrownBy(() -> IvsEmulator.start(EmulatorOptions.defaults().withState(file)))
                .isInstanceOf(StateFileException.class);
        assertThat(Files.readString(file)).isEqualTo("{");
    }

    @Test
    @Verified(PAGE)
    void seedDoesNotExist_isRejected() {
        Path file = folder.resolve("seed.json");
        assertThatThrownBy(() -> IvsEmulator.start(EmulatorOptions.defaults().withSeed(file)))
                .isInstanceOf(StateFileException.class)
                .hasMessage(file + " does not exist");
    }

    /** @param text with {@code |} for line ends and single quotes for double quotes */
    private Path write(String text) throws Exception {
        return Files.writeString(
                folder.resolve("ivs.json"), expanded(text).replace('|', '\n').replace('\'', '"'));
    }

    private static String expanded(String text) {
        return text.replace("$ARN", ARN);
    }
}
