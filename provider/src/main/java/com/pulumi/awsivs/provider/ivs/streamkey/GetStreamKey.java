package com.pulumi.awsivs.provider.ivs.streamkey;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/**
 * Reads a stream key. The result does not contain the value of the key, because the Pulumi SDKs do not protect a secret
 * in the result of a direct call.
 *
 * @see <a href="https://github.com/pulumi/pulumi/issues/12710">pulumi#12710</a>
 */
public final class GetStreamKey implements Function<GetStreamKey.Inputs, GetStreamKey.Outputs> {

    public record Inputs(@Nullable String arn, @Nullable String channelArn) {}

    public record Outputs(String arn, String channelArn, Map<String, String> tags) {}

    private final ResourceClient<IvsClient> ivs;
    private final String region;

    public GetStreamKey(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(IvsKinds.STREAM_KEY);
        this.region = session.region();
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(
                new Rule<>(Set.of("arn", "channelArn"), GetStreamKey::exactlyOne),
                IvsKinds.STREAM_KEY.arnRule("arn", region, Inputs::arn),
                IvsKinds.CHANNEL.arnRule("channelArn", region, Inputs::channelArn));
    }

    private static @Nullable CheckFailure exactlyOne(Inputs arguments) {
        if (arguments.arn() == null && arguments.channelArn() == null)
            return CheckFailure.of("arn", "or channelArn is required");
        return arguments.arn() == null || arguments.channelArn() == null
                ? null
                : CheckFailure.of("arn", "cannot be set together with channelArn; keep one of the two");
    }

    @Override
    public Outputs call(Inputs arguments, RequestContext context) {
        return arguments.arn() == null
                ? ofChannel(String.valueOf(arguments.channelArn()), context)
                : byArn(arguments.arn(), context);
    }

    private Outputs byArn(String arn, RequestContext context) {
        var request = GetStreamKeyRequest.builder().arn(arn).build();
        StreamKey key = ivs.send(context, request, IvsClient::getStreamKey).streamKey();
        return new Outputs(key.arn(), key.channelArn(), Tags.settable(key.tags()));
    }

    private Outputs ofChannel(String channelArn, RequestContext context) {
        var request = ListStreamKeysRequest.builder().channelArn(channelArn).build();
        StreamKeySummary key = IvsLists.STREAM_KEYS.all(ivs, context, request).stream()
                .findFirst()
                .orElseThrow(() ->
                        new ProviderException(ErrorKind.NOT_FOUND, "the channel " + channelArn + " has no stream key"));
        return new Outputs(key.arn(), key.channelArn(), Tags.settable(key.tags()));
    }
}
