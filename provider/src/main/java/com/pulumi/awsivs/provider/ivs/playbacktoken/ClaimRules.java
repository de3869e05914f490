package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the key, the channel and the viewer of a token. */
final class ClaimRules {

    private static final int MAX_VIEWER_ID = 40;

    private ClaimRules() {}

    static List<Rule<PlaybackTokenArgs>> of(AwsSession session) {
        return List.of(
                new Rule<>(Set.of("privateKey"), ClaimRules::privateKey),
                IvsKinds.CHANNEL.arnRule("channelArn", session.region(), PlaybackTokenArgs::channelArn),
                new Rule<>(Set.of("channelArn"), in -> account(in, session.config())),
                new Rule<>(Set.of("viewerId"), ClaimRules::viewerId),
                new Rule<>(Set.of("viewerSessionVersion", "viewerId"), ClaimRules::versionOfViewer));
    }

    private static @Nullable CheckFailure privateKey(PlaybackTokenArgs in) {
        String problem = PrivateKeyMaterial.problemOf(in.privateKey());
        return problem == null ? null : CheckFailure.of("privateKey", problem);
    }

    private static @Nullable CheckFailure account(PlaybackTokenArgs in, AwsConfig config) {
        Arn arn = Arn.parse(in.channelArn());
        String reason = ", which this provider's allowedAccountIds or forbiddenAccountIds exclude";
        return arn == null || config.allowsAccount(arn.account())
                ? null
                : CheckFailure.of("channelArn", "is in the AWS account " + arn.account() + reason)
                        .withoutValue("is in an AWS account" + reason);
    }

    private static @Nullable CheckFailure viewerId(PlaybackTokenArgs in) {
        @Nullable String id = in.viewerId();
        int length = id == null ? 0 : id.codePointCount(0, id.length());
        return length <= MAX_VIEWER_ID
                ? null
                : CheckFailure.of("viewerId", "must have at most " + MAX_VIEWER_ID + " characters, but has " + length);
    }

    private static @Nullable CheckFailure versionOfViewer(PlaybackTokenArgs in) {
        return in.viewerSessionVersion() == null || in.viewerId() != null
                ? null
                : CheckFailure.of(
                        "viewerSessionVersion", "requires viewerId: set viewerId, or remove viewerSessionVersion");
    }
}
