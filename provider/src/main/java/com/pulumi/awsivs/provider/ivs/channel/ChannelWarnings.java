package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns about security-relevant changes, above all when a private channel becomes public: about changes by the program
 * before they are made, and about changes outside Pulumi when they are detected.
 */
final class ChannelWarnings {

    private static final Set<String> AUTHORIZED = Set.of("authorized");
    private static final Set<String> INSECURE = Set.of("insecureIngest");
    private static final Set<String> POLICY = Set.of("playbackRestrictionPolicyArn");
    private static final String UNDOES = "This undoes a change made outside Pulumi. ";

    static final List<Warning<ChannelArgs>> ALL = List.of(
            new Warning<>(Trigger.CHANGE, AUTHORIZED, ChannelWarnings::onChange),
            new Warning<>(Trigger.DRIFT, AUTHORIZED, ChannelWarnings::onDrift),
            new Warning<>(Trigger.CHANGE, INSECURE, ChannelWarnings::onIngestRepair),
            new Warning<>(Trigger.DRIFT, INSECURE, ChannelWarnings::onInsecureIngest),
            new Warning<>(Trigger.CHANGE, POLICY, ChannelWarnings::onPolicyRepair),
            new Warning<>(Trigger.DRIFT, POLICY, ChannelWarnings::onPolicyRemoved),
            new Warning<>(Trigger.CHANGE, AUTHORIZED, POLICY, ChannelWarnings::onIneffectivePolicy));

    private ChannelWarnings() {}

    private static @Nullable String onChange(Change<ChannelArgs> change) {
        if (change.old() == null || change.old().authorized() == change.now().authorized()) return null;
        boolean repairs = change.deployed() != null
                && change.deployed().authorized() == change.now().authorized();
        String undoes = repairs ? UNDOES : "";
        return change.now().authorized()
                ? undoes + "The channel becomes private: viewers without a valid token are refused."
                : undoes + "The channel becomes public: anyone with the playback URL can watch.";
    }

    private static @Nullable String onDrift(Change<ChannelArgs> change) {
        return change.now().authorized()
                ? "The channel was made private outside Pulumi (authorized is true at IVS):"
                        + " viewers without a valid token are refused."
                : "The channel was made public outside Pulumi (authorized is false at IVS):"
                        + " anyone with the playback URL can watch.";
    }

    private static @Nullable String onInsecureIngest(Change<ChannelArgs> change) {
        return change.now().insecureIngest()
                ? "Insecure ingest was allowed outside Pulumi (insecureIngest is true at IVS):"
                        + " broadcasters can stream over unencrypted RTMP."
                : null;
    }

    private static @Nullable String onIngestRepair(Change<ChannelArgs> change) {
        ChannelArgs old = change.old();
        ChannelArgs deployed = change.deployed();
        boolean repairs = old != null && deployed != null && old.insecureIngest() && !deployed.insecureIngest();
        return repairs && !change.now().insecureIngest()
                ? UNDOES + "Insecure ingest is refused again: broadcasters must stream over RTMPS or SRT."
                : null;
    }

    private static @Nullable String onPolicyRemoved(Change<ChannelArgs> change) {
        ChannelArgs deployed = change.deployed();
        if (deployed == null || deployed.playbackRestrictionPolicyArn() == null) return null;
        String now = change.now().playbackRestrictionPolicyArn();
        return now == null
                ? "The playback restriction policy was removed outside Pulumi"
                        + " (playbackRestrictionPolicyArn is empty at IVS): viewers that it blocked can watch."
                : "The playback restriction policy was replaced outside Pulumi"
                        + " (playbackRestrictionPolicyArn is " + now
                        + " at IVS): viewers that the other policy blocked may be able to watch.";
    }

    private static @Nullable String onPolicyRepair(Change<ChannelArgs> change) {
        ChannelArgs old = change.old();
        ChannelArgs deployed = change.deployed();
        String now = change.now().playbackRestrictionPolicyArn();
        if (old == null || deployed == null || now == null) return null;
        boolean repairs =
                now.equals(deployed.playbackRestrictionPolicyArn()) && !now.equals(old.playbackRestrictionPolicyArn());
        return repairs ? UNDOES + "The playback restriction policy applies again." : null;
    }

    /**
     * Warns about a restriction policy that IVS ignores. For private channels, the user guide says: "any configured
     * playback restriction policies will be ignored". In the preview of a program that creates both, the ARN of the
     * policy is unknown.
     */
    private static @Nullable String onIneffectivePolicy(Change<ChannelArgs> change) {
        boolean hasPolicy = change.now().playbackRestrictionPolicyArn() != null
                || POLICY.stream().anyMatch(change.unknown()::contains);
        return change.now().authorized() && hasPolicy
                ? "IVS ignores playbackRestrictionPolicyArn while authorized is true: viewers in all countries and on all web"
                        + " pages can watch with a token. Restrict the origins in the tokens"
                        + " (aws:access-control-allow-origin) and the countries where the tokens are issued, and remove"
                        + " playbackRestrictionPolicyArn."
                : null;
    }
}
