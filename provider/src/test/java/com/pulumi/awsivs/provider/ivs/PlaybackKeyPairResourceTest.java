package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.object;

import com.pulumi.awsivs.provider.framework.resource.Resource;
import java.util.List;

class PlaybackKeyPairResourceTest extends ResourceContract {

    private static final String ONE = Keys.pem();
    private static final String TWO = Keys.pem();

    @Override
    List<Sample> samples() {
        return List.of(new Sample(
                object("publicKeyMaterial", ONE, "name", "one", "tags", object("a", "1", "b.c", "2")),
                object("publicKeyMaterial", TWO, "name", "two", "tags", object("b.c", "3", "d", ""))));
    }

    @Override
    Resource<?, ?> resource(Ivs ivs) {
        return new PlaybackKeyPairResource(ivs, "us-west-2");
    }
}
