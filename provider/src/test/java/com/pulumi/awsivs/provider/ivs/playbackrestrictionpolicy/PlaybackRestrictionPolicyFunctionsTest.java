package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.provider.framework.function.FunctionHandler;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the functions that read playback restriction policies against the emulator. */
class PlaybackRestrictionPolicyFunctionsTest {

    private final EmulatedIvs ivs = new EmulatedIvs(EmulatorOptions.defaults().withResourceQuotas(false));

    @AfterEach
    void stop() {
        ivs.close();
    }

    private FunctionHandler<?, ?> function(String name) {
        return FunctionHandler.of(Objects.requireNonNull(ivs.service.functions().get("aws-ivs:index:" + name)));
    }

    private String policy(String name, String... countries) {
        return ivs.clients
                .creating()
                .createPlaybackRestrictionPolicy(to -> to.name(name).allowedCountries(countries))
                .playbackRestrictionPolicy()
                .arn();
    }

    @Test
    void policy_isReadByItsArn() {
        String arn = policy("europe", "DE", "FR");
        assertThat(function("getPlaybackRestrictionPolicy").call(object("arn", arn), ivs.context()))
                .isEqualTo(object(
                        "arn",
                        arn,
                        "name",
                        "europe",
                        "allowedCountries",
                        list("DE", "FR"),
                        "allowedOrigins",
                        list(),
                        "enableStrictOriginEnforcement",
                        false,
                        "tags",
                        object()));
    }

    @Test
    void wrongKindOfArn_isRejected() {
        var arguments = object("arn", "arn:aws:ivs:us-west-2:123456789012:channel/abcd");
        assertThat(function("getPlaybackRestrictionPolicy").check(arguments))
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason())
                        .contains("is the ARN of a channel, not of a playback restriction policy, like arn:aws:ivs:"));
    }

    @Test
    void listOfPolicies_readsPagesOfOneHundred() {
        for (int i = 0; i < 130; i++) policy("p" + i);
        ivs.emulator.calls().reset();
        Properties result = function("getPlaybackRestrictionPolicies").call(object(), ivs.context());
        List<Value> found = Objects.requireNonNull(result.get("playbackRestrictionPolicies"))
                .children();
        assertThat(found).hasSize(130);
        assertThat(((Properties) found.get(129)).get("name")).isEqualTo(new Value.Text("p129"));
        assertThat(ivs.emulator.calls().of("ListPlaybackRestrictionPolicies")).isEqualTo(2);
    }
}
