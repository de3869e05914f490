package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

class EmulatorCommandTest {

    private static final String PAGE = "tests/emulator/README.md: the command line";

    @Test
    @Verified(PAGE)
    void everyOption_isApplied() {
        EmulatorOptions options = options(
                "--port 8080 --host 0.0.0.0 --rates on --quotas off --latency-ms 15"
                        + " --account 111122223333 --error-text message --batch-unknown dropped --arns any"
                        + " --live-updates applied --references unchecked --recording-setup-ms 70 --recording-defaults absent --state state.json --seed seed.json --resets on --https file.p12");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.rates()).isTrue();
        assertThat(options.resourceQuotas()).isFalse();
        assertThat(options.latency()).isEqualTo(Duration.ofMillis(15));
        assertThat(options.account()).isEqualTo("111122223333");
        assertThat(options.errorMessageMember()).isEqualTo(ErrorMessageMember.MESSAGE);
        assertThat(options.unknownArnInBatch()).isEqualTo(UnknownArnInBatch.DROPPED);
        assertThat(options.anyArn()).isTrue();
        assertThat(options.liveUpdates()).isTrue();
        assertThat(options.existingReferences()).isFalse();
        assertThat(options.recordingSetup()).isEqualTo(Duration.ofMillis(70));
        assertThat(options.recordingDefaults()).isEqualTo(RecordingDefaults.ABSENT);
        assertThat(options.state()).contains(Path.of("state.json"));
        assertThat(options.seed()).contains(Path.of("seed.json"));
        assertThat(options.resets()).isTrue();
        assertThat(options.certificate()).contains(Path.of("file.p12"));
    }

    @Test
    @Verified(PAGE)
    void onlyPortGiven_quotasAndReferencesAreChecked_ratesAreOff_hostIsLoopback() {
        EmulatorOptions options = options("--port 0");
        assertThat(options.resourceQuotas()).isTrue();
        assertThat(options.existingReferences()).isTrue();
        assertThat(options.rates()).isFalse();
        assertThat(options.host()).isEqualTo("127.0.0.1");
    }

    @Test
    @Verified(PAGE)
    void valueAfterEqualsSign_isAccepted_andLastValueWins() {
        EmulatorOptions options = options("--port=1 --rates on --port=8080 --rates=off");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.rates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--rates on; --port is missing: specify a number from 0 to 65535 (0 selects a free port)",
                "--port; Missing required parameter for option '--port' (N)",
                "--port --rates on; Expected parameter for option '--port' but found '--rates'",
                "--port 65536; Invalid value for option '--port': must be a number from 0 to 65535, not '65536'",
                "--port -1; Invalid value for option '--port': must be a number from 0 to 65535, not '-1'",
                "--port 0 --host http://me; Invalid value for option '--host': must be an address or a name of this"
                        + " machine, not 'http://me'",
                "--port 0 --host=; Invalid value for option '--host': must be an address or a name of this machine,"
                        + " not ''",
                "--port 0 --rates; Missing required parameter for option '--rates' (on|off)",
                "--port 0 --rates 5; Invalid value for option '--rates': must be on or off, not '5'",
                "--port 0 --quotas perhaps; Invalid value for option '--quotas': must be on or off, not 'perhaps'",
                "--port 0 --latency-ms slow; Invalid value for option '--latency-ms': must be a number from 0 to"
                        + " 600000, not 'slow'",
                "--port 0 --account me; Invalid value for option '--account': must be twelve digits, not 'me'",
                "--port 0 --error-text none; Invalid value for option '--error-text': must be message or"
                        + " exceptionMessage or both, not 'none'",
                "--port 0 --arns ANY; Invalid value for option '--arns': must be checked or any, not 'ANY'"
            },
            quoteCharacter = '"')
    @Verified(PAGE)
    void invalidValue_isRejected_withOptionValueAndAllowedValues(String line, String message) {
        assertThatThrownBy(() -> options(line))
                .isInstanceOf(ParameterException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"--prot 0, --prot", "8080, 8080", "--port 0 -rates on, -rates", "--port 0 --Rates=on, --Rates=on"})
    @Verified(PAGE)
    void unknownArgument_isRejected_withItsName(String line, String argument) {
        assertThatThrownBy(() -> options(line))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("'" + argument + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "--quotas on,true",
        "--quotas=on,true",
        "--quotas on --rates off,false",
        "--quotas off,false",
        "--rates on,false"
    })
    @Verified("CHANGELOG.md: --quotas on enforced call rates before there was --rates")
    void quotasOnWithoutRates_warns(String line, boolean warned) {
        assertThat(EmulatorCommand.warning(parse("--port 0 " + line)).isPresent())
                .isEqualTo(warned);
        assertThat(EmulatorCommand.warning(parse("--port 0 --quotas on")))
                .hasValueSatisfying(text -> assertThat(text).contains("--rates on"));
    }

    @Test
    @Verified(PAGE)
    void everyOption_isInUsageTextAndReadme() throws Exception {
        String readme = Files.readString(Path.of("README.md")).replace("\\|", "|");
        String usage = EmulatorCommand.commandLine().getUsageMessage(Ansi.OFF).replaceAll("\\s+", " ");
        assertThat(CommandLineOptions.ALL).hasSize(17);
        for (OptionSpec option : CommandLineOptions.ALL) {
            String description = option.description()[0];
            assertThat(usage).contains(" " + option.longestName() + "=" + option.paramLabel() + " " + description);
            assertThat(readme).contains("\n| `" + option.longestName() + " " + option.paramLabel() + "` |");
        }
    }

    private static EmulatorOptions options(String line) {
        return EmulatorCommand.options(parse(line));
    }

    private static ParseResult parse(String line) {
        return EmulatorCommand.commandLine().parseArgs(line.split(" ", -1));
    }
}
