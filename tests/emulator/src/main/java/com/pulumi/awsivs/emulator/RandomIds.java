package com.pulumi.awsivs.emulator;

import java.util.Random;
import java.util.stream.Collectors;

/** Generates the random parts of ARNs, keys and hosts. A seeded source of random numbers suffices, because the ids protect no secrets. */
final class RandomIds {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Random random;

    RandomIds(Random random) {
        this.random = random;
    }

    String alphanumeric(int length) {
        return of(DIGITS + LETTERS + CAPITALS, length);
    }

    String lowerCase(int length) {
        return of(DIGITS + LETTERS, length);
    }

    String hexadecimal(int length) {
        return of("0123456789abcdef", length);
    }

    private String of(String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                .collect(Collectors.joining());
    }
}
