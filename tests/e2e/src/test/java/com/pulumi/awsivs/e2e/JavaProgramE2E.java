package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.automation.ConfigValue;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.OutputValue;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.awsivs.AwsivsFunctions;
import com.pulumi.awsivs.Channel;
import com.pulumi.awsivs.ChannelArgs;
import com.pulumi.awsivs.PlaybackKeyPair;
import com.pulumi.awsivs.PlaybackKeyPairArgs;
import com.pulumi.awsivs.Provider;
import com.pulumi.awsivs.ProviderArgs;
import com.pulumi.awsivs.StreamKey;
import com.pulumi.awsivs.StreamKeyArgs;
import com.pulumi.awsivs.enums.ChannelLatencyMode;
import com.pulumi.awsivs.inputs.GetChannelArgs;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests Java programs that use the generated SDK. The Automation API runs them in this JVM. */
class JavaProgramE2E {

    @Test
    void channelsKeyPairAndStreamKey_areDeployedRepairedAndDestroyed() throws Exception {
        EcKeyPair keys = EcKeyPair.generate();
        try (Stack stack = Stack.create()) {
            WorkspaceStack inline = open(stack, context -> studio(context, keys));
            assertThat(inline.preview().changeSummary()).containsEntry(OperationType.CREATE, 5);
            var outputs = inline.up().outputs();
            assertThat(output(outputs, "playbackUrl").isSecret()).isFalse();
            assertThat(output(outputs, "streamKey").isSecret()).isTrue();
            assertThat(output(outputs, "streamKey").value())
                    .isEqualTo(output(outputs, "keyOfTheChannel").value());
            String arn = String.valueOf(output(outputs, "arn").value());
            assertThat(stack.console().channel(arn).at("/tags/follows").asText())
                    .isEqualTo(output(outputs, "lobby").value());

            stack.console().updateChannel(arn, "\"authorized\": false");
            var preview = inline.preview();
            assertThat(preview.changeSummary()).containsEntry(OperationType.UPDATE, 1);
            assertThat(preview.standardOutput()).contains("made public outside Pulumi");
            inline.up();
            assertThat(stack.console().channel(arn).get("authorized").asBoolean())
                    .isTrue();
            inline.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
            assertThat(stack.ivs().state().total().playbackKeyPairs()).isZero();
        }
    }

    private static void studio(Context context, EcKeyPair keys) {
        var lobby = new Channel("lobby");
        var studio = new Channel(
                "studio",
                ChannelArgs.builder()
                        .authorized(true)
                        .latencyMode(ChannelLatencyMode.Normal)
                        .tags(lobby.arn().applyValue(arn -> Map.of("follows", arn)))
                        .build());
        var key = new StreamKey(
                "key",
                StreamKeyArgs.builder()
                        .channelArn(studio.arn())
                        .keepers(Map.of("rotated", "2026-11"))
                        .build());
        new PlaybackKeyPair(
                "keys",
                PlaybackKeyPairArgs.builder()
                        .publicKeyMaterial(keys.publicPem())
                        .build());
        context.export("lobby", lobby.arn());
        context.export("arn", studio.arn());
        context.export("playbackUrl", studio.playbackUrl());
        context.export("keyOfTheChannel", studio.streamKeyValue());
        context.export("streamKey", key.value());
    }

    @Test
    void channelKnownPublicOnlyDuringUp_isRejectedByRequireAuthorization() throws Exception {
        try (Stack stack = Stack.create()) {
            WorkspaceStack inline = open(stack, JavaProgramE2E::authorizedLater);
            inline.setConfig("aws-ivs:requireAuthorization", new ConfigValue("true"));
            assertThat(inline.preview().changeSummary()).containsEntry(OperationType.CREATE, 3);
            assertThatThrownBy(inline::up).hasMessageContaining("must be true: this provider's requireAuthorization");
            assertThat(stack.ivs().calls().of("CreateChannel")).isEqualTo(1);
        }
    }

    private static void authorizedLater(Context context) {
        var first = new Channel("first", ChannelArgs.builder().authorized(true).build());
        var second = new Channel(
                "second",
                ChannelArgs.builder()
                        .authorized(first.arn().applyValue(String::isEmpty))
                        .build());
        context.export("second", second.arn());
    }

    @Test
    void explicitProvider_keepsItsKeySecretAndServesFunctions() throws Exception {
        try (Stack stack = Stack.create()) {
            stack.withoutEnvironment("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION");
            WorkspaceStack inline = open(stack, JavaProgramE2E::withItsOwnProvider);
            var outputs = inline.up().outputs();
            assertThat(output(outputs, "found").value()).isEqualTo("looked-up");
            assertThat(output(outputs, "arn").value()).asString().startsWith("arn:aws:ivs:eu-west-1:");
            String state =
                    stack.read(".pulumi/stacks/inline/dev.json"); // the Automation API exports secrets in plain text
            assertThat(state).contains("eu-west-1").doesNotContain("never-in-clear");
            inline.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    private static void withItsOwnProvider(Context context) {
        var ireland = new Provider(
                "ireland",
                ProviderArgs.builder()
                        .region("eu-west-1")
                        .accessKey("AKIAIOSFODNN7EXAMPLE")
                        .secretKey("never-in-clear")
                        .build());
        var channel = new Channel(
                "channel",
                ChannelArgs.builder().name("looked-up").build(),
                CustomResourceOptions.builder().provider(ireland).build());
        var found = AwsivsFunctions.getChannel(
                GetChannelArgs.builder().arn(channel.arn()).build(),
                InvokeOptions.builder().provider(ireland).build());
        context.export("arn", channel.arn());
        context.export("found", found.applyValue(it -> it.name()));
    }

    private static OutputValue output(Map<String, OutputValue> outputs, String name) {
        return Objects.requireNonNull(outputs.get(name), name);
    }

    private static WorkspaceStack open(Stack stack, Consumer<Context> program) throws Exception {
        return LocalWorkspace.createOrSelectStack(
                "inline",
                "dev",
                program,
                LocalWorkspaceOptions.builder()
                        .workDir(PulumiCli.newFolder("inline"))
                        .pulumiHome(PulumiCli.pulumiHome())
                        .environmentVariables(stack.environment())
                        .build());
    }
}
