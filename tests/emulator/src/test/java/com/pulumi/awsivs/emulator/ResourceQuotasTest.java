package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the maximum number of resources, which is limited by default. */
class ResourceQuotasTest {

    private static final EmulatorOptions UNLIMITED = EmulatorOptions.defaults().withResourceQuotas(false);

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest(UNLIMITED);

    @Test
    @Verified("Service Quotas L-C01DFF58: 5,000 channels; status 402 by the model")
    void channel5001_exceedsQuota_untilOneIsDeleted() {
        RegionResources region = regionWith(5_000);
        assertThatThrownBy(() -> create(EmulatorOptions.defaults(), region))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        error -> assertThat(error.status()).isEqualTo(402))
                .hasMessage("Limit: 5000 channels reached");
        region.channels().remove("channel 7");
        assertThat(create(EmulatorOptions.defaults(), region).has("channel")).isTrue();
    }

    @Test
    @Verified("tests/emulator/README.md: --quotas off")
    void quotasOff_channel5001IsCreated() {
        assertThat(create(UNLIMITED, regionWith(5_000)).has("channel")).isTrue();
    }

    @Test
    @Verified("ListPlaybackKeyPairsRequest.maxResults: \"Default: your service quota or 100, whichever is smaller\"")
    void quotasOff_fourthKeyPairIsCreated_andListedInOnePage() throws Exception {
        ivs.emulator();
        for (int count = 0; count < 4; count++) {
            String key = PlaybackKeyPairOperationsTest.newKey("secp384r1").replace("\n", "\\n");
            assertThat(ivs.call("ImportPlaybackKeyPair", "{'publicKeyMaterial':'" + key + "'}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(ivs.call("ListPlaybackKeyPairs", "{}").at("/keyPairs")).hasSize(4);
    }

    @Test
    @Verified(
            "operation CreateStreamKey: \"there is a limit of 1 stream key per channel\": a rule, which --quotas leaves")
    void quotasOff_secondStreamKeyIsStillRejected() throws Exception {
        ivs.emulator();
        assertThat(ivs.call("CreateStreamKey", "{'channelArn':'" + ivs.channel() + "'}")
                        .error())
                .startsWith("402 ServiceQuotaExceededException");
    }

    @ParameterizedTest
    @CsvSource({
        "CreateRecordingConfiguration, recording configurations",
        "CreatePlaybackRestrictionPolicy, playback restriction policies"
    })
    @Verified("quotas L-90ABAB37 and L-BF6EB49C; status 402 by the model; the number 20 and the message are guesses")
    void resource21_exceedsQuota_unlessQuotasAreOff(String operation, String resources) {
        RegionResources region = IvsUnderTest.region();
        Operation create = IvsUnderTest.operation(operation, EmulatorOptions.defaults());
        for (int number = 0; number < 20; number++) {
            create.work().perform(region, JsonNodes.object());
        }
        assertThatThrownBy(() -> create.work().perform(region, JsonNodes.object()))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        error -> assertThat(error.status()).isEqualTo(402))
                .hasMessage("Limit: 20 " + resources + " reached");
        Operation unlimited = IvsUnderTest.operation(operation, UNLIMITED);
        assertThat(unlimited.work().perform(region, JsonNodes.object())).isNotEmpty();
    }

    private static ObjectNode create(EmulatorOptions options, RegionResources region) {
        return IvsUnderTest.operation("CreateChannel", options).work().perform(region, JsonNodes.object());
    }

    private static RegionResources regionWith(int channels) {
        RegionResources region = IvsUnderTest.region();
        for (int number = 0; number < channels; number++) {
            region.channels().add(JsonNodes.object().put("arn", "channel " + number));
        }
        return region;
    }
}
