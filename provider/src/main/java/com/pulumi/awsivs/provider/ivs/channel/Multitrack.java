package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.framework.shape.AbsentUnless;
import com.pulumi.awsivs.provider.framework.shape.AllowedValues;
import com.pulumi.awsivs.provider.framework.shape.Default;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of multitrack input, in which the encoder sends several renditions. IVS keeps the policy and the
 * resolution while multitrack input is disabled.
 */
@AbsentUnless("enabled")
public record Multitrack(
        @Default("false") boolean enabled,
        @AllowedValues({"ALLOW", "REQUIRE"}) @Nullable String policy,
        @AllowedValues({"SD", "HD", "FULL_HD"}) @Nullable String maximumResolution) {}
