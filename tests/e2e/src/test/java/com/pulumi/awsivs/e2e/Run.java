package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** How one command of the CLI ended. */
record Run(List<String> arguments, int exitCode, String output) {

    Run succeeds() {
        assertThat(exitCode).as("pulumi %s%n%s", arguments, output).isZero();
        return this;
    }

    Run fails() {
        assertThat(exitCode).as("pulumi %s%n%s", arguments, output).isNotZero();
        return this;
    }

    Run says(String... words) {
        assertThat(output).as("pulumi %s", arguments).contains(words);
        return this;
    }

    Run doesNotSay(String... words) {
        for (String each : words) {
            assertThat(output.contains(each))
                    .as("says '%s': %s%n%s", each, arguments, output)
                    .isFalse();
        }
        return this;
    }

    Run saysOnce(String words) {
        assertThat(output.split(java.util.regex.Pattern.quote(words), -1))
                .as("says '%s' once: %s%n%s", words, arguments, output)
                .hasSize(2);
        return this;
    }
}
