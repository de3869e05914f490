package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.aws.BatchLoader;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetPlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesResponse;

/**
 * Reads playback restriction policies by ARN. Reads that wait for the rate limit at the same time are answered by one
 * list, which contains all settings. A policy that the list lacks is read alone, because only a 404 response proves that
 * it does not exist.
 */
final class PlaybackRestrictionPolicyReader {

    private final ResourceClient<IvsClient> ivs;
    private final BatchLoader<LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>> loader;

    PlaybackRestrictionPolicyReader(ResourceClient<IvsClient> ivs) {
        this.ivs = ivs;
        // Without the permission to list, each policy is read alone, and no warning is needed: policies are few.
        this.loader = new BatchLoader<>(Integer.MAX_VALUE, this::list, this::one, (arn, context) -> {});
    }

    LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> read(String arn, RequestContext context) {
        return loader.load(arn, context);
    }

    private LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> one(
            String arn, RequestContext context) {
        var request = GetPlaybackRestrictionPolicyRequest.builder().arn(arn).build();
        return PlaybackRestrictionPolicyMapper.live(ivs.send(context, request, IvsClient::getPlaybackRestrictionPolicy)
                .playbackRestrictionPolicy());
    }

    private Optional<Map<String, LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>>> list(
            RequestContext context, Supplier<@Nullable Set<String>> arns) {
        Map<String, LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>> found = new HashMap<>();
        var first = ivs.sendWhenPermitted(
                context,
                ListPlaybackRestrictionPoliciesRequest.class,
                () -> arns.get() == null
                        ? null
                        : ListPlaybackRestrictionPoliciesRequest.builder()
                                .maxResults(100)
                                .build(),
                IvsClient::listPlaybackRestrictionPolicies);
        for (var page = first.orElse(null); page != null; ) {
            page.playbackRestrictionPolicies()
                    .forEach(policy -> found.put(policy.arn(), PlaybackRestrictionPolicyMapper.live(policy)));
            String token = page.nextToken();
            page = token == null || token.isEmpty() ? null : page(token, context);
        }
        return first.map(page -> found);
    }

    private ListPlaybackRestrictionPoliciesResponse page(String token, RequestContext context) {
        var request = ListPlaybackRestrictionPoliciesRequest.builder().maxResults(100).build().toBuilder()
                .nextToken(token)
                .build();
        return ivs.send(context, request, IvsClient::listPlaybackRestrictionPolicies);
    }
}
