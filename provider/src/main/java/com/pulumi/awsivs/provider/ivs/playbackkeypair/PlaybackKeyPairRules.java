package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a playback key pair must be, and what its replacement does to viewers. */
final class PlaybackKeyPairRules {

    /** An imported pair has no material in the program, and none is needed until it is replaced. */
    static final Rule<PlaybackKeyPairArgs> IS_A_PUBLIC_KEY = new Rule<>(Set.of("publicKeyMaterial"), in -> {
        @Nullable String material = in.publicKeyMaterial();
        String fault = material == null ? null : PublicKeyMaterial.faultOf(material);
        return fault == null ? null : CheckFailure.of("publicKeyMaterial", fault);
    });

    static final Warning<PlaybackKeyPairArgs> TOKENS_END = new Warning<>(
            Trigger.REPLACEMENT, Set.of("publicKeyMaterial", "name"), PlaybackKeyPairRules::onReplacement);

    private PlaybackKeyPairRules() {}

    private static String onReplacement(Change<PlaybackKeyPairArgs> change) {
        return change.changed().contains("publicKeyMaterial")
                ? "The key is replaced: tokens signed with the old key are refused once it is deleted."
                : "The key pair is deleted and imported again with the same key: until that is done, viewers' tokens are"
                        + " refused.";
    }
}
