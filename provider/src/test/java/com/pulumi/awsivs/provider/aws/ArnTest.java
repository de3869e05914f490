package com.pulumi.awsivs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that ARNs are parsed, and that the error about an invalid one names the expected kind. */
class ArnTest {

    private static final ResourceKind CHANNEL = new ResourceKind("ivs", "channel", "channel");

    @ParameterizedTest
    @ValueSource(strings = {"abcdABCDefgh", "0c1d3d5e-0000-1111-2222-333344445555"})
    void arnWithShortOrLongId_isValid(String id) {
        String arn = "arn:aws:ivs:us-west-2:123456789012:channel/" + id;
        assertThat(CHANNEL.problem(arn, "us-west-2")).isNull();
        assertThat(Arn.parse(arn)).isEqualTo(new Arn("ivs", "us-west-2", "123456789012", "channel"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "studio | 'studio' is not the ARN of a channel, like arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh",
                "'' | '' is not the ARN of a channel, like arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh",
                "arn:aws:iam:us-west-2:123456789012:role/x | 'arn:aws:iam:us-west-2:123456789012:role/x' is the ARN of"
                        + " another service, not of a channel, like arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh",
                "arn:aws:ivs:us-west-2:123456789012:stream-key/x | 'arn:aws:ivs:us-west-2:123456789012:stream-key/x' is"
                        + " the ARN of a stream-key, not of a channel, like"
                        + " arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh",
                "arn:aws:ivs:eu-west-1:123456789012:channel/x | 'arn:aws:ivs:eu-west-1:123456789012:channel/x' is in"
                        + " eu-west-1, but the provider is configured for us-west-2: use a provider for eu-west-1."
                        + " If all resources of this provider are there, run `pulumi config set aws-ivs:region eu-west-1` and then"
                        + " `AWS_REGION=eu-west-1 pulumi up --refresh --run-program`",
            },
            quoteCharacter = '"')
    void invalidId_messageNamesTheProblem(String id, String words) {
        String given = id.equals("''") ? "" : id;
        assertThat(CHANNEL.problem(given, "us-west-2")).hasMessage(words);
    }

    @Test
    void arnOfAnotherKind_messageNamesTheExpectedKind() {
        assertThat(new ResourceKind("ivs", "playback-key", "playback key pair").problem("x", "us-west-2"))
                .hasMessage("'x' is not the ARN of a playback key pair, like"
                        + " arn:aws:ivs:us-west-2:123456789012:playback-key/abcdABCDefgh");
    }

    @Test
    void longId_isShortenedInTheMessage() {
        ProviderException failure = Objects.requireNonNull(CHANNEL.problem("x".repeat(5000), "us-west-2"));
        assertThat(failure.getMessage()).hasSizeLessThan(400);
    }
}
