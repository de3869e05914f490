package com.pulumi.awsivs.provider.ivs.playbacktoken;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.function.FunctionHandler;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The function with a clock that stands still. */
final class TokenSigner implements AutoCloseable {

    static final String CHANNEL = "arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh";
    static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");

    final EmulatedIvs ivs = new EmulatedIvs();
    private final FunctionHandler<?, ?> function;

    TokenSigner() {
        this.function = invocation(ivs.config, Map.of());
    }

    /** Returns the function with another configuration and environment. */
    static FunctionHandler<?, ?> invocation(AwsConfig config, Map<String, String> environment) {
        AwsSession session = AwsSession.of(config, "us-west-2", environment, IvsApi.ID);
        return FunctionHandler.of(new SignPlaybackToken(session, () -> NOW.plusMillis(999)));
    }

    /** Returns valid arguments with one that is different. */
    Properties arguments(String name, Object value) {
        return arguments().with(name, Values.of(value));
    }

    Properties arguments() {
        return object("privateKey", PrivateKeys.PKCS8, "channelArn", CHANNEL, "expiresIn", 60);
    }

    Properties sign(Properties arguments) {
        assertThat(failures(arguments)).isEmpty();
        return function.call(arguments, ivs.context());
    }

    List<String> failures(Properties arguments) {
        return function.check(arguments).stream()
                .map(failure -> (failure.path() + " " + failure.reason()).strip())
                .toList();
    }

    @Override
    public void close() {
        ivs.close();
    }
}
