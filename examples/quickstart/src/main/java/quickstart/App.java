package quickstart;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.awsivs.Channel;
import com.pulumi.awsivs.ChannelArgs;
import com.pulumi.awsivs.PlaybackKeyPair;
import com.pulumi.awsivs.PlaybackKeyPairArgs;
import com.pulumi.awsivs.enums.ChannelLatencyMode;
import com.pulumi.awsivs.enums.ChannelType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

public class App {
    public static void main(String[] args) {
        Pulumi.run(App::stack);
    }

    static void stack(Context ctx) {
        // Viewers of a private channel need a token that is signed with the private key. In production, add
        // CustomResourceOptions.builder().protect(true).build(): deleting the pair invalidates every viewer's token.
        var viewers = new PlaybackKeyPair("viewers", PlaybackKeyPairArgs.builder()
            .publicKeyMaterial(read("public.pem"))
            .build());

        var members = new Channel("members", ChannelArgs.builder()
            .authorized(true)
            .tags(Map.of("audience", "members"))
            .build());

        var lobby = new Channel("lobby", ChannelArgs.builder()
            .type(ChannelType.Basic)
            .latencyMode(ChannelLatencyMode.Normal)
            .tags(Map.of("audience", "everyone"))
            .build());

        ctx.export("membersArn", members.arn());
        ctx.export("membersPlaybackUrl", members.playbackUrl());
        ctx.export("membersIngestEndpoint", members.ingestEndpoint());
        ctx.export("membersStreamKey", members.streamKeyValue());
        ctx.export("lobbyPlaybackUrl", lobby.playbackUrl());
        ctx.export("lobbyIngestEndpoint", lobby.ingestEndpoint());
        ctx.export("lobbyStreamKey", lobby.streamKeyValue());
        ctx.export("viewersFingerprint", viewers.fingerprint());
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
