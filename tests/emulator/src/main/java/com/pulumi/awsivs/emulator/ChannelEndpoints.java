package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where one streams to a channel and watches it, in the form of awscli/examples/ivs/create-channel.rst. Nothing listens there. */
final class ChannelEndpoints {

    private ChannelEndpoints() {}

    static ObjectNode of(Region region, String arn) {
        ObjectNode endpoints = Json.object()
                .put("ingestEndpoint", region.host() + ".global-contribute.live-video.net")
                .put("playbackUrl", playbackUrl(region, arn));
        endpoints
                .putObject("srt")
                .put("endpoint", region.host() + ".srt.live-video.net")
                .put("passphrase", region.ids().alphanumeric(69));
        return endpoints;
    }

    private static String playbackUrl(Region region, String arn) {
        String where = region.owner().region();
        return "https://" + region.host() + "." + where + ".playback.live-video.net/api/video/v1/" + where + "."
                + region.owner().account() + ".channel." + Arns.id(arn) + ".m3u8";
    }
}
