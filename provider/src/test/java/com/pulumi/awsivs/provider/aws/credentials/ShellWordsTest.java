package com.pulumi.awsivs.provider.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests that commands are split as by Python's shlex, which the AWS CLI uses. The expected values were produced with
 * Python 3.11.
 */
class ShellWordsTest {

    @Test
    void blanksOutsideOfQuotes_separateWords() {
        assertThat(ShellWords.split("  get  --role admin\t-x ")).isEqualTo(List.of("get", "--role", "admin", "-x"));
        assertThat(ShellWords.split("\"/my tools/get\" 'a b'c \"\"")).isEqualTo(List.of("/my tools/get", "a bc", ""));
    }

    @Test
    void backslash_escapesAsInAShell() {
        assertThat(ShellWords.split("a\\ b 'c\\d' \"e\\\"f\\\\g\\h\"")).isEqualTo(List.of("a b", "c\\d", "e\"f\\g\\h"));
    }

    @Test
    void otherShellSyntax_isText() {
        assertThat(ShellWords.split("get https://x/?a=1&b=2;c | $HOME ~ # d"))
                .isEqualTo(List.of("get", "https://x/?a=1&b=2;c", "|", "$HOME", "~", "#", "d"));
    }

    @Test
    void openQuoteOrEmptyCommand_isRejected() {
        assertThatThrownBy(() -> ShellWords.split("get 'a")).hasMessage("a quote (') is not closed");
        assertThatThrownBy(() -> ShellWords.split("  ")).hasMessage("it is empty");
    }
}
