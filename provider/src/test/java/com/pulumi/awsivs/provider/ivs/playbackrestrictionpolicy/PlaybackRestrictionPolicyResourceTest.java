package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.emulator.EmulatorState;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.ivs.contract.ResourceContract;
import java.util.List;

/** Runs the resource contract for playback restriction policies. */
public class PlaybackRestrictionPolicyResourceTest extends ResourceContract {

    @Override
    public List<Sample> samples() {
        return List.of(new Sample("""
                {
                  "allowedCountries": ["US", "DE"],
                  "allowedOrigins": ["https://example.com"],
                  "enableStrictOriginEnforcement": true,
                  "name": "one",
                  "tags": {"a": "1", "b.c": "2"}
                }""", """
                {
                  "allowedCountries": ["FR"],
                  "allowedOrigins": ["https://*.example.com", "http://localhost:3000"],
                  "enableStrictOriginEnforcement": false,
                  "name": "two",
                  "tags": {"b.c": "3", "d": ""}
                }"""));
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
