package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The exit code and the output of a command of the Pulumi CLI. */
record PulumiResult(List<String> arguments, int exitCode, String output) {

    PulumiResult succeeds() {
        assertThat(exitCode).as("pulumi %s%n%s", arguments, output).isZero();
        return this;
    }

    PulumiResult fails() {
        assertThat(exitCode).as("pulumi %s%n%s", arguments, output).isNotZero();
        return this;
    }

    PulumiResult says(String... texts) {
        assertThat(output).as("pulumi %s", arguments).contains(texts);
        return this;
    }

    PulumiResult doesNotSay(String... texts) {
        for (String each : texts) {
            assertThat(output.contains(each))
                    .as("output contains '%s': %s%n%s", each, arguments, output)
                    .isFalse();
        }
        return this;
    }

    PulumiResult saysOnce(String text) {
        assertThat(output.split(java.util.regex.Pattern.quote(text), -1))
                .as("output contains '%s' once: %s%n%s", text, arguments, output)
                .hasSize(2);
        return this;
    }
}
