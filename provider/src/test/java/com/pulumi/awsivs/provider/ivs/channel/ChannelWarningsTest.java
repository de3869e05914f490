package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests the warnings about channels that become public or private, and about their ingest and restriction policy. */
class ChannelWarningsTest {

    private static final Properties NEW_POLICY = object("playbackRestrictionPolicyArn", unknown());
    private static final String IGNORED_POLICY =
            "IVS ignores playbackRestrictionPolicyArn while authorized is true: viewers in all countries and on all web"
                    + " pages can watch with a token. Restrict the origins in the tokens (aws:access-control-allow-origin)"
                    + " and the countries where the tokens are issued, and remove playbackRestrictionPolicyArn.";

    private static final String PUBLIC = "The channel becomes public: anyone with the playback URL can watch.";
    private static final String PRIVATE = "The channel becomes private: viewers without a valid token are refused.";
    private static final Properties POLICY = object(
            "playbackRestrictionPolicyArn", "arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/abcd");

    private final FakeRequestContext context = new FakeRequestContext();
    private final RawClients clients = new RawClients(ExampleConfigs.of(), "us-west-2", Map.of());
    private final Lifecycle<?, ?> channel =
            Lifecycle.of(ExampleChannels.resource(clients), TagPolicy.NONE, (e, id) -> false, false);

    private List<String> onCreate(Properties now) {
        channel.previewCreate(now, context);
        return context.warnings();
    }

    private List<String> onUpdate(Properties old, Properties now) {
        channel.previewUpdate(new State("arn", old, old), now, List.of(), context);
        return context.warnings();
    }

    @Test
    void channelBecomesPublic_isWarnedAbout() {
        assertThat(onUpdate(object("authorized", true), object("authorized", false)))
                .containsExactly(PUBLIC);
    }

    @Test
    void authorizedRemoved_isWarnedAbout() {
        assertThat(onUpdate(object("authorized", true), object())).containsExactly(PUBLIC);
    }

    @Test
    void channelBecomesPrivate_isWarnedAbout() {
        assertThat(onUpdate(object("authorized", false), object("authorized", true)))
                .containsExactly(PRIVATE);
    }

    @Test
    void otherPropertyChanges_noWarning() {
        assertThat(onUpdate(object("authorized", true), object("authorized", true, "latencyMode", "NORMAL")))
                .isEmpty();
        assertThat(onUpdate(object(), object("name", "n", "tags", object("a", "b"))))
                .isEmpty();
    }

    @Test
    void authorizedUnknown_noWarning() {
        assertThat(onUpdate(object("authorized", true), object("authorized", unknown())))
                .isEmpty();
    }

    @Test
    void newChannel_noWarning() {
        assertThat(onCreate(object("authorized", true))).isEmpty();
        assertThat(onCreate(object("authorized", false).and(POLICY))).isEmpty();
    }

    @Test
    void ignoredPolicy_newChannel_isWarnedAbout() {
        assertThat(onCreate(object("authorized", true).and(POLICY))).containsExactly(IGNORED_POLICY);
    }

    /** The ARN of a policy that the same program creates is unknown in the preview. */
    @Test
    void ignoredPolicy_newChannelAndPolicy_isWarnedAbout() {
        assertThat(onCreate(object("authorized", true).and(NEW_POLICY))).containsExactly(IGNORED_POLICY);
    }

    @Test
    void ignoredPolicy_newPolicyForPrivateChannel_isWarnedAbout() {
        assertThat(onUpdate(
                        object("authorized", true), object("authorized", true).and(NEW_POLICY)))
                .containsExactly(IGNORED_POLICY);
    }

    @Test
    void ignoredPolicy_channelBecomesPrivate_isWarnedAbout() {
        assertThat(onUpdate(POLICY, POLICY.and(object("authorized", true)))).containsExactly(PRIVATE, IGNORED_POLICY);
    }

    @Test
    void ignoredPolicy_authorizedUnknownOrFalse_noWarning() {
        assertThat(onCreate(object("authorized", unknown()).and(POLICY))).isEmpty();
        assertThat(onCreate(object("authorized", unknown()).and(NEW_POLICY))).isEmpty();
        assertThat(onCreate(object("authorized", false).and(NEW_POLICY))).isEmpty();
        assertThat(onCreate(NEW_POLICY)).isEmpty();
    }

