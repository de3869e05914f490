package com.pulumi.awsivs.provider.ivs.api;

import org.jspecify.annotations.Nullable;

/** Converts texts of IVS responses. */
public final class ServiceTexts {

    private ServiceTexts() {}

    /** Returns null for an empty text, which IVS returns for an absent value. */
    public static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
