package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static com.pulumi.awsivs.provider.ivs.channel.ChannelChecks.MULTITRACK;
import static com.pulumi.awsivs.provider.ivs.channel.ChannelChecks.failures;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the validation of multitrack input. */
class MultitrackRulesTest {

    @Test
    void multitrack_standardTypeInFragmentedMp4_isValid() {
        assertThat(failures("multitrackInputConfiguration", MULTITRACK, "containerFormat", "FRAGMENTED_MP4"))
                .isEmpty();
    }

    @Test
    void multitrack_allMissingRequirementsAreReported() {
        assertThat(failures("type", "BASIC", "multitrackInputConfiguration", object("enabled", true)))
                .containsExactlyInAnyOrder(
                        "multitrackInputConfiguration needs a channel of type STANDARD, and this one is BASIC",
                        "multitrackInputConfiguration needs containerFormat FRAGMENTED_MP4, and it is TS",
                        "multitrackInputConfiguration needs a policy: ALLOW or REQUIRE",
                        "multitrackInputConfiguration needs a maximumResolution: SD, HD or FULL_HD");
    }

    @Test
    void multitrackDisabled_hasNoRequirements() {
        assertThat(failures("multitrackInputConfiguration", object("enabled", false)))
                .isEmpty();
        assertThat(failures("multitrackInputConfiguration", object(), "type", "BASIC"))
                .isEmpty();
    }

    @Test
    void multitrackUnknown_isNotValidated() {
        assertThat(failures("multitrackInputConfiguration", MULTITRACK.with("policy", unknown()), "type", "BASIC"))
                .isEmpty();
        assertThat(failures("multitrackInputConfiguration", MULTITRACK, "containerFormat", unknown(), "type", "BASIC"))
                .containsExactly(
                        "multitrackInputConfiguration needs a channel of type STANDARD, and this one is BASIC");
    }

    @Test
    void multitrackWithoutEnabled_isRejected() {
        String expected =
                "multitrackInputConfiguration.enabled is required beside other properties, which have no effect"
                        + " without it: true enables them, false disables them";
        assertThat(failures("multitrackInputConfiguration", object("policy", "ALLOW")))
                .containsExactly(expected);
        assertThat(failures("multitrackInputConfiguration", secret(object("policy", "ALLOW"))))
                .containsExactly(expected);
        assertThat(failures("multitrackInputConfiguration", object("enabled", false, "policy", "ALLOW")))
                .isEmpty();
        assertThat(failures("multitrackInputConfiguration", object("enabled", unknown(), "policy", "ALLOW")))
                .isEmpty();
    }
}
