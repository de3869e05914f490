package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Tests that an update of a channel sends only the members that change, and those that IVS requires with them. */
class ChannelUpdateTest {

    private static final String ARN = "arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh";
    private static final String POLICY = "arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/abcd";
    private static final Shape<ChannelArgs> INPUTS = Shape.of(ChannelArgs.class);
    private static final Properties MULTITRACK = object(
            "containerFormat",
            "FRAGMENTED_MP4",
            "multitrackInputConfiguration",
            object("enabled", true, "policy", "ALLOW", "maximumResolution", "HD"));

    /** Returns the members of the request other than the ARN. */
    private static Map<String, Object> sent(Properties old, Properties now) {
        ChannelState outputs = new ChannelState(ARN, null, null, null, null, null, null, null);
        LiveState<ChannelArgs, ChannelState> live = new LiveState<>(ARN, INPUTS.decode(old), outputs);
        Map<String, Object> sent =
                members(ChannelUpdate.request(live, INPUTS.decode(now)).build());
        assertThat(sent.remove("arn")).isEqualTo(ARN);
        return sent;
    }

    private static Map<String, Object> members(SdkPojo pojo) {
        Map<String, Object> members = new TreeMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null) members.put(field.memberName(), value instanceof SdkPojo inner ? members(inner) : value);
        }
        return members;
    }

    @Test
    void noDifference_requestIsEmpty() {
        assertThat(sent(MULTITRACK, MULTITRACK)).isEmpty();
        assertThat(sent(object(), object("tags", object("a", "b")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, a, b",
        "latencyMode, LOW, NORMAL",
        "latencyMode, NORMAL, LOW",
        "recordingConfigurationArn, '', arn:x",
        "playbackRestrictionPolicyArn, arn:x, arn:y",
        "containerFormat, TS, FRAGMENTED_MP4"
    })
    void changedText_isSentAlone(String name, String old, String now) {
        assertThat(sent(object(name, old), object(name, now))).isEqualTo(Map.of(name, now));
    }

    @ParameterizedTest
    @CsvSource({"authorized, true", "authorized, false", "insecureIngest, true", "insecureIngest, false"})
    void changedFlag_isSentAlone(String name, boolean now) {
        assertThat(sent(object(name, !now), object(name, now))).isEqualTo(Map.of(name, now));
    }

    @ParameterizedTest
    @CsvSource({"recordingConfigurationArn", "playbackRestrictionPolicyArn", "name"})
    void removedText_isSentAsEmptyText(String name) {
        assertThat(sent(object(name, POLICY), object())).isEqualTo(Map.of(name, ""));
    }

    @Test
    void changedPreset_isSentAlone() {
        var old = object("type", "ADVANCED_HD", "preset", "HIGHER_BANDWIDTH_DELIVERY");
        var now = object("type", "ADVANCED_HD", "preset", "CONSTRAINED_BANDWIDTH_DELIVERY");
        assertThat(sent(old, now)).isEqualTo(Map.of("preset", "CONSTRAINED_BANDWIDTH_DELIVERY"));
        assertThat(sent(now, object("type", "ADVANCED_HD"))).isEqualTo(Map.of("preset", "HIGHER_BANDWIDTH_DELIVERY"));
    }

    @Test
    void changedType_isSentWithItsPreset() {
        assertThat(sent(object(), object("type", "ADVANCED_HD")))
                .isEqualTo(Map.of("type", "ADVANCED_HD", "preset", "HIGHER_BANDWIDTH_DELIVERY"));
        assertThat(sent(object("type", "ADVANCED_HD"), object("type", "ADVANCED_SD")))
                .isEqualTo(Map.of("type", "ADVANCED_SD", "preset", "HIGHER_BANDWIDTH_DELIVERY"));
        assertThat(sent(object(), object("type", "BASIC"))).isEqualTo(Map.of("type", "BASIC", "preset", ""));
    }

    /** Without an empty preset, IVS returns 400: github.com/aws/aws-sdk-go-v2/issues/2262. */
    @ParameterizedTest
    @CsvSource({"ADVANCED_HD, STANDARD", "ADVANCED_SD, BASIC"})
    void changeFromAdvancedType_sendsAnEmptyPreset(String old, String now) {
        assertThat(sent(object("type", old, "preset", "CONSTRAINED_BANDWIDTH_DELIVERY"), object("type", now)))
                .isEqualTo(Map.of("type", now, "preset", ""));
    }

    @Test
    void changedMultitrack_isSentWithItsContainerFormat() {
        Map<String, Object> on = Map.of("enabled", true, "policy", "ALLOW", "maximumResolution", "HD");
        assertThat(sent(object(), MULTITRACK))
                .isEqualTo(Map.of("multitrackInputConfiguration", on, "containerFormat", "FRAGMENTED_MP4"));
        assertThat(sent(object("containerFormat", "FRAGMENTED_MP4"), MULTITRACK))
                .isEqualTo(Map.of("multitrackInputConfiguration", on, "containerFormat", "FRAGMENTED_MP4"));
    }

    @Test
    void removedMultitrack_isSentAsDisabled() {
        Map<String, Object> off = Map.of("enabled", false);
        assertThat(sent(MULTITRACK, object()))
                .isEqualTo(Map.of("multitrackInputConfiguration", off, "containerFormat", "TS"));
        assertThat(sent(MULTITRACK, MULTITRACK.with("multitrackInputConfiguration", object("enabled", false))))
                .isEqualTo(Map.of("multitrackInputConfiguration", off, "containerFormat", "FRAGMENTED_MP4"));
    }

    @Test
    void disabledMultitrack_otherMembersChange_isNotSent() {
        var off = object("multitrackInputConfiguration", object("enabled", false, "policy", "ALLOW"));
        assertThat(sent(object(), off)).isEmpty();
        assertThat(sent(off, object())).isEmpty();
    }

    /** An update whose preview shows a change of latency must not make a channel public. */
    @Test
    void unchangedMembers_areNotSent() {
        var old = MULTITRACK.and(object("authorized", true, "name", "n", "playbackRestrictionPolicyArn", POLICY));
        assertThat(sent(old, old.and(object("latencyMode", "NORMAL", "insecureIngest", true))))
                .isEqualTo(Map.of("latencyMode", "NORMAL", "insecureIngest", true));
    }
}
