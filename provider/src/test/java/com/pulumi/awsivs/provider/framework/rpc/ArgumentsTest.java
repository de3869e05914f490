package com.pulumi.awsivs.provider.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void theEnginesAddressIsTheLast() {
        assertThat(Arguments.parse("127.0.0.1:4").engineAddress()).contains("127.0.0.1:4");
        assertThat(Arguments.parse("--logtostderr", "-v=9", "127.0.0.1:4").engineAddress())
                .contains("127.0.0.1:4");
        assertThat(Arguments.parse("--tracing", "http://t", "127.0.0.1:4").engineAddress())
                .contains("127.0.0.1:4");
    }

    @Test
    void flagsAfterItDoNotHideIt() {
        assertThat(Arguments.parse("127.0.0.1:4", "--newer", "-v=9").engineAddress())
                .contains("127.0.0.1:4");
        assertThat(Arguments.parse("127.0.0.1:4", "--tracing", "http://t").engineAddress())
                .contains("127.0.0.1:4");
    }

    @Test
    void withoutOneThePluginWaitsToBeAttached() {
        assertThat(Arguments.parse().engineAddress()).isEmpty();
        assertThat(Arguments.parse("--logtostderr").engineAddress()).isEmpty();
        assertThat(Arguments.parse("--tracing", "http://t").engineAddress()).isEmpty();
    }
}
