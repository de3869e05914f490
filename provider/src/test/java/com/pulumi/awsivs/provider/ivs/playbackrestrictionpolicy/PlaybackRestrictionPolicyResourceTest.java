package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;

import com.pulumi.awsivs.emulator.EmulatorState;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.ivs.contract.ResourceContract;
import java.util.List;

public class PlaybackRestrictionPolicyResourceTest extends ResourceContract {

    @Override
    public List<Sample> samples() {
        return List.of(new Sample(
                object(
                        "allowedCountries",
                        list("US", "DE"),
                        "allowedOrigins",
                        list("https://example.com"),
                        "enableStrictOriginEnforcement",
                        true,
                        "name",
                        "one",
                        "tags",
                        object("a", "1", "b.c", "2")),
                object(
                        "allowedCountries",
                        list("FR"),
                        "allowedOrigins",
                        list("https://*.example.com", "http://localhost:3000"),
                        "enableStrictOriginEnforcement",
                        false,
                        "name",
                        "two",
                        "tags",
                        object("b.c", "3", "d", ""))));
    }

    @Override
    public int count(EmulatorState.ResourceCounts total) {
        return total.playbackRestrictionPolicies();
    }

    @Override
    public Resource<?, ?> resource(RawClients clients) {
        return new PlaybackRestrictionPolicyResource(clients.ivs(), clients.session());
    }
}
