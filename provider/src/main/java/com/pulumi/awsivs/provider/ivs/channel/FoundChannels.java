package com.pulumi.awsivs.provider.ivs.channel;

import java.util.List;

/**
 * The result of a search for channels.
 *
 * @param notFound the ARNs of requested channels that do not exist
 */
public record FoundChannels(List<ChannelInfo> channels, List<String> notFound) {}
