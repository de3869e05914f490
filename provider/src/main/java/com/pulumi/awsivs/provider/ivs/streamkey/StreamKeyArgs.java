package com.pulumi.awsivs.provider.ivs.streamkey;

import com.pulumi.awsivs.provider.aws.config.AwsTags;
import com.pulumi.awsivs.provider.framework.shape.ProviderOnly;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import java.util.Map;

/** The properties of a stream key that a program may set. */
public record StreamKeyArgs(
        @Replaces String channelArn,

        @Replaces @ProviderOnly Map<String, String> keepers,

        @Tagged @AwsTags Map<String, String> tags) {

    StreamKeyArgs withTags(Map<String, String> other) {
        return new StreamKeyArgs(channelArn, keepers, other);
    }
}
