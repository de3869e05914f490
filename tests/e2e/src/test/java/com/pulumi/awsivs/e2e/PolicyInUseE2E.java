package com.pulumi.awsivs.e2e;

import static com.pulumi.awsivs.e2e.PlaybackRestrictionPolicyE2E.emulator;
import static com.pulumi.awsivs.e2e.PlaybackRestrictionPolicyE2E.policy;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.IvsEmulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Playback restriction policies that channels use, of the same stack and of others. */
class PolicyInUseE2E {

    private static final String CHANNEL = """
            channel:
              type: aws-ivs:Channel
              properties: { playbackRestrictionPolicyArn: "${policy.arn}" }
            """;

    private static String policyOfChannel(Stack stack) {
        return stack.console()
                .channel(stack.id("channel"))
                .path("playbackRestrictionPolicyArn")
                .asText();
    }

    @Test
    void usedByAChannel_renamedThenRemoved_channelIsUpdatedFirst() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of(policy("allowedCountries: [US]") + CHANNEL, ivs)) {
            stack.preview().succeeds();
            stack.up();
            String first = stack.id("policy");
            assertThat(policyOfChannel(stack)).isEqualTo(first);
            stack.expectNoChanges();

            stack.program((policy("allowedCountries: [US]") + CHANNEL)
                    .replace("policy:", "renamed:")
                    .replace("policy.arn", "renamed.arn"));
            stack.up();
            assertThat(policyOfChannel(stack)).isEqualTo(stack.id("renamed")).isNotEqualTo(first);
            assertThat(ivs.state().total().playbackRestrictionPolicies()).isOne();

            stack.program("channel: { type: aws-ivs:Channel }\n");
            stack.up();
            assertThat(policyOfChannel(stack)).isEmpty();
            assertThat(ivs.state().total().playbackRestrictionPolicies()).isZero();
            stack.program(policy("allowedCountries: [US]") + CHANNEL);
            stack.up();
            stack.destroy();
            assertThat(ivs.state().total().playbackRestrictionPolicies()).isZero();
        }
    }

    @Test
    @Tag("reliability:policy-in-use")
    void usedByAChannelOutsideTheStack_errorNamesIt_andTheNextDestroySucceeds() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of(policy("allowedCountries: [US]"), ivs)) {
            stack.up();
            String channel = stack.console()
                    .call(
                            "CreateChannel",
                            "{\"name\": \"other\", \"playbackRestrictionPolicyArn\": \"" + stack.id("policy") + "\"}")
                    .at("/channel/arn")
                    .asText();
            stack.destroyFails()
                    .says("The policy is used by the channel " + channel + " (other)", "run aws ivs update-channel");
            stack.console().updateChannel(channel, "\"playbackRestrictionPolicyArn\": \"\"");
            stack.destroy();
            assertThat(ivs.state().total().playbackRestrictionPolicies()).isZero();
        }
    }
}
