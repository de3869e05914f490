package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Draws docs/drift-preview.svg, the picture in the README, from a real preview. With the system property {@code write} the test writes the
 * file, as the script docs/drift-preview does. Otherwise it compares the file with the preview, apart from generated ids.
 */
class DriftPreviewE2E {

    private static final Path PICTURE = PulumiCli.REPOSITORY.resolve("docs/drift-preview.svg");
    private static final int COLUMNS = 100;

    @Test
    void picture_showsWhatAPreviewPrints() throws IOException {
        String svg = TerminalSvg.of("$ pulumi preview --diff\n" + driftPreview(), COLUMNS);
        if (Boolean.getBoolean("write")) Files.writeString(PICTURE, svg);
        assertThat(withoutIds(Files.readString(PICTURE)))
                .as("docs/drift-preview.svg; run docs/drift-preview to draw it again")
                .isEqualTo(withoutIds(svg));
    }

    private static String driftPreview() {
        try (Stack stack = Stack.create()) {
            stack.write("Pulumi.yaml", """
                    name: live
                    runtime: yaml
                    resources:
                      members: { type: aws-ivs:Channel, properties: { authorized: true } }
                      lobby: { type: aws-ivs:Channel, properties: { type: BASIC } }
                    """);
            stack.pulumi("stack", "init", "prod").succeeds();
            stack.environment("PULUMI_STACK", "prod");
            stack.up();
            stack.console().updateChannel(stack.id("members"), "\"authorized\": false");
            return stack.preview("--color", "always", "--suppress-progress")
                    .succeeds()
                    .output();
        }
    }

    private static String withoutIds(String svg) {
        return svg.replaceAll("channel/\\w+", "channel/…");
    }
}
