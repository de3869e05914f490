package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks country codes against the officially assigned ones, in the JDK's list. */
final class CountryCode {

    static final String DESCRIPTION = "ISO 3166-1 country codes of two capital letters, like US";

    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    private CountryCode() {}

    /** Returns the problem of this code, to follow the code in a message; null if it is valid. */
    static @Nullable String problemOf(String code) {
        if (ALL.contains(code)) return null;
        String nearest = nearest(code.strip().toUpperCase(Locale.ROOT));
        return nearest == null ? "which is no country" : "which must be written " + nearest;
    }

    /** Returns the valid code that the user most likely means; null if there is none. */
    private static @Nullable String nearest(String code) {
        if (ALL.contains(code)) return code;
        if (code.equals("UK")) return "GB";
        return Arrays.stream(Locale.getISOCountries())
                .filter(each -> new Locale("", each).getISO3Country().equals(code))
                .findFirst()
                .orElse(null);
    }
}
