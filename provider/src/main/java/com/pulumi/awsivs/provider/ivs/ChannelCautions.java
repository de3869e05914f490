package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Caution;
import com.pulumi.awsivs.provider.framework.resource.Caution.Change;
import com.pulumi.awsivs.provider.framework.resource.Caution.Moment;
import com.pulumi.awsivs.provider.ivs.ChannelResource.Inputs;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user should know before it happens: above all, that a private channel becomes public. */
final class ChannelCautions {

    private static final Set<String> AUTHORIZED = Set.of("authorized");

    static final List<Caution<Inputs>> CAUTIONS = List.of(
            new Caution<>(Moment.CHANGE, AUTHORIZED, ChannelCautions::onChange),
            new Caution<>(Moment.DRIFT, AUTHORIZED, ChannelCautions::onDrift),
            new Caution<>(
                    Moment.CHANGE,
                    Set.of("authorized", "playbackRestrictionPolicyArn"),
                    ChannelCautions::onIneffectivePolicy));

    private ChannelCautions() {}

    private static @Nullable String onChange(Change<Inputs> change) {
        if (change.old() == null || change.old().authorized() == change.now().authorized()) return null;
        boolean repairs = change.deployed() != null
                && change.deployed().authorized() == change.now().authorized();
        String undoes = repairs ? "This undoes a change made outside Pulumi. " : "";
        return change.now().authorized()
                ? undoes + "The channel becomes private: viewers without a valid token are refused."
                : undoes + "The channel becomes public: anyone with the playback URL can watch.";
    }

    private static @Nullable String onDrift(Change<Inputs> change) {
        return change.now().authorized()
                ? "The channel was made private outside Pulumi since the last deployment (authorized is true at IVS):"
                        + " viewers without a valid token are refused."
                : "The channel was made public outside Pulumi since the last deployment (authorized is false at IVS):"
                        + " anyone with the playback URL can watch.";
    }

    /** The user guide: "any configured playback restriction policies will be ignored". */
    private static @Nullable String onIneffectivePolicy(Change<Inputs> change) {
        return change.now().authorized() && change.now().playbackRestrictionPolicyArn() != null
                ? "IVS ignores playbackRestrictionPolicyArn while authorized is true: put the restrictions into the"
                        + " viewers' tokens instead."
                : null;
    }
}
