package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.ivs.api.Patterns;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/**
 * The filters of a list of channels. IVS accepts at most one of them.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_ListChannels.html">ListChannels</a>
 */
record ChannelFilters(
        @Matches(value = Patterns.NAME, says = Patterns.NAME_DESCRIPTION, character = Patterns.NAME_CHARACTER) @Nullable
        String name,

        @Nullable String recordingConfigurationArn,
        @Nullable String playbackRestrictionPolicyArn) {

    /** Returns the number of filters that are set. */
    long count() {
        return Stream.of(name, recordingConfigurationArn, playbackRestrictionPolicyArn)
                .filter(Objects::nonNull)
                .count();
    }

    ListChannelsRequest request() {
        return ListChannelsRequest.builder()
                .filterByName(name)
                .filterByRecordingConfigurationArn(recordingConfigurationArn)
                .filterByPlaybackRestrictionPolicyArn(playbackRestrictionPolicyArn)
                .build();
    }
}
