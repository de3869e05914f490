package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final String PAGE = "tests/emulator/README.md: faults";

    @RegisterExtension
    final Ivs ivs = new Ivs();

    @Test
    @Verified(PAGE)
    void aFaultStrikesTheChosenCallsOnly() throws Exception {
        ivs.emulator().faults().add(Fault.throttle("ListChannels").onCalls(2));
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(200);
        assertThat(ivs.call("ListPlaybackKeyPairs", "{}").status()).isEqualTo(200);
        assertThat(ivs.call("ListChannels", "{}").error()).startsWith("429 ThrottlingException");
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(200);
        assertThat(ivs.emulator().calls().throttled("ListChannels")).isEqualTo(1);
    }

    @Test
    @Verified(PAGE)
    void anAnswerDroppedBeforeTheCommitLeavesNothing() throws Exception {
        ivs.emulator().faults().add(Fault.dropBeforeCommit("CreateChannel").onCalls(1));
        assertLost();
        assertThat(ivs.emulator().state().total().channels()).isZero();
    }

    @Test
    @Verified(PAGE)
    void anAnswerDroppedAfterTheCommitLeavesTheChannel() throws Exception {
        ivs.emulator().faults().add(Fault.dropAfterCommit("CreateChannel").onCalls(1));
        assertLost();
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
    }

    @Test
    @Verified(PAGE)
    void anAnswerCutInTheMiddleLeavesTheChannel() throws Exception {
        ivs.emulator().faults().add(Fault.cut("CreateChannel").onCalls(1));
        assertLost();
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
        assertThat(ivs.call("CreateChannel", "{}").status()).isEqualTo(200);
    }

    @Test
    @Verified(PAGE)
    void anyAnswerCanBeGiven() throws Exception {
        ivs.emulator();
        steer("{'operation':'*','kind':'answer','status':503,'type':'ServiceUnavailable','body':{'message':'later'}}");
        assertThat(ivs.call("ListChannels", "{}").error()).isEqualTo("503 ServiceUnavailable later");
        steer("{'kind':'answer','status':502,'body':'<html>'}");
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(503);
        assertThat(Ivs.exchange(ivs.request("DELETE", "/_faults", "")).status()).isEqualTo(200);
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(200);
    }

    @Test
    @Verified("github.com/getmoto/moto, moto/ivs/urls.py: an emulator without ListStreamKeys")
    void operationOfIvs_looksAsIfItDidNotExist() throws Exception {
        String channel = ivs.channel();
        ivs.emulator();
        steer("{'operation':'ListStreamKeys','kind':'answer','status':404,'type':'UnknownOperationException',"
                + "'body':{'message':'no such operation'}}");
        assertThat(ivs.call("ListStreamKeys", "{'channelArn':'" + channel + "'}")
                        .error())
                .isEqualTo("404 UnknownOperationException no such operation");
        assertThat(ivs.call("GetChannel", "{'arn':'" + channel + "'}").status()).isEqualTo(200);
    }

    @Test
    @Verified(PAGE)
    void anyAnswerCanBeGivenAfterTheWorkIsDone() throws Exception {
        ivs.emulator().faults().add(Fault.answerAfterCommit("CreateChannel", 500, "InternalServerException", "{}"));
        assertThat(ivs.call("CreateChannel", "{}").error()).startsWith("500 InternalServerException");
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
    }

    @Test
    @Verified(PAGE)
    void aDelayedCallIsDoneLate() throws Exception {
        ivs.emulator().faults().add(Fault.delay("ListChannels", Duration.ofMillis(50)));
        long start = System.nanoTime();
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(50_000_000);
    }

    @Test
    @Verified(PAGE)
    void aSlowAnswerIsOfACallThatWasDoneAtOnce() throws Exception {
        ivs.emulator().faults().add(Fault.slowAnswer("CreateChannel", Duration.ofSeconds(2)));
        var call = Ivs.HTTP.sendAsync(ivs.signed("/CreateChannel", "{}").build(), BodyHandlers.discarding());
        while (ivs.emulator().state().total().channels() == 0 && !call.isDone()) Thread.sleep(10);
        assertThat(call.isDone()).isFalse();
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
        assertThat(call.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
    }

    @Test
    @Verified(PAGE)
    void anAnswerThatTricklesComesByteByByte() throws Exception {
        String whole = ivs.call("ListChannels", "{}").body();
        ivs.emulator().faults().add(Fault.trickle("ListChannels", Duration.ofMillis(5)));
        long start = System.nanoTime();
        assertThat(ivs.call("ListChannels", "{}").body()).isEqualTo(whole);
        assertThat(System.nanoTime() - start).isGreaterThan(whole.length() * 5_000_000L);
    }

    @Test
    @Verified(PAGE)
    void aFaultOverHttpNamesKindAndCalls() throws Exception {
        ivs.emulator();
        steer("{'operation':'CreateChannel','kind':'drop-after-commit','calls':[1],'delayMilliseconds':1}");
        assertLost();
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
        assertThat(ivs.call("CreateChannel", "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'kind':'explode'}",
                "{'kind':'cut','call':1}",
                "{'kind':'cut','calls':[0]}",
                "[]",
                "{'kind':'cut','operation':'GetChanel'}"
            })
    @Verified(PAGE)
    void aFaultThatIsNoneIsRefused(String json) throws Exception {
        ivs.emulator();
        assertThat(Ivs.exchange(ivs.request("POST", "/_faults", json.replace('\'', '"')))
                        .status())
                .isEqualTo(400);
    }

    private void assertLost() {
        assertThatThrownBy(() -> ivs.call("CreateChannel", "{}")).isInstanceOf(IOException.class);
    }

    private void steer(String json) throws IOException, InterruptedException {
        assertThat(Ivs.exchange(ivs.request("POST", "/_faults", json.replace('\'', '"')))
                        .status())
                .isEqualTo(200);
    }
}
