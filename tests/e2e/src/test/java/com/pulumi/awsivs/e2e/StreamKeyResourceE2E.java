package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.InjectedFault;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests StreamKey resources of channels in the same stack: takeover, rotation, replacement, deletion, lost responses, drift and import. */
class StreamKeyResourceE2E {

    private static final String CHANNEL = "channel: { type: aws-ivs:Channel }\n";

    private static String key(String keepers) {
        return """
                key:
                  type: aws-ivs:StreamKey
                  properties:
                    channelArn: ${channel.arn}
                    tags: { team: video }
                    keepers: { rotated: %s }
                """.formatted(keepers);
    }

    /** Returns the ARNs of the channel's stream keys at IVS. */
    private static List<String> keys(Stack stack) {
        JsonNode found = stack.console().call("ListStreamKeys", "{\"channelArn\": \"" + stack.id("channel") + "\"}");
        return StreamSupport.stream(found.get("streamKeys").spliterator(), false)
                .map(each -> each.get("arn").asText())
                .toList();
    }

    @Test
    void keyOfAChannelOfThisRun_isTakenOverByOneCallForItsTags_andRotatesByKeepers() {
        try (Stack stack = Stack.of(CHANNEL + key("a"))) {
            stack.up().doesNotSay("warning");
            String first = stack.id("key");
            assertThat(keys(stack)).containsExactly(first);
            assertThat(stack.ivs().calls().of("CreateStreamKey")).isZero();
            assertThat(stack.ivs().calls().of("TagResource")).isOne();
            assertThat(stack.resource("key").at("/outputs/value").toString()).contains("ciphertext");
            stack.expectNoChanges();

            stack.program(CHANNEL + key("b"));
            stack.preview()
                    .succeeds()
                    .says(
                            "replace",
                            "keepers",
                            "key: The stream key is replaced: encoders cannot connect with the old key")
                    .doesNotSay("sk_us-west-2");
            stack.up().doesNotSay("sk_us-west-2");
            assertThat(keys(stack)).containsExactly(stack.id("key")).doesNotContain(first);
            assertThat(stack.ivs().calls().of("CreateStreamKey")).isOne();
            stack.preview("--expect-no-changes").succeeds();

            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    @Tag("reliability:stream-key-taken-over")
    void keyOfAnEarlierRun_isTakenOverWithAWarning_andDeletedWithTheResource() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            String existing = keys(stack).get(0);
            stack.program(CHANNEL + key("a"));
            stack.up().says("The channel already has the stream key " + existing);
            assertThat(stack.id("key")).isEqualTo(existing);
            stack.expectNoChanges();
            stack.program(CHANNEL);
            stack.up();
            assertThat(keys(stack)).isEmpty();
        }
    }

    /** The engine creates the new resource before it deletes the old one, and both resources have the same key. */
    @Test
    @Tag("reliability:stream-key-kept")
    void renamedOrTargetReplaced_keepsTheKey() {
        try (Stack stack = Stack.of(CHANNEL + key("a"))) {
            stack.up();
            String arn = stack.id("key");
            stack.up("--target-replace", stack.urn("key")).says("is kept: the resource that replaces this one");
            assertThat(keys(stack)).containsExactly(arn);
            stack.program(CHANNEL + key("a").replaceFirst("key:", "renamed:"));
            stack.up().says("is kept: the resource that replaces this one");
            assertThat(keys(stack)).containsExactly(arn);
            assertThat(stack.id("renamed")).isEqualTo(arn);
            stack.expectNoChanges();
        }
    }

    @Test
    @Tag("reliability:stream-key-twice")
    void twoKeysOfOneChannelInOneRun_secondIsAnError() {
        try (Stack stack = Stack.of(CHANNEL + key("a") + key("b").replaceFirst("key:", "other:"))) {
            stack.tryUp().fails().says("this program has another StreamKey resource for the channel");
            assertThat(keys(stack)).hasSize(1);
        }
    }

    @Test
    void lostResponse_keyIsFoundAndStored() {
        try (Stack stack = Stack.of(CHANNEL + key("a"))) {
            stack.up();
            stack.ivs()
                    .faults()
                    .add(InjectedFault.dropAfterCommit("CreateStreamKey").onCalls(1));
            stack.program(CHANNEL + key("b"));
            stack.up();
            assertThat(keys(stack)).containsExactly(stack.id("key"));
            stack.expectNoChanges();
        }
    }

    @Test
    void keyDeletedOutside_isCreatedAgain_andDriftOfTagsIsRepaired() {
        try (Stack stack = Stack.of(CHANNEL + key("a"))) {
            stack.up();
            String arn = stack.id("key");
            stack.console().call("TagResource", "{\"resourceArn\": \"" + arn + "\", \"tags\": {\"team\": \"audio\"}}");
            stack.preview().succeeds().says("team", "audio", "video");
            stack.up();
            stack.expectNoChanges();
            stack.console().call("DeleteStreamKey", "{\"arn\": \"" + arn + "\"}");
            stack.preview("--expect-no-changes").fails();
            stack.up();
            assertThat(keys(stack)).containsExactly(stack.id("key")).doesNotContain(arn);
        }
    }

    @Test
    @Tag("reliability:stream-key-channel-deleted")
    void channelThatDoesNotExist_isAnErrorThatNamesIt() {
        String channel = "arn:aws:ivs:us-west-2:123456789012:channel/gone";
        try (Stack stack =
                Stack.of("key: { type: aws-ivs:StreamKey, properties: { channelArn: \"" + channel + "\" } }\n")) {
            stack.preview().succeeds();
            stack.tryUp().fails().says("The channel " + channel + " does not exist");
        }
    }

    @Test
    void import_needsTheArnOnly() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            String arn = keys(stack).get(0);
            stack.pulumi("import", "aws-ivs:index:StreamKey", "key", arn, "--yes", "--generate-code=false")
                    .succeeds();
            assertThat(stack.resource("key").at("/inputs/channelArn").asText()).isEqualTo(stack.id("channel"));
            stack.pulumi("import", "aws-ivs:index:StreamKey", "wrong", stack.id("channel"), "--yes")
                    .fails()
                    .says("is the ARN of a channel, not of a stream key");
        }
    }
}
