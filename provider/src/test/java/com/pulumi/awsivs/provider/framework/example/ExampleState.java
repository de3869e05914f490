package com.pulumi.awsivs.provider.framework.example;

import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import org.jspecify.annotations.Nullable;

/** The outputs of {@link ExampleResource}. */
public record ExampleState(
        @Nullable String serial, @SecretProperty @Nullable String token) {}
