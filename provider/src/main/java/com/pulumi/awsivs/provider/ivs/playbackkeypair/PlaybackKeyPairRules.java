package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates the public key, and warns about the effect of a replacement on viewers. */
final class PlaybackKeyPairRules {

    /**
     * Rejects an invalid key. A missing key is accepted, because a pair that was imported into Pulumi has no {@code
     * publicKeyMaterial} and needs it only for a replacement.
     */
    static final Rule<PlaybackKeyPairArgs> IS_PUBLIC_KEY = new Rule<>(Set.of("publicKeyMaterial"), in -> {
        @Nullable String material = in.publicKeyMaterial();
        String problem = material == null ? null : PublicKeyMaterial.problemOf(material);
        return problem == null ? null : CheckFailure.of("publicKeyMaterial", problem);
    });

    static final Warning<PlaybackKeyPairArgs> TOKENS_BECOME_INVALID = new Warning<>(
            Trigger.REPLACEMENT, Set.of("publicKeyMaterial", "name"), PlaybackKeyPairRules::onReplacement);

    private PlaybackKeyPairRules() {}

    private static String onReplacement(Change<PlaybackKeyPairArgs> change) {
        return change.changed().contains("publicKeyMaterial")
                ? "The key is replaced: tokens signed with the old key are refused once it is deleted."
                : "The key pair is deleted and imported again with the same key: until that is done, viewers' tokens are"
                        + " refused.";
    }
}
