package com.pulumi.awsivs.provider.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportCommandTest {

    private static final String STACK = "urn:pulumi:dev::shop::";
    private static final String DEFAULT = STACK + "pulumi:providers:aws-ivs::default_0_1_0";

    @Test
    void theLineImportsTheResourceUnderItsNameInTheProgram() {
        assertThat(new ImportCommand(STACK + "aws-ivs:index:Channel::live", DEFAULT).importCommand("arn:x"))
                .isEqualTo("pulumi import aws-ivs:index:Channel live arn:x");
        assertThat(new ImportCommand(STACK + "aws-ivs:index:Channel::live", "").importCommand("arn:x"))
                .isEqualTo("pulumi import aws-ivs:index:Channel live arn:x");
    }

    @Test
    void aNameIsWrittenForAShell() {
        assertThat(new ImportCommand(STACK + "aws-ivs:index:Channel::Bob's show", DEFAULT).importCommand("arn:x"))
                .isEqualTo("pulumi import aws-ivs:index:Channel 'Bob'\\''s show' arn:x");
    }

    @Test
    void aProviderOfTheProgramsOwnIsNamed() {
        String provider = STACK + "pulumi:providers:aws-ivs::oregon";
        assertThat(new ImportCommand(STACK + "aws-ivs:index:Channel::live", provider).importCommand("arn:x"))
                .isEqualTo("pulumi import aws-ivs:index:Channel live arn:x --provider oregon=" + provider);
    }

    @Test
    void thatThereIsAParentIsSaid() {
        assertThat(new ImportCommand(STACK + "my:Studio$aws-ivs:index:Channel::live", DEFAULT).importCommand("arn:x"))
                .isEqualTo("pulumi import aws-ivs:index:Channel live arn:x --parent '<name>=<URN of its parent>'");
    }
}
