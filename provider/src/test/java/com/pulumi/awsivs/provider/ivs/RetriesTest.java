package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.emulator.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

class RetriesTest {

    private final EmulatedIvs ivs = new EmulatedIvs();

    @AfterEach
    void stop() {
        ivs.close();
    }

    @Test
    void aThrottledCreateIsSentAgain() {
        ivs.emulator.faults().add(Fault.throttle("CreateChannel").onCalls(1, 2));
        ivs.clients.during(ivs.call()).createChannel(channel -> channel.name("x"));
        assertThat(ivs.emulator.calls().of("CreateChannel")).isEqualTo(3);
        assertThat(ivs.emulator.state().total().channels()).isEqualTo(1);
    }

    @Test
    void aCreateWhoseAnswerGotLostIsNot() {
        ivs.emulator.faults().add(Fault.dropAfterCommit("CreateChannel").onCalls(1));
        assertThatThrownBy(() -> ivs.clients.during(ivs.call()).createChannel(channel -> channel.name("x")))
                .isInstanceOf(SdkException.class);
        assertThat(ivs.emulator.state().total().channels()).isEqualTo(1);
    }

    @Test
    void aCreateThatEndsInAServerErrorIsNot() {
        ivs.emulator
                .faults()
                .add(Fault.answer("CreateChannel", 503, "ServiceUnavailable", "{}")
                        .onCalls(1));
        assertThatThrownBy(() -> ivs.clients.during(ivs.call()).createChannel(channel -> channel.name("x")))
                .isInstanceOf(SdkException.class);
        assertThat(ivs.emulator.calls().of("CreateChannel")).isEqualTo(1);
    }

    @Test
    void aReadIsSentAgainAfterAnyPassingFailure() {
        String arn = ivs.clients
                .during(ivs.call())
                .createChannel(channel -> channel.name("x"))
                .channel()
                .arn();
        ivs.emulator.faults().add(Fault.dropAfterCommit("GetChannel").onCalls(1));
        ivs.emulator
                .faults()
                .add(Fault.answer("GetChannel", 500, "InternalServerException", "{}")
                        .onCalls(2));
        ivs.clients.during(ivs.call()).getChannel(channel -> channel.arn(arn));
        assertThat(ivs.emulator.calls().of("GetChannel")).isEqualTo(3);
    }
}
