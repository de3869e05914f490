package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.TagResourceRequest;
import software.amazon.awssdk.services.ivs.model.UntagResourceRequest;

/** Updates the tags of any IVS resource. */
public final class IvsTags {

    private IvsTags() {}

    /**
     * Changes the tags in at most two calls.
     *
     * @param updated called after each of the calls, with the tags that the resource has then
     */
    public static void update(
            ResourceClient<IvsClient> ivs,
            RequestContext context,
            String arn,
            Map<String, String> old,
            Map<String, String> now,
            Consumer<Map<String, String>> updated) {
        Tags.update(
                old,
                now,
                keys -> ivs.send(
                        context,
                        UntagResourceRequest.builder()
                                .resourceArn(arn)
                                .tagKeys(keys)
                                .build(),
                        IvsClient::untagResource),
                tags -> ivs.send(
                        context,
                        TagResourceRequest.builder().resourceArn(arn).tags(tags).build(),
                        IvsClient::tagResource),
                updated);
    }
}
