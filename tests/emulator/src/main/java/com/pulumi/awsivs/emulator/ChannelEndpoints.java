package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The ingest and playback endpoints of a new channel, in the form of awscli/examples/ivs/create-channel.rst. No server listens at these
 * endpoints.
 */
final class ChannelEndpoints {

    private ChannelEndpoints() {}

    static ObjectNode of(RegionResources region, String arn) {
        ObjectNode endpoints = JsonNodes.object()
                .put("ingestEndpoint", region.hostLabel() + ".global-contribute.live-video.net")
                .put("playbackUrl", playbackUrl(region, arn));
        endpoints
                .putObject("srt")
                .put("endpoint", region.hostLabel() + ".srt.live-video.net")
                .put("passphrase", region.ids().alphanumeric(69));
        return endpoints;
    }

    private static String playbackUrl(RegionResources region, String arn) {
        String regionName = region.owner().region();
        return "https://" + region.hostLabel() + "." + regionName + ".playback.live-video.net/api/video/v1/"
                + regionName + "." + region.owner().account() + ".channel." + ArnFormat.id(arn) + ".m3u8";
    }
}
