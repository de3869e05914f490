package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import static com.pulumi.awsivs.provider.Values.text;

import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.ivs.contract.ResourceContract;
import java.util.List;

public class PlaybackKeyPairResourceTest extends ResourceContract {

    private static final String ONE = ExampleKeys.pem();
    private static final String TWO = ExampleKeys.pem();

    @Override
    public List<Sample> samples() {
        return List.of(new Sample("""
                {
                  "publicKeyMaterial": "one",
                  "name": "one",
                  "tags": {"a": "1", "b.c": "2"}
                }""", """
                {
                  "publicKeyMaterial": "two",
                  "name": "two",
                  "tags": {"b.c": "3", "d": ""}
                }"""));
    }

    /** Puts in the keys, which are generated. */
    @Override
    public Sample prepare(RawClients clients, Sample sample) {
        return new Sample(
                sample.full().with("publicKeyMaterial", text(ONE)),
                sample.other().with("publicKeyMaterial", text(TWO)));
    }

    @Override
    public Resource<?, ?> resource(RawClients clients) {
        return new PlaybackKeyPairResource(clients.ivs(), clients.session());
    }
}
