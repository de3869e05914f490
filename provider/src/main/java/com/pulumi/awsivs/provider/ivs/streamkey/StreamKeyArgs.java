package com.pulumi.awsivs.provider.ivs.streamkey;

import com.pulumi.awsivs.provider.aws.config.AwsPatterns;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.MaxEntries;
import com.pulumi.awsivs.provider.framework.shape.ProviderOnly;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import java.util.Map;

/** The properties of a stream key that a program may set. */
public record StreamKeyArgs(
        @Replaces String channelArn,

        @Replaces @ProviderOnly Map<String, String> keepers,

        @Tagged @MaxEntries(AwsPatterns.MAX_TAGS)
        Map<
                        @Matches(
                                value = AwsPatterns.TAG_KEY,
                                says = AwsPatterns.TAG_KEY_DESCRIPTION,
                                character = AwsPatterns.TAG_CHARACTER)
                        String,
                        @Matches(
                                value = AwsPatterns.TAG_VALUE,
                                says = AwsPatterns.TAG_VALUE_DESCRIPTION,
                                character = AwsPatterns.TAG_CHARACTER)
                        String>
                tags) {

    StreamKeyArgs withTags(Map<String, String> other) {
        return new StreamKeyArgs(channelArn, keepers, other);
    }
}
