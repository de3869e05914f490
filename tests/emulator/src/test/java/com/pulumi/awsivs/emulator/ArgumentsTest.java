package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final String PAGE = "tests/emulator/README.md: the command line";

    @Test
    @Verified(PAGE)
    void everyOptionIsUnderstood() {
        EmulatorOptions options = Arguments.parse(("--port 8080 --host 0.0.0.0 --rates on --quotas off --latency-ms 15"
                        + " --account 111122223333 --error-text message --batch-unknown dropped --arns any"
                        + " --live-updates applied --resets on --https file.p12")
                .split(" ", -1));
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.rates()).isTrue();
        assertThat(options.resourceQuotas()).isFalse();
        assertThat(options.latency()).isEqualTo(Duration.ofMillis(15));
        assertThat(options.account()).isEqualTo("111122223333");
        assertThat(options.errorText()).isEqualTo(ErrorText.MESSAGE);
        assertThat(options.unknownInBatch()).isEqualTo(UnknownInBatch.DROPPED);
        assertThat(options.anyArn()).isTrue();
        assertThat(options.liveUpdates()).isTrue();
        assertThat(options.resets()).isTrue();
        assertThat(options.certificate()).contains(Path.of("file.p12"));
    }

    @Test
    @Verified(PAGE)
    void onlyPortGiven_limitsTheNumberOfResourcesButNotTheCallRates_onLoopback() {
        EmulatorOptions options = Arguments.parse("--port", "0");
        assertThat(options.resourceQuotas()).isTrue();
        assertThat(options.rates()).isFalse();
        assertThat(options.host()).isEqualTo("127.0.0.1");
    }

    @Test
    @Verified(PAGE)
    void valueAfterEqualsSign_isTheSame_andTheLastOneCounts() {
        EmulatorOptions options = Arguments.parse("--port=1", "--rates", "on", "--port=8080", "--rates=off");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.rates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rates on | --port is missing: a number from 0 to 65535 (0 takes a free port)",
                "--port | --port needs a value: a number from 0 to 65535",
                "--port --rates on | --port needs a value: a number from 0 to 65535",
                "--port 65536 | --port must be a number from 0 to 65535, not 65536",
                "--port -1 | --port must be a number from 0 to 65535, not -1",
                "--port 0 --host http://me | --host must be an address or a name of this machine, not http://me",
                "--port 0 --host= | '--host must be an address or a name of this machine, not '",
                "--port 0 --rates | --rates needs a value: on or off",
                "--port 0 --rates 5 | --rates must be on or off, not 5",
                "--port 0 --quotas perhaps | --quotas must be on or off, not perhaps",
                "--port 0 --latency-ms slow | --latency-ms must be a number from 0 to 600000, not slow",
                "--port 0 --account me | --account must be twelve digits, not me",
                "--port 0 --error-text none | --error-text must be message or exceptionMessage or both, not none",
                "--port 0 --arns ANY | --arns must be checked or any, not ANY"
            })
    @Verified(PAGE)
    void wrongValue_isRejected_withOptionValueAndWhatIsAllowed(String line, String message) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot 0", "8080", "--port 0 -rates on", "--port 0 --Rates=on"})
    @Verified(PAGE)
    void unknownOption_isNamed_besideThoseThatThereAre(String line) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ", -1)))
                .hasMessageMatching("no such option: (--prot|8080|-rates|--Rates); the options are --port, --host, .*");
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
    void quotasOnWithoutRates_isWarnedAbout(String line, boolean warned) {
        assertThat(Arguments.warning(("--port 0 " + line).split(" ", -1)).isPresent())
                .isEqualTo(warned);
        assertThat(Arguments.warning("--quotas", "on"))
                .hasValueSatisfying(text -> assertThat(text).contains("--rates on"));
    }

    @Test
    @Verified(PAGE)
    void everyOption_isInTheUsageTextAndInTheReadme() throws Exception {
        String readme = Files.readString(Path.of("README.md")).replace("\\|", "|");
        for (Arguments.Option<?> option : Arguments.OPTIONS) {
            String usage = option.name() + " " + option.values().form();
            assertThat(Arguments.USAGE.replaceAll(" +", " ")).contains("\n " + usage + " " + option.purpose() + "\n");
            assertThat(readme).contains("\n| `" + usage + "` |");
        }
    }
}
