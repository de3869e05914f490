package com.pulumi.awsivs.provider.ivs.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Tests that the list of regions equals that of the SDK's metadata. */
class IvsRegionsTest {

    @Test
    void regions_equalThoseOfTheSdk() {
        assertThat(IvsRegions.ALL)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(IvsClient.serviceMetadata().regions().stream()
                        .map(Region::id)
                        .toList());
    }
}
