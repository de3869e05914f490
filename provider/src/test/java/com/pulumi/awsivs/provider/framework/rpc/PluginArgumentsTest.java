package com.pulumi.awsivs.provider.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests that the engine's address is found among the arguments of the plugin. */
class PluginArgumentsTest {

    @Test
    void lastArgument_isTheEngineAddress() {
        assertThat(PluginArguments.parse("127.0.0.1:4").engineAddress()).contains("127.0.0.1:4");
        assertThat(PluginArguments.parse("--logtostderr", "-v=9", "127.0.0.1:4").engineAddress())
                .contains("127.0.0.1:4");
        assertThat(PluginArguments.parse("--tracing", "http://t", "127.0.0.1:4").engineAddress())
                .contains("127.0.0.1:4");
    }

    @Test
    void flagsAfterTheAddress_areSkipped() {
        assertThat(PluginArguments.parse("127.0.0.1:4", "--newer", "-v=9").engineAddress())
                .contains("127.0.0.1:4");
        assertThat(PluginArguments.parse("127.0.0.1:4", "--tracing", "http://t").engineAddress())
                .contains("127.0.0.1:4");
    }

    @Test
    void noAddress_isEmpty() {
        assertThat(PluginArguments.parse().engineAddress()).isEmpty();
        assertThat(PluginArguments.parse("--logtostderr").engineAddress()).isEmpty();
        assertThat(PluginArguments.parse("--tracing", "http://t").engineAddress())
                .isEmpty();
    }
}
