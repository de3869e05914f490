package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.channel.ChannelResourceTest;
import com.pulumi.awsivs.provider.ivs.contract.ContractSubject;
import com.pulumi.awsivs.provider.ivs.contract.ContractTrials;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.ExampleKeys;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.PlaybackKeyPairResourceTest;
import com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy.PlaybackRestrictionPolicyResourceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the messages about used-up quotas and existing keys. */
class QuotaTest {

    private static ContractSubject keys() {
        return new ContractSubject(
                new PlaybackKeyPairResourceTest(), new ContractTrials.Sample(Properties.NONE, Properties.NONE));
    }

    private static Properties key() {
        return object("publicKeyMaterial", ExampleKeys.pem());
    }

    private static String fails(ContractSubject subject, Properties program) {
        Properties inputs = subject.checked(program);
        return catchThrowableOfType(ProviderException.class, () -> subject.create(inputs))
                .getMessage();
    }

    @Test
    @Tag("reliability:quota")
    void fourthKeyPair_errorNamesTheQuota() {
        try (ContractSubject keys = keys()) {
            for (int i = 0; i < 3; i++) keys.create(keys.checked(key()));
            assertThat(fails(keys, key()))
                    .matches(
                            "ImportPlaybackKeyPair: Limit: 3 playback key pairs reached \\(ServiceQuotaExceededException,"
                                    + " HTTP 402, request \\S+\\)\\. The quota of playback key pairs in us-west-2 \\(L-5339BD50\\) is"
                                    + " used up: there are 3\\. AWS does not raise it; see"
                                    + " https://console\\.aws\\.amazon\\.com/servicequotas/home/services/ivs/quotas/L-5339BD50\\. A"
                                    + " replacement is created before the old pair is deleted: if this pair replaces another, set the"
                                    + " resource option deleteBeforeReplace: true; otherwise delete a pair that is not used");
        }
    }

    @Test
    @Tag("reliability:quota")
    void channelQuotaReached_errorHasTheCountAndTheLink() {
        Properties sample = object("name", "n");
        try (ContractSubject channels =
                new ContractSubject(new ChannelResourceTest(), new ContractTrials.Sample(sample, Properties.NONE))) {
            for (int i = 0; i < 3; i++) channels.create(channels.checked(sample));
            channels.fail(com.pulumi.awsivs.emulator.InjectedFault.response(
                    "CreateChannel", 402, "ServiceQuotaExceededException", "{\"message\":\"full\"}"));
            assertThat(fails(channels, sample))
                    .matches(
                            "CreateChannel: full \\(ServiceQuotaExceededException, HTTP 402, request \\S+\\)\\. The quota of"
                                    + " channels in us-west-2 \\(L-C01DFF58\\) is used up: there are 3\\. AWS raises it on request:"
                                    + " https://console\\.aws\\.amazon\\.com/servicequotas/home/services/ivs/quotas/L-C01DFF58");
        }
    }

    @Test
    @Tag("reliability:quota")
    void policyQuotaReached_errorHasTheCountAndTheLink() {
        Properties sample = object("name", "n", "allowedCountries", list("US"));
        try (ContractSubject policies = new ContractSubject(
                new PlaybackRestrictionPolicyResourceTest(), new ContractTrials.Sample(sample, Properties.NONE))) {
            for (int i = 0; i < 20; i++) policies.create(policies.checked(sample));
            assertThat(fails(policies, sample))
                    .startsWith("CreatePlaybackRestrictionPolicy: ")
                    .endsWith(
                            "The quota of playback restriction policies in us-west-2 (L-BF6EB49C) is used up: there are 20."
                                    + " Delete a policy that no channel uses, or ask AWS to raise the quota:"
                                    + " https://console.aws.amazon.com/servicequotas/home/services/ivs/quotas/L-BF6EB49C");
        }
    }

    @Test
    void keyExists_errorNamesTheImportCommand() {
        try (ContractSubject keys = keys()) {
            Properties first = key();
            String arn = keys.create(keys.checked(first)).id();
            assertThat(fails(keys, first.with("name", text("another"))))
                    .matches(
                            "ImportPlaybackKeyPair: Public key is already imported \\(ConflictException, HTTP 409, request"
                                    + " \\S+\\)\\. A playback key pair serves all channels of its account in us-west-2: if another"
                                    + " stack has this one, leave it out here\\. If this resource replaces another one with the same"
                                    + " key, set the resource option deleteBeforeReplace: true\\. If the pair is to be managed here,"
                                    + " run: pulumi import type name " + arn);
        }
    }

    @Test
    void countFails_quotaIsReportedWithoutIt() {
        try (ContractSubject keys = keys()) {
            keys.fail(com.pulumi.awsivs.emulator.InjectedFault.response(
                    "ImportPlaybackKeyPair", 402, "ServiceQuotaExceededException", "{}"));
            keys.fail(com.pulumi.awsivs.emulator.InjectedFault.response(
                    "ListPlaybackKeyPairs", 403, "AccessDeniedException", "{}"));
            assertThat(fails(keys, key()))
                    .contains("(L-5339BD50) is used up. AWS does not raise it")
                    .doesNotContain("AccessDenied");
        }
    }
}
