package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final String PAGE = "tests/emulator/README.md: the command line";

    @Test
    @Verified(PAGE)
    void everyOptionIsUnderstood() {
        EmulatorOptions options = Arguments.parse(("--port 8080 --quotas on --latency-ms 15 --account 111122223333"
                        + " --error-text message --batch-unknown dropped --arns any")
                .split(" ", -1));
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.quotas()).isTrue();
        assertThat(options.latency()).isEqualTo(Duration.ofMillis(15));
        assertThat(options.account()).isEqualTo("111122223333");
        assertThat(options.errorText()).isEqualTo(ErrorText.MESSAGE);
        assertThat(options.unknownInBatch()).isEqualTo(UnknownInBatch.DROPPED);
        assertThat(options.anyArn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--quotas on,--port is missing",
        "--port,--port needs a value",
        "--port 65536,--port must be a number from 0 to 65535",
        "--port -1,--port must be a number",
        "--port 0 --quotas perhaps,--quotas must be one of",
        "--port 0 --latency-ms slow,--latency-ms must be a number",
        "--port 0 --account me,--account must be twelve digits",
        "--port 0 --help,no such option: --help"
    })
    @Verified(PAGE)
    void aWrongArgumentIsNamed(String line, String says) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ", -1))).hasMessageContaining(says);
    }

    @Test
    @Verified(PAGE)
    void aPortInUseIsNamed() {
        try (IvsEmulator first = IvsEmulator.start()) {
            int port = first.endpoint().getPort();
            assertThatThrownBy(
                            () -> IvsEmulator.start(EmulatorOptions.defaults().withPort(port)))
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
        }
    }
}
