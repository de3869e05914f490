package com.pulumi.awsivs.provider.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests that the {@code pulumi import} command in messages can be pasted into a shell. */
class ImportCommandTest {

    private static final String STACK = "urn:pulumi:dev::shop::";
    private static final String DEFAULT = STACK + "pulumi:providers:aws-ivs::default_0_1_0";

    private static String command(String resource, String provider) {
        return new ImportCommand(new Urn(resource), new Urn(provider)).forId("arn:x");
    }

    @Test
    void resource_isImportedByItsNameInTheProgram() {
        assertThat(command(STACK + "aws-ivs:index:Channel::live", DEFAULT))
                .isEqualTo("pulumi import aws-ivs:index:Channel live arn:x");
        assertThat(command(STACK + "aws-ivs:index:Channel::live", ""))
                .isEqualTo("pulumi import aws-ivs:index:Channel live arn:x");
    }

    @Test
    void nameWithSpecialCharacters_isQuotedForTheShell() {
        assertThat(command(STACK + "aws-ivs:index:Channel::Bob's show", DEFAULT))
                .isEqualTo("pulumi import aws-ivs:index:Channel 'Bob'\\''s show' arn:x");
    }

    @Test
    void explicitProvider_isAnOption() {
        String provider = STACK + "pulumi:providers:aws-ivs::oregon";
        assertThat(command(STACK + "aws-ivs:index:Channel::live", provider))
                .isEqualTo("pulumi import aws-ivs:index:Channel live arn:x --provider oregon=" + provider);
    }

    @Test
    void parent_isAnOption() {
        assertThat(command(STACK + "my:Studio$aws-ivs:index:Channel::live", DEFAULT))
                .isEqualTo("pulumi import aws-ivs:index:Channel live arn:x --parent '<name>=<URN of its parent>'");
    }
}
