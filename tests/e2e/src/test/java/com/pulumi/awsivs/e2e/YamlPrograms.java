package com.pulumi.awsivs.e2e;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generates resources of YAML programs. */
final class YamlPrograms {

    private YamlPrograms() {}

    /** Returns channels without properties, whose names are the prefix and a number. */
    static String channels(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + i + ": { type: aws-ivs:Channel }\n")
                .collect(Collectors.joining());
    }
}
