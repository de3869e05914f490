package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import static com.pulumi.awsivs.provider.Values.object;

import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.ivs.contract.ResourceContract;
import java.util.List;

public class PlaybackKeyPairResourceTest extends ResourceContract {

    private static final String ONE = ExampleKeys.pem();
    private static final String TWO = ExampleKeys.pem();

    @Override
    public List<Sample> samples() {
        return List.of(new Sample(
                object("publicKeyMaterial", ONE, "name", "one", "tags", object("a", "1", "b.c", "2")),
                object("publicKeyMaterial", TWO, "name", "two", "tags", object("b.c", "3", "d", ""))));
    }

    @Override
    public Resource<?, ?> resource(RawClients clients) {
        return new PlaybackKeyPairResource(clients.ivs(), clients.session());
    }
}