    @Test
    void ignoredPolicy_unrelatedChange_noWarning() {
        var old = object("authorized", true).and(POLICY);
        assertThat(onUpdate(old, old.and(object("latencyMode", "NORMAL")))).isEmpty();
        assertThat(onUpdate(object("authorized", true), old)).hasSize(1);
    }

    @Test
    void driftIsReverted_warningSaysSo() {
        var drifted = object("authorized", false, "__deployed", object("authorized", true));
        assertThat(onUpdate(drifted, object("authorized", true)))
                .containsExactly("This undoes a change made outside Pulumi. " + PRIVATE);
    }

    @Test
    void madePrivateOutside_revertWarnsOfPublicChannel() {
        var drifted = object("authorized", true, "__deployed", object("authorized", false));
        assertThat(onUpdate(drifted, object("authorized", false)))
                .containsExactly("This undoes a change made outside Pulumi. " + PUBLIC);
    }

    /** Returns the warnings about differences between IVS and the last deployment. */
    private static List<String> onDrift(Properties deployed, Properties live) {
        Shape<ChannelArgs> shape = Shape.of(ChannelArgs.class);
        Set<String> changed = shape.diff(deployed, live).stream()
                .map(difference -> difference.path().top())
                .collect(Collectors.toSet());
        Change<ChannelArgs> change =
                new Change<>(shape.decode(deployed), shape.decode(deployed), shape.decode(live), changed, Set.of());
        return ChannelWarnings.ALL.stream()
                .filter(caution -> caution.trigger() == Trigger.DRIFT)
                .filter(caution -> caution.reads().stream().anyMatch(changed::contains))
                .map(caution -> caution.message().on(change))
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void insecureIngestAllowedOutside_isWarnedAbout_forbiddenIsNot() {
        assertThat(onDrift(object(), object("insecureIngest", true)))
                .containsExactly("Insecure ingest was allowed outside Pulumi (insecureIngest is"
                        + " true at IVS): broadcasters can stream over unencrypted RTMP.");
        assertThat(onDrift(object("insecureIngest", true), object())).isEmpty();
    }

    @Test
    void insecureIngestReverted_warningSaysSo() {
        var drifted = object("insecureIngest", true, "__deployed", object("insecureIngest", false));
        assertThat(onUpdate(drifted, object()))
                .containsExactly(
                        "This undoes a change made outside Pulumi. Insecure ingest is refused again: broadcasters"
                                + " must stream over RTMPS or SRT.");
    }

    @Test
    void programChanges_areNotReportedAsRevert() {
        assertThat(onUpdate(object("insecureIngest", true), object())).isEmpty();
        assertThat(onUpdate(object(), object("insecureIngest", true))).isEmpty();
        assertThat(onUpdate(POLICY, object())).isEmpty();
        assertThat(onUpdate(object(), POLICY)).isEmpty();
    }

    @Test
    void policyRemovedOutside_isWarnedAbout_addedIsNot() {
        assertThat(onDrift(POLICY, object()))
                .containsExactly("The playback restriction policy was removed outside Pulumi"
                        + " (playbackRestrictionPolicyArn is empty at IVS): viewers that it blocked can watch.");
        assertThat(onDrift(object(), POLICY)).isEmpty();
    }

    @Test
    void policyReplacedOutside_warningNamesTheCurrentPolicy() {
        String other = "arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/other";
        assertThat(onDrift(POLICY, object("playbackRestrictionPolicyArn", other)))
                .containsExactly("The playback restriction policy was replaced outside Pulumi"
                        + " (playbackRestrictionPolicyArn is " + other
                        + " at IVS): viewers that the other policy blocked may be able to watch.");
    }

    @Test
    void policyReverted_warningSaysSo() {
        assertThat(onUpdate(object("__deployed", POLICY), POLICY))
                .containsExactly(
                        "This undoes a change made outside Pulumi. The playback restriction policy applies again.");
    }
}
