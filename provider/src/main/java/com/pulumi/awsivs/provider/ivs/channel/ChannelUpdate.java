package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.framework.resource.LiveState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;
import software.amazon.awssdk.services.ivs.model.UpdateChannelRequest;

/**
 * Builds the UpdateChannel request from the changed members and those that IVS requires with them. IVS keeps the values
 * of absent members, so an update of the latency mode cannot overwrite {@code authorized} with an outdated value and
 * make a channel public.
 */
final class ChannelUpdate {

    private ChannelUpdate() {}

    static UpdateChannelRequest.Builder request(LiveState<ChannelArgs, ChannelState> live, ChannelArgs now) {
        ChannelArgs old = live.inputs();
        boolean type = !old.type().equals(now.type());
        boolean multitrack = !Objects.equals(old.multitrackInputConfiguration(), now.multitrackInputConfiguration());
        return UpdateChannelRequest.builder()
                .arn(live.id())
                .name(changed(old.name(), now.name()))
                .latencyMode(changed(old.latencyMode(), now.latencyMode()))
                .type(changed(old.type(), now.type()))
                .authorized(old.authorized() == now.authorized() ? null : now.authorized())
                .insecureIngest(old.insecureIngest() == now.insecureIngest() ? null : now.insecureIngest())
                .preset(type ? orEmpty(now.preset()) : changed(old.preset(), now.preset()))
                .recordingConfigurationArn(changed(old.recordingConfigurationArn(), now.recordingConfigurationArn()))
                .playbackRestrictionPolicyArn(
                        changed(old.playbackRestrictionPolicyArn(), now.playbackRestrictionPolicyArn()))
                .containerFormat(
                        multitrack ? now.containerFormat() : changed(old.containerFormat(), now.containerFormat()))
                .multitrackInputConfiguration(multitrack ? multitrack(now) : null);
    }

    private static MultitrackInputConfiguration multitrack(ChannelArgs now) {
        MultitrackInputConfiguration configured = ChannelMapper.toService(now.multitrackInputConfiguration());
        return configured == null
                ? MultitrackInputConfiguration.builder().enabled(false).build()
                : configured;
    }

    /** Returns null, which is not sent, for an unchanged value; "" to remove a value. */
    private static @Nullable String changed(@Nullable String old, @Nullable String now) {
        return Objects.equals(old, now) ? null : orEmpty(now);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
