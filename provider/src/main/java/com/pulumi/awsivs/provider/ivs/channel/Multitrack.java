package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.framework.shape.AbsentUnless;
import com.pulumi.awsivs.provider.framework.shape.AllowedValues;
import com.pulumi.awsivs.provider.framework.shape.Default;
import org.jspecify.annotations.Nullable;

/**
 * Configures multitrack input: the encoder sends several renditions. IVS keeps policy and resolution while it is
 * disabled.
 */
@AbsentUnless("enabled")
public record Multitrack(
        @Default("false") boolean enabled,
        @AllowedValues({"ALLOW", "REQUIRE"}) @Nullable String policy,
        @AllowedValues({"SD", "HD", "FULL_HD"}) @Nullable String maximumResolution) {}
