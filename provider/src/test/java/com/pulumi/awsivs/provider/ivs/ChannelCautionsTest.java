package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.resource.FakeCall;
import com.pulumi.awsivs.provider.framework.resource.Lifecycle;
import com.pulumi.awsivs.provider.framework.resource.State;
import com.pulumi.awsivs.provider.framework.resource.TagPolicy;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelCautionsTest {

    private static final String PUBLIC = "The channel becomes public: anyone with the playback URL can watch.";
    private static final String PRIVATE = "The channel becomes private: viewers without a valid token are refused.";
    private static final Properties POLICY = object(
            "playbackRestrictionPolicyArn", "arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/abcd");

    private final FakeCall call = new FakeCall();
    private final Lifecycle<?, ?> channel = Lifecycle.of(
            new ChannelResource(NoIvs.INSTANCE, "us-west-2", false, true), TagPolicy.NONE, (e, id) -> false, false);

    private List<String> onCreate(Properties now) {
        channel.previewCreate(now, call);
        return call.warnings();
    }

    private List<String> onUpdate(Properties old, Properties now) {
        channel.previewUpdate(new State("arn", old, old), now, List.of(), call);
        return call.warnings();
    }

    @Test
    void aPrivateChannelThatBecomesPublicIsWarnedAbout() {
        assertThat(onUpdate(object("authorized", true), object("authorized", false)))
                .containsExactly(PUBLIC);
    }

    @Test
    void aChannelBecomesPublicAlsoWhereThePropertyIsRemoved() {
        assertThat(onUpdate(object("authorized", true), object())).containsExactly(PUBLIC);
    }

    @Test
    void aPublicChannelThatBecomesPrivateIsWarnedAbout() {
        assertThat(onUpdate(object("authorized", false), object("authorized", true)))
                .containsExactly(PRIVATE);
    }

    @Test
    void whatOtherPropertiesDoIsNotWarnedAbout() {
        assertThat(onUpdate(object("authorized", true), object("authorized", true, "latencyMode", "NORMAL")))
                .isEmpty();
        assertThat(onUpdate(object(), object("name", "n", "tags", object("a", "b"))))
                .isEmpty();
    }

    @Test
    void anUnknownAuthorizationIsNotGuessed() {
        assertThat(onUpdate(object("authorized", true), object("authorized", unknown())))
                .isEmpty();
    }

    @Test
    void aNewChannelIsNotWarnedAboutWhateverItIs() {
        assertThat(onCreate(object("authorized", true))).isEmpty();
        assertThat(onCreate(object("authorized", false).and(POLICY))).isEmpty();
    }

    @Test
    void aPolicyThatIvsIgnoresIsSaidWithTheChannelsFirstPreview() {
        assertThat(onCreate(object("authorized", true).and(POLICY)))
                .singleElement()
                .asString()
                .startsWith("IVS ignores playbackRestrictionPolicyArn while authorized is true");
    }

    @Test
    void aPolicyThatIvsIgnoresIsSaidWhenOneOfTheTwoChangesOnly() {
        var old = object("authorized", true).and(POLICY);
        assertThat(onUpdate(old, old.and(object("latencyMode", "NORMAL")))).isEmpty();
        assertThat(onUpdate(object("authorized", true), old)).hasSize(1);
    }

    @Test
    void theRepairOfADriftSaysThatItIsOne() {
        var drifted = object("authorized", false, "__deployed", object("authorized", true));
        assertThat(onUpdate(drifted, object("authorized", true)))
                .containsExactly("This undoes a change made outside Pulumi. " + PRIVATE);
    }

    @Test
    void theRepairOfAChannelMadePrivateOutsideSaysThatItBecomesPublic() {
        var drifted = object("authorized", true, "__deployed", object("authorized", false));
        assertThat(onUpdate(drifted, object("authorized", false)))
                .containsExactly("This undoes a change made outside Pulumi. " + PUBLIC);
    }
}
