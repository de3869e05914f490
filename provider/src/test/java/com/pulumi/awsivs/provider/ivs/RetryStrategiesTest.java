package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.emulator.FaultKind;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.aws.http.RawServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;

/** Tests that a failed call is retried only if its repetition is safe. */
class RetryStrategiesTest {

    private final EmulatedIvs ivs = new EmulatedIvs();

    @AfterEach
    void stop() {
        ivs.close();
    }

    @Test
    void throttledCreate_isRetried() {
        ivs.emulator.faults().add(InjectedFault.throttle("CreateChannel").onCalls(1, 2));
        ivs.clients.during(ivs.context()).createChannel(channel -> channel.name("x"));
        assertThat(ivs.emulator.calls().of("CreateChannel")).isEqualTo(3);
        assertThat(ivs.emulator.state().total().channels()).isEqualTo(1);
    }

    @Test
    void createResponseLost_isNotRetried() {
        ivs.emulator.faults().add(InjectedFault.dropAfterCommit("CreateChannel").onCalls(1));
        assertThatThrownBy(() -> ivs.clients.during(ivs.context()).createChannel(channel -> channel.name("x")))
                .isInstanceOf(AwsCallException.class);
        assertThat(ivs.emulator.state().total().channels()).isEqualTo(1);
    }

    @Test
    void createServerError_isNotRetried() {
        ivs.emulator
                .faults()
                .add(InjectedFault.response("CreateChannel", 503, "ServiceUnavailable", "{}")
                        .onCalls(1));
        assertThatThrownBy(() -> ivs.clients.during(ivs.context()).createChannel(channel -> channel.name("x")))
                .isInstanceOf(AwsCallException.class);
        assertThat(ivs.emulator.calls().of("CreateChannel")).isEqualTo(1);
    }

    static InjectedFault[] passing() {
        return new InjectedFault[] {
            InjectedFault.dropAfterCommit("GetChannel"),
            InjectedFault.cut("GetChannel"),
            InjectedFault.response("GetChannel", 500, "InternalServerException", "{}"),
            InjectedFault.response("GetChannel", 502, "", "<html>"),
            InjectedFault.response("GetChannel", 200, "", "<html>"),
            InjectedFault.response("GetChannel", 200, "", ""),
            InjectedFault.response("GetChannel", 200, "", "null"),
            InjectedFault.response("GetChannel", 200, "", "{}"),
            InjectedFault.response("GetChannel", 403, "RequestTimeTooSkewed", "{}"),
            InjectedFault.response("GetChannel", 403, "", "<html>"),
            InjectedFault.response("GetChannel", 404, "", ""),
        };
    }

    @ParameterizedTest
    @MethodSource("passing")
    void transientFailureOfRead_isRetried(InjectedFault passing) {
        String arn = ivs.clients
                .during(ivs.context())
                .createChannel(channel -> channel.name("x"))
                .channel()
                .arn();
        ivs.emulator.faults().add(passing.onCalls(1, 2));
        ivs.clients.during(ivs.context()).getChannel(channel -> channel.arn(arn));
        assertThat(ivs.emulator.calls().of("GetChannel")).isEqualTo(3);
    }

    /** If the response were accepted, the list would seem to be empty. */
    @Test
    @Tag("reliability:proxy-success")
    void emptyResponse_isNotAnEmptyList() {
        ivs.clients.during(ivs.context()).createChannel(channel -> channel.name("x"));
        ivs.emulator
                .faults()
                .add(InjectedFault.response("ListChannels", 200, "", "{}").onCalls(1, 2));
        assertThat(ivs.clients
                        .during(ivs.context())
                        .listChannels(channels -> channels.filterByName("x"))
                        .channels())
                .hasSize(1);
    }

    /** If the response were accepted, a resource that still exists would be removed from the state. */
    @ParameterizedTest
    @Tag("reliability:proxy-success")
    @CsvSource({"200,''", "200, {}", "200, <html>", "204, ''"})
    void deleteResponseNotFromAws_isRetried(int status, String body) {
        String arn = ivs.clients
                .during(ivs.context())
                .createChannel(channel -> channel.name("x"))
                .channel()
                .arn();
        ivs.emulator
                .faults()
                .add(InjectedFault.response("DeleteChannel", status, "", body).onCalls(1, 2));
        ivs.clients.during(ivs.context()).deleteChannel(channel -> channel.arn(arn));
        assertThat(ivs.emulator.state().total().channels()).isZero();
    }

    /**
     * Only a 429 from IVS proves that the create had no effect; a proxy may send a 429 instead of the response of IVS.
     */
    @Test
    void createThrottledByProxy_isNotRetried() {
        ivs.emulator
                .faults()
                .add(InjectedFault.responseAfterCommit("CreateChannel", 429, "", "<html>")
                        .onCalls(1));
        assertThatThrownBy(() -> ivs.clients.during(ivs.context()).createChannel(channel -> channel.name("x")))
                .isInstanceOf(AwsCallException.class);
        assertThat(ivs.emulator.state().total().channels()).isOne();
    }

    @Test
    void cancelledCall_isNotRetried() {
        var cancelled = new com.pulumi.awsivs.provider.framework.ProviderException(
                com.pulumi.awsivs.provider.framework.ErrorKind.CANCELLED, "cancelled");
        var over = new AtomicReference<com.pulumi.awsivs.provider.framework.ProviderException>();
        ivs.emulator
                .faults()
                .add(new InjectedFault(
                        "ListChannels", FaultKind.DROP_AFTER_COMMIT, Set.of(), 0, "", "", Duration.ofMillis(300)));
        Thread user = new Thread(() -> {
            while (ivs.emulator.calls().of("ListChannels") == 0) Thread.onSpinWait();
            over.set(cancelled);
        });
        user.start();
        assertThatThrownBy(() -> ivs.clients.during(ivs.endingBy(over::get)).listChannels(all -> {}))
                .isSameAs(cancelled);
        assertThat(ivs.emulator.calls().of("ListChannels")).isOne();
    }

    @Test
    @Tag("reliability:proxy-success")
    void tagResponseLost_isRetried() {
        String arn = ivs.clients
                .during(ivs.context())
                .createChannel(channel -> channel.name("x"))
                .channel()
                .arn();
        ivs.emulator
                .faults()
                .add(InjectedFault.response("TagResource", 200, "", "<html>").onCalls(1, 2));
        ivs.clients
                .during(ivs.context())
                .tagResource(tagging -> tagging.resourceArn(arn).tags(Map.of("a", "b")));
        assertThat(ivs.emulator.calls().of("TagResource")).isEqualTo(3);
    }

    /** A proxy that rejects the tunnel has not forwarded the request. */
    @Test
    void createNotDelivered_isRetried() {
        try (RawServer proxy = RawServer.responding("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
                SystemProperties settings = new SystemProperties()) {
            settings.with("https.proxyHost", "127.0.0.1").with("https.proxyPort", proxy.port());
            AwsConfig config = ExampleConfigs.with("https://ivs.us-west-2.amazonaws.com");
            try (RawClients clients = new RawClients(config, "us-west-2", Map.of())) {
                assertThatThrownBy(() -> clients.creating().createChannel(channel -> channel.name("x")))
                        .isInstanceOf(SdkException.class);
            }
            assertThat(proxy.requests()).isEqualTo(3);
        }
    }
}
