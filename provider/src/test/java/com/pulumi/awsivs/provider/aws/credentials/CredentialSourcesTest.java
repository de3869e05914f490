package com.pulumi.awsivs.provider.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that the documentation lists the sources of credentials in the order in which they are tried. */
class CredentialSourcesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\d \\| ([^|]+) \\|");

    @Test
    void tableInTheDocs_hasTheSameOrder() throws IOException {
        String page = Files.readString(Path.of("../docs/installation-configuration.md"));
        String section = page.substring(page.indexOf("\n## Credentials"));
        List<String> rows = ROW.matcher(section.substring(0, section.indexOf("\n### ")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
        assertThat(rows)
                .isEqualTo(CredentialSources.ORDER.stream()
                        .map(CredentialSources.Row::name)
                        .toList());
    }
}
