package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static com.pulumi.awsivs.provider.ivs.channel.ChannelChecks.ARN;
import static com.pulumi.awsivs.provider.ivs.channel.ChannelChecks.check;
import static com.pulumi.awsivs.provider.ivs.channel.ChannelChecks.failures;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.config.AwsPatterns;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the validation of channel inputs. */
class ChannelRulesTest {

    private static Properties tags(int count) {
        Properties tags = Properties.NONE;
        for (int i = 0; i < count; i++) tags = tags.with("key" + i, new Value.Text(""));
        return tags;
    }

    @Test
    void noInputs_areValid() {
        assertThat(failures()).isEmpty();
        assertThat(check(false, object()).inputs().without("__autoname"))
                .isEqualTo(object("name", "live-0123456", "latencyMode", "LOW", "type", "STANDARD")
                        .and(object("authorized", false, "insecureIngest", false, "containerFormat", "TS"))
                        .and(object("stopLiveStream", false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVANCED_SD", "ADVANCED_HD"})
    void advancedType_getsTheDefaultPresetOfIvs(String type) {
        assertThat(check(false, object("type", type)).inputs().get("preset"))
                .isEqualTo(new Value.Text("HIGHER_BANDWIDTH_DELIVERY"));
        assertThat(failures("type", type, "preset", "CONSTRAINED_BANDWIDTH_DELIVERY"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STANDARD", "BASIC"})
    void preset_otherType_isRejected(String type) {
        assertThat(failures("type", type, "preset", "HIGHER_BANDWIDTH_DELIVERY"))
                .containsExactly("preset applies to channels of type ADVANCED_SD or ADVANCED_HD only, and this one is "
                        + type + "; remove preset or change type");
        assertThat(failures("type", type, "preset", "")).isEmpty();
    }

    @Test
    void preset_unknownType_isNotValidated() {
        assertThat(failures("type", unknown(), "preset", "HIGHER_BANDWIDTH_DELIVERY"))
                .isEmpty();
        assertThat(failures("type", "ADVANCED", "preset", "HIGHER_BANDWIDTH_DELIVERY"))
                .containsExactly("type must be one of BASIC, STANDARD, ADVANCED_SD, ADVANCED_HD, but is the string"
                        + " \"ADVANCED\"; did you mean ADVANCED_SD?");
    }

    @ParameterizedTest
    @CsvSource({
        "recordingConfigurationArn, recording-configuration, a recording configuration",
        "playbackRestrictionPolicyArn, playback-restriction-policy, a playback restriction policy"
    })
    void arnOfOtherKindOrRegion_isRejected(String property, String kind, String noun) {
        assertThat(failures(property, ARN + kind + "/abcdABCDefgh")).isEmpty();
        assertThat(failures(property, "")).isEmpty();
        assertThat(failures(property, ARN + "channel/abcd"))
                .containsExactly(property + " must be the ARN of " + noun + ", like " + ARN + kind + "/abcdABCDefgh,"
                        + " but is the string \"" + ARN + "channel/abcd\"");
        assertThat(failures(property, ARN.replace("us-west-2", "eu-west-1") + kind + "/abcd"))
                .containsExactly(
                        property + " is in eu-west-1, but a channel in us-west-2 can use only what is in us-west-2");
        assertThat(failures(property, unknown())).isEmpty();
    }

    @Test
    void invalidName_errorDescribesThePattern() {
        assertThat(failures("name", "my channel"))
                .containsExactly(
                        "name must be at most 128 letters (a-z, A-Z), digits, hyphens and underscores; character 3,"
                                + " \" \", is not allowed");
        assertThat(failures("name", "x".repeat(129)))
                .containsExactly("name must be at most 128 letters (a-z, A-Z), digits, hyphens and underscores"
                        + " (this has 129 characters)");
        assertThat(failures("name", "x".repeat(128))).isEmpty();
    }

    @Test
    void invalidTags_areRejected() {
        assertThat(failures("tags", tags(50))).isEmpty();
        assertThat(failures("tags", tags(51))).containsExactly("tags must have at most 50 entries, but has 51");
        assertThat(failures("tags", object("aws:x", "")))
                .singleElement()
                .asString()
                .startsWith("tags[\"aws:x\"] the key must be 1 to 128 letters")
                .endsWith("must not begin with aws:");
        assertThat(failures("tags", object("AWS:x", ""))).hasSize(1);
        assertThat(failures("tags", object("a", "x".repeat(257)))).hasSize(1);
        assertThat(failures("tags", object("a".repeat(129), "", "b", "ä ß_.:/=+-@0")))
                .hasSize(1);
    }

    @Test
    void wrongCharacterOfATag_isNamed_withItsPosition() {
        String value = " must be " + AwsPatterns.TAG_VALUE_DESCRIPTION + "; character ";
        assertThat(failures("tags", object("a", "live<b>", "c", "d\n", "e", "\ud83d\ude00\u200b", "f,g", "x")))
                .containsExactlyInAnyOrder(
                        "tags.a" + value + "5, \"<\", is not allowed",
                        "tags.c" + value + "2, U+000A, is not allowed",
                        "tags.e" + value + "1, \"\ud83d\ude00\", is not allowed",
                        "tags[\"f,g\"] the key must be " + AwsPatterns.TAG_KEY_DESCRIPTION
                                + "; character 2, \",\", is not allowed");
        assertThat(failures("tags", secret(object("a", "live<b>"))))
                .containsExactly("tags[\"…\"] must be " + AwsPatterns.TAG_VALUE_DESCRIPTION);
    }

    /** A property path would make the engine print all tags. */
    @Test
    void tooManyTags_errorHasTheCount_andNotTheTags() {
        CheckFailure failure = check(false, object("tags", tags(51))).failures().get(0);
        assertThat(failure.path()).isEqualTo(PropertyPath.ROOT);
        assertThat(failure.reason()).isEqualTo("tags must have at most 50 entries, but has 51");
    }

    @Test
    void requireAuthorization_publicChannelIsRejected() {
        for (Properties news : List.of(object(), object("authorized", false), object("authorized", ""))) {
            assertThat(check(true, news).failures()).hasSize(1);
        }
        assertThat(check(true, object()).failures())
                .singleElement()
                .asString()
                .contains("requireAuthorization allows no public channel")
                .contains("policy");
        assertThat(check(true, object("authorized", secret(false))).failures())
                .extracting(CheckFailure::path)
                .containsExactly(PropertyPath.ROOT);
        assertThat(check(true, object("authorized", true)).failures()).isEmpty();
        assertThat(check(true, object("authorized", unknown())).failures()).isEmpty();
    }

    @Test
    void requireAuthorization_errorExplainsIgnoreChanges() {
        assertThat(check(true, object("authorized", false)).failures())
                .containsExactly(CheckFailure.of(
                        "authorized",
                        "must be true: this provider's requireAuthorization allows no public channel. It is a policy of"
                                + " your team, not an error of the channel. If the program already sets true, the resource"
                                + " option ignoreChanges restores the value found at IVS: remove authorized from"
                                + " ignoreChanges, and the next pulumi up repairs the channel"));
    }

    @ParameterizedTest
    @CsvSource({
        "recordingConfigurationArn, recording-configuration",
        "playbackRestrictionPolicyArn, playback-restriction-policy"
    })
    void arnOfForbiddenAccount_isRejected(String property, String kind) {
        Properties news = object(property, ARN + kind + "/abcdABCDefgh");
        var forbidden = ExampleConfigs.of("forbiddenAccountIds", list("123456789012"));
        var allowed = ExampleConfigs.of("allowedAccountIds", list("210987654321"));
        for (AwsConfig config : List.of(forbidden, allowed)) {
            assertThat(checkIn(config, news))
                    .containsExactly(CheckFailure.of(
                                    property,
                                    "is in the account 123456789012, in which this provider's allowedAccountIds or"
                                            + " forbiddenAccountIds allow no channel, and a channel can use only what is"
                                            + " in its own account")
                            .withoutValue("is in an account, in which this provider's allowedAccountIds or"
                                    + " forbiddenAccountIds allow no channel, and a channel can use only what is in its"
                                    + " own account"));
        }
        assertThat(checkIn(ExampleConfigs.of("allowedAccountIds", list("123456789012")), news))
                .isEmpty();
        assertThat(checkIn(ExampleConfigs.of(), news)).isEmpty();
    }

    private static List<CheckFailure> checkIn(AwsConfig config, Properties news) {
        return check(config, news).failures();
    }
}
