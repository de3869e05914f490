package com.pulumi.awsivs.provider.aws.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that files are read as by Python's configparser, which the AWS CLI uses. The expected values were produced with
 * Python 3.11.
 */
class IniFileTest {

    private static Map<String, String> properties(String text) {
        return IniFile.parse(text).sections().get(0).properties();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a]\nkey = value",
                "[a]\nkey: value",
                "[a]\nkey=value",
                "[a]\r\nkey = value\r\n",
                "[a]\n  KEY = value",
                "  [a]  \n\tkey\t=\tvalue\t",
                "\uFEFF[a]\nkey = value",
                "# key = other\n[a] # comment\n; key = other\nkey = value # comment",
                "[a]\nkey = other\nkey = value",
                "[a]\nkey = other\n[b]\n[a]\nkey = value"
            })
    void propertyInAnyForm_isRead(String text) {
        assertThat(properties(text)).containsExactly(Map.entry("key", "value"));
        assertThat(IniFile.parse(text).flaws()).isEmpty();
    }

    @Test
    void firstSeparator_endsTheKey() {
        assertThat(properties("[a]\nurl = http://x:1\nother: a = b\nempty ="))
                .containsEntry("url", "http://x:1")
                .containsEntry("other", "a = b")
                .containsEntry("empty", "");
    }

    @Test
    void linesWithMoreIndentation_continueTheValue() {
        assertThat(properties("[a]\nservices =\n  ivs =\n    endpoint_url = x\n\n  more = y\nregion = z\n"))
                .containsEntry("services", "\nivs =\nendpoint_url = x\n\nmore = y")
                .containsEntry("region", "z");
    }

    @Test
    void command_keepsCommentCharacters() {
        assertThat(properties("[a]\ncredential_process = get \"a # b\"\n"))
                .containsEntry("credential_process", "get \"a # b\"");
    }

    @Test
    void unreadableLine_isReportedWithItsSection_withoutItsText() {
        IniFile file = IniFile.parse("[a]\nsecret\n= other\n[b]\nkey = value\n");
        Map<String, String> flaws = file.sections().stream()
                .collect(Collectors.toMap(
                        IniFile.Section::title, section -> section.flaws().toString()));
        assertThat(flaws.get("a")).contains("line=2", "line=3").doesNotContain("secret");
        assertThat(flaws.get("b")).isEqualTo("[]");
        assertThat(file.flaws()).isEmpty();
    }

    @Test
    void linesOutsideOfSections_areReportedOnce() {
        IniFile before = IniFile.parse("\nkey = value\nkey = value\n[a]\n");
        assertThat(before.flaws())
                .hasSize(1)
                .first()
                .hasToString("Flaw[line=2, problem=it precedes the first [profile]]");
        IniFile open = IniFile.parse("[a]\nkey = value\n[b\nkey = other\n");
        assertThat(open.flaws())
                .hasSize(1)
                .first()
                .hasToString("Flaw[line=3, problem=the name in brackets has no closing bracket]");
        assertThat(open.sections().get(0).properties()).containsEntry("key", "value");
        assertThat(IniFile.parse("[]\nkey = value\n").flaws())
                .hasToString("[Flaw[line=1, problem=there is no name in the brackets]]");
    }

    /** Windows PowerShell writes UTF-16 files when output is redirected with {@code >}. */
    @Test
    void fileInUtf16_isNamedAsSuch() {
        String read = new String("[a]\nkey = value\n".getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_8);
        assertThat(IniFile.parse(read).flaws())
                .hasToString("[Flaw[line=1, problem=the file is UTF-16, not UTF-8: save it as UTF-8]]");
    }
}
