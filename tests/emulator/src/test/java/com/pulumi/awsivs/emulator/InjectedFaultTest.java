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

class InjectedFaultTest {

    private static final String PAGE = "tests/emulator/README.md: faults";

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified(PAGE)
    void faultOnSecondCall_affectsThatCallOnly() throws Exception {
        ivs.emulator().faults().add(InjectedFault.throttle("ListChannels").onCalls(2));
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(200);
        assertThat(ivs.call("ListPlaybackKeyPairs", "{}").status()).isEqualTo(200);
        assertThat(ivs.call("ListChannels", "{}").error()).startsWith("429 ThrottlingException");
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(200);
        assertThat(ivs.emulator().calls().throttled("ListChannels")).isEqualTo(1);
    }

    @Test
    @Verified(PAGE)
    void dropBeforeCommit_createsNoChannel() throws Exception {
        ivs.emulator()
                .faults()
                .add(InjectedFault.dropBeforeCommit("CreateChannel").onCalls(1));
        assertNoResponse();
        assertThat(ivs.emulator().state().total().channels()).isZero();
    }

    @Test
    @Verified(PAGE)
    void dropAfterCommit_createsChannel() throws Exception {
        ivs.emulator()
                .faults()
                .add(InjectedFault.dropAfterCommit("CreateChannel").onCalls(1));
        assertNoResponse();
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
    }

    @Test
    @Verified(PAGE)
    void cut_createsChannel_andClientSeesBrokenResponse() throws Exception {
        ivs.emulator().faults().add(InjectedFault.cut("CreateChannel").onCalls(1));
        assertNoResponse();
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
        assertThat(ivs.call("CreateChannel", "{}").status()).isEqualTo(200);
    }

    @Test
    @Verified(PAGE)
    void givenResponse_isReturned_untilFaultsAreDeleted() throws Exception {
        ivs.emulator();
        addFault(
                "{'operation':'*','kind':'answer','status':503,'type':'ServiceUnavailable','body':{'message':'later'}}");
        assertThat(ivs.call("ListChannels", "{}").error()).isEqualTo("503 ServiceUnavailable later");
        addFault("{'kind':'answer','status':502,'body':'<html>'}");
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(503);
        assertThat(IvsUnderTest.exchange(ivs.request("DELETE", "/_faults", "")).status())
                .isEqualTo(200);
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(200);
    }

    @Test
    @Verified("github.com/getmoto/moto, moto/ivs/urls.py: an emulator without ListStreamKeys")
    void givenUnknownOperationError_affectsThatOperationOnly() throws Exception {
        String channel = ivs.channel();
        ivs.emulator();
        addFault("{'operation':'ListStreamKeys','kind':'answer','status':404,'type':'UnknownOperationException',"
                + "'body':{'message':'no such operation'}}");
        assertThat(ivs.call("ListStreamKeys", "{'channelArn':'" + channel + "'}")
                        .error())
                .isEqualTo("404 UnknownOperationException no such operation");
        assertThat(ivs.call("GetChannel", "{'arn':'" + channel + "'}").status()).isEqualTo(200);
    }

    @Test
    @Verified(PAGE)
    void givenResponseAfterCommit_createsChannel() throws Exception {
        ivs.emulator()
                .faults()
                .add(InjectedFault.responseAfterCommit("CreateChannel", 500, "InternalServerException", "{}"));
        assertThat(ivs.call("CreateChannel", "{}").error()).startsWith("500 InternalServerException");
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
    }

    @Test
    @Verified(PAGE)
    void delay_postponesCall() throws Exception {
        ivs.emulator().faults().add(InjectedFault.delay("ListChannels", Duration.ofMillis(50)));
        long start = System.nanoTime();
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(50_000_000);
    }

    @Test
    @Verified(PAGE)
    void slowResponse_channelExistsBeforeResponse() throws Exception {
        ivs.emulator().faults().add(InjectedFault.slowResponse("CreateChannel", Duration.ofSeconds(2)));
        var call =
                IvsUnderTest.HTTP.sendAsync(ivs.signed("/CreateChannel", "{}").build(), BodyHandlers.discarding());
        while (ivs.emulator().state().total().channels() == 0 && !call.isDone()) Thread.sleep(10);
        assertThat(call.isDone()).isFalse();
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
        assertThat(call.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
    }

    @Test
    @Verified(PAGE)
    void trickle_delaysEachByte() throws Exception {
        String whole = ivs.call("ListChannels", "{}").body();
        ivs.emulator().faults().add(InjectedFault.trickle("ListChannels", Duration.ofMillis(5)));
        long start = System.nanoTime();
        assertThat(ivs.call("ListChannels", "{}").body()).isEqualTo(whole);
        assertThat(System.nanoTime() - start).isGreaterThan(whole.length() * 5_000_000L);
    }

    @Test
    @Verified(PAGE)
    void faultAddedOverHttp_affectsChosenCallsOnly() throws Exception {
        ivs.emulator();
        addFault("{'operation':'CreateChannel','kind':'drop-after-commit','calls':[1],'delayMilliseconds':1}");
        assertNoResponse();
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
    void invalidFault_isRejected(String json) throws Exception {
        ivs.emulator();
        assertThat(IvsUnderTest.exchange(ivs.request("POST", "/_faults", json.replace('\'', '"')))
                        .status())
                .isEqualTo(400);
    }

    private void assertNoResponse() {
        assertThatThrownBy(() -> ivs.call("CreateChannel", "{}")).isInstanceOf(IOException.class);
    }

    private void addFault(String json) throws IOException, InterruptedException {
        assertThat(IvsUnderTest.exchange(ivs.request("POST", "/_faults", json.replace('\'', '"')))
                        .status())
                .isEqualTo(200);
    }
}
