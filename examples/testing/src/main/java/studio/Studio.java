package studio;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.awsivs.Channel;
import com.pulumi.awsivs.ChannelArgs;
import java.util.Map;

/** A private channel, to which only viewers with a token have access. */
public final class Studio {

    private Studio() {}

    public static void main(String[] args) {
        Pulumi.run(Studio::stack);
    }

    static void stack(Context context) {
        var channel = new Channel("studio", ChannelArgs.builder()
            .authorized(true)
            .tags(Map.of("audience", "members"))
            .build());
        context.export("arn", channel.arn());
        context.export("playbackUrl", channel.playbackUrl());
        context.export("streamKey", channel.streamKeyValue());
    }
}
