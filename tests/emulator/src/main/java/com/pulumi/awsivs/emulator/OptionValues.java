package com.pulumi.awsivs.emulator;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values that an option of the command line may have.
 *
 * @param form the values in the usage text
 * @param allowed the values in an error message
 * @param parser returns empty for a value that is not allowed
 */
record OptionValues<T>(String form, String allowed, Function<String, Optional<T>> parser) {

    static final OptionValues<Boolean> ON_OFF = choice(Map.entry("on", true), Map.entry("off", false));

    static OptionValues<Integer> number(int largest) {
        return new OptionValues<>(
                "N",
                "a number from 0 to " + largest,
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("\\d{1,7}"))
                        .map(Integer::valueOf)
                        .filter(number -> number <= largest));
    }

    static OptionValues<String> text(String form, String allowed, String pattern) {
        return new OptionValues<>(form, allowed, text -> Optional.of(text).filter(value -> value.matches(pattern)));
    }

    static <T> OptionValues<T> choice(Entry<String, T> first, Entry<String, T> second) {
        return choice(List.of(first, second));
    }

    static <T> OptionValues<T> choice(List<Entry<String, T>> choices) {
        List<String> names = choices.stream().map(Entry::getKey).toList();
        return new OptionValues<>(
                String.join("|", names),
                String.join(" or ", names),
                text -> choices.stream()
                        .filter(choice -> choice.getKey().equals(text))
                        .map(Entry::getValue)
                        .findFirst());
    }
}
