package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks and computes the time at which a token expires. */
final class TokenExpiry {

    /** The maximum of tokens that IVS keeps a record of: those for one viewer or one use. */
    private static final long MAX_RECORDED_SECONDS = 600;

    private static final String FORM = "must be a time in RFC 3339, like 2026-11-26T18:00:00Z";

    private final InstantSource clock;

    TokenExpiry(InstantSource clock) {
        this.clock = clock;
    }

    List<Rule<PlaybackTokenArgs>> rules() {
        return List.of(
                new Rule<>(Set.of("expiresAt", "expiresIn"), TokenExpiry::exactlyOne),
                new Rule<>(Set.of("expiresAt"), this::time),
                new Rule<>(Set.of("expiresAt", "expiresIn", "viewerId", "singleUseUuid"), this::soonEnough));
    }

    /** Returns the expiry of valid arguments, in whole seconds as in the claim. */
    Instant of(PlaybackTokenArgs in) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (in.expiresIn() != null) return now.plusSeconds(in.expiresIn().longValue());
        Instant time = in.expiresAt() == null ? null : parse(in.expiresAt());
        return time == null ? now : time;
    }

    private static @Nullable Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable CheckFailure exactlyOne(PlaybackTokenArgs in) {
        if (in.expiresAt() == null && in.expiresIn() == null)
            return CheckFailure.of("expiresIn", "or expiresAt is required, for example expiresIn: 600");
        return in.expiresAt() == null || in.expiresIn() == null
                ? null
                : CheckFailure.of("expiresIn", "cannot be set together with expiresAt; keep one of the two");
    }

    private @Nullable CheckFailure time(PlaybackTokenArgs in) {
        if (in.expiresAt() == null) return null;
        Instant time = parse(in.expiresAt());
        if (time == null) return form(in.expiresAt());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String future = "must be in the future, and it is " + now + " now";
        return time.isAfter(now)
                ? null
                : CheckFailure.of("expiresAt", future + ", but is " + time).withoutValue(future);
    }

    private static CheckFailure form(String text) {
        String convert =
                text.matches("\\d{9,11}") ? ". Convert a Unix time with: date -u -d @" + text + " +%FT%TZ" : "";
        String shown = text.length() > FORM.length() ? "" : ", but is '" + text + "'";
        return CheckFailure.of("expiresAt", FORM + shown + convert).withoutValue(FORM);
    }

    private @Nullable CheckFailure soonEnough(PlaybackTokenArgs in) {
        String name = in.viewerId() != null ? "viewerId" : in.singleUseUuid() != null ? "singleUseUuid" : "";
        Instant limit = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(MAX_RECORDED_SECONDS);
        if (name.isEmpty() || !of(in).isAfter(limit)) return null;
        String property = in.expiresIn() == null ? "expiresAt" : "expiresIn";
        return CheckFailure.of(
                property,
                "must be at most ten minutes in the future with " + name
                        + ": IVS rejects such a token that is valid for longer. Set expiresIn: "
                        + MAX_RECORDED_SECONDS + " or less, or remove " + name);
    }
}
