package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs a token with which a viewer plays a private channel. Nothing is sent to IVS: the service checks the token when
 * playback starts.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-generate-tokens.html">how
 *     to generate playback tokens</a>
 */
public final class SignPlaybackToken implements Function<PlaybackTokenArgs, SignPlaybackToken.Outputs> {

    public record Outputs(@SecretProperty String token, String expiresAt) {}

    private final AwsSession session;
    private final TokenExpiry expiry;

    public SignPlaybackToken(AwsSession session, InstantSource clock) {
        this.session = session;
        this.expiry = new TokenExpiry(clock);
    }

    @Override
    public List<Rule<PlaybackTokenArgs>> rules() {
        List<Rule<PlaybackTokenArgs>> rules = new ArrayList<>(ClaimRules.of(session));
        rules.addAll(expiry.rules());
        rules.addAll(OriginRules.ALL);
        return rules;
    }

    @Override
    public Outputs call(PlaybackTokenArgs arguments, RequestContext context) {
        session.account().requireOwner("channelArn", Arn.parse(arguments.channelArn()));
        Instant expiresAt = expiry.of(arguments);
        String token = Jwt.sign(TokenClaims.of(arguments, expiresAt), PrivateKeyMaterial.key(arguments.privateKey()));
        return new Outputs(token, expiresAt.toString());
    }
}
