package com.pulumi.awsivs.provider.framework.shape;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests the correct spelling of a misspelled name. */
final class NearestName {

    private NearestName() {}

    /** Returns the hint {@code "; did you mean x?"}, or a hint with the allowed names if no allowed name is similar. */
    static String hint(String given, List<String> names) {
        String nearest = names.stream()
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .orElse("");
        return !nearest.isEmpty() && distance(given, nearest) <= Math.max(2, nearest.length() / 3)
                ? "; did you mean " + nearest + "?"
                : "; allowed: " + (names.isEmpty() ? "none" : String.join(", ", names));
    }

    /** Returns the Levenshtein distance, ignoring case. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
