package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.ListOperation;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesResponse;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsRequest;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamsRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamsResponse;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPairSummary;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicySummary;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/** The list operations of IVS, with their maximum page sizes. */
public final class IvsLists {

    private static final int MAX_STREAM_KEYS = 50;

    public static final ListOperation<IvsClient, ListChannelsRequest, ListChannelsResponse, ChannelSummary> CHANNELS =
            new ListOperation<>(IvsClient::listChannels, ListChannelsResponse::channels, IvsApi.MAX_PAGE_SIZE);

    public static final ListOperation<
                    IvsClient, ListPlaybackKeyPairsRequest, ListPlaybackKeyPairsResponse, PlaybackKeyPairSummary>
            PLAYBACK_KEY_PAIRS = new ListOperation<>(
                    IvsClient::listPlaybackKeyPairs, ListPlaybackKeyPairsResponse::keyPairs, IvsApi.MAX_PAGE_SIZE);

    public static final ListOperation<
                    IvsClient,
                    ListPlaybackRestrictionPoliciesRequest,
                    ListPlaybackRestrictionPoliciesResponse,
                    PlaybackRestrictionPolicySummary>
            PLAYBACK_RESTRICTION_POLICIES = new ListOperation<>(
                    IvsClient::listPlaybackRestrictionPolicies,
                    ListPlaybackRestrictionPoliciesResponse::playbackRestrictionPolicies,
                    IvsApi.MAX_PAGE_SIZE);

    public static final ListOperation<
                    IvsClient,
                    ListRecordingConfigurationsRequest,
                    ListRecordingConfigurationsResponse,
                    RecordingConfigurationSummary>
            RECORDING_CONFIGURATIONS = new ListOperation<>(
                    IvsClient::listRecordingConfigurations,
                    ListRecordingConfigurationsResponse::recordingConfigurations,
                    IvsApi.MAX_PAGE_SIZE);

    public static final ListOperation<IvsClient, ListStreamKeysRequest, ListStreamKeysResponse, StreamKeySummary>
            STREAM_KEYS =
                    new ListOperation<>(IvsClient::listStreamKeys, ListStreamKeysResponse::streamKeys, MAX_STREAM_KEYS);

    public static final ListOperation<IvsClient, ListStreamsRequest, ListStreamsResponse, StreamSummary> STREAMS =
            new ListOperation<>(IvsClient::listStreams, ListStreamsResponse::streams, IvsApi.MAX_PAGE_SIZE);

    private IvsLists() {}
}
