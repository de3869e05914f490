package com.pulumi.awsivs.provider.ivs.streamkey;

import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import org.jspecify.annotations.Nullable;

/** The properties of a stream key that only IVS knows. */
public record StreamKeyState(
        @Nullable String arn, @SecretProperty @Nullable String value) {}
