package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that the error about a policy in use names its channels, and that a conflict without a channel is retried. */
class PlaybackRestrictionPolicyDeletionTest {

    private final EmulatedIvs ivs = new EmulatedIvs();
    private final PlaybackRestrictionPolicyResource resource =
            new PlaybackRestrictionPolicyResource(ivs.clients.ivs(), ivs.clients.session());
    private final LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> policy = resource.create(
            new PlaybackRestrictionPolicyArgs(List.of("US"), List.of(), false, "policy", Map.of()), ivs.context());

    @AfterEach
    void stop() {
        ivs.close();
    }

    private String channel(String name) {
        return ivs.clients
                .creating()
                .createChannel(to -> to.name(name).playbackRestrictionPolicyArn(policy.id()))
                .channel()
                .arn();
    }

    private void delete() {
        resource.delete(policy, ivs.context());
    }

    private int policies() {
        return ivs.emulator.state().total().playbackRestrictionPolicies();
    }

    @Test
    @Tag("reliability:policy-in-use")
    void usedByAChannel_errorNamesItAndTheCommand() {
        String arn = channel("studio");
        assertThat(catchThrowableOfType(ProviderException.class, this::delete).getMessage())
                .startsWith("DeletePlaybackRestrictionPolicy: Resource: " + policy.id()
                        + " is associated with a channel (ConflictException, HTTP 409")
                .endsWith(
                        "). The policy is used by the channel " + arn
                                + " (studio). Remove it from each channel, and run the"
                                + " command again: where Pulumi manages the channel, take playbackRestrictionPolicyArn out of its program"
                                + " and run pulumi up; otherwise run aws ivs update-channel --arn " + arn
                                + " --playback-restriction-policy-arn \"\". Anyone can watch a public channel without a policy");
        assertThat(policies()).isOne();
        assertThat(ivs.emulator.calls().of("DeletePlaybackRestrictionPolicy")).isOne();
    }

    @Test
    void usedByManyChannels_errorNamesFiveAndTheirNumber() {
        for (int i = 0; i < 7; i++) channel("");
        assertThat(catchThrowableOfType(ProviderException.class, this::delete).getMessage())
                .containsPattern(
                        "used by the channel arn:\\S+, (the channel arn:\\S+, ){3}the channel arn:\\S+ and 2 more\\.");
    }

    @Test
    @Tag("reliability:policy-in-use")
    void conflictWithoutChannel_isRetried() {
        ivs.emulator.faults().add(conflict().onCalls(1, 2));
        delete();
        assertThat(policies()).isZero();
    }

    @Test
    void conflictWithoutChannel_endsAfterFiveRetries() {
        ivs.emulator.faults().add(conflict());
        assertThat(catchThrowableOfType(AwsCallException.class, this::delete).isConflict())
                .isTrue();
        assertThat(ivs.emulator.calls().of("DeletePlaybackRestrictionPolicy")).isEqualTo(6);
    }

    private static InjectedFault conflict() {
        return InjectedFault.response(
                "DeletePlaybackRestrictionPolicy", 409, "ConflictException", "{\"message\":\"in use\"}");
    }

    @Test
    void channelsCannotBeListed_errorNamesThePermission() {
        channel("studio");
        ivs.emulator
                .faults()
                .add(InjectedFault.response("ListChannels", 403, "AccessDeniedException", "{\"message\":\"no\"}"));
        assertThat(catchThrowableOfType(ProviderException.class, this::delete).getMessage())
                .contains("ConflictException")
                .endsWith(". A channel may use the policy: to list the channels that do, the role needs the permission"
                        + " ivs:ListChannels");
    }
}
