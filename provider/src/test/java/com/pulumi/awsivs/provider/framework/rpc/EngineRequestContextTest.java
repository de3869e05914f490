package com.pulumi.awsivs.provider.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pulumirpc.EngineOuterClass.LogRequest;

class EngineRequestContextTest {

    /** With {@code --diff} the CLI shows the message without its resource. */
    @ParameterizedTest
    @CsvSource({
        "urn:pulumi:dev::project::aws-ivs:index:Channel::members, members: careful",
        "urn:pulumi:dev::project::my:Parent$aws-ivs:index:Channel::members, members: careful",
        "urn:pulumi:dev::project::pulumi:providers:aws-ivs::default_0_1_0, careful",
        "'', careful"
    })
    void warning_beginsWithTheNameOfTheResource(String urn, String message) throws IOException {
        try (RecordingEngine engine = RecordingEngine.start();
                EngineLog log = new EngineLog(engine.address())) {
            new EngineRequestContext(
                            log,
                            SecretRedactor.ofConfig(Properties.NONE),
                            urn,
                            new Urn(""),
                            0,
                            new Cancellation(),
                            System::nanoTime)
                    .warn("careful");
            assertThat(engine.messages).extracting(LogRequest::getMessage).containsExactly(message);
        }
    }
}
