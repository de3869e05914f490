package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.config.AwsTags;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import com.pulumi.awsivs.provider.framework.shape.WriteOnly;
import com.pulumi.awsivs.provider.ivs.api.Patterns;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a playback key pair that a program may set. */
public record PlaybackKeyPairArgs(
        @Replaces @WriteOnly String publicKeyMaterial,

        @Replaces
        @Autonamed(max = Patterns.NAME_LENGTH, without = Patterns.NOT_IN_NAMES)
        @Matches(value = Patterns.NAME, says = Patterns.NAME_DESCRIPTION, character = Patterns.NAME_CHARACTER)
        @Nullable
        String name,

        @Tagged @AwsTags Map<String, String> tags) {}
