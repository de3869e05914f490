package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that resources in the state of another provider are adopted with the resource option {@code aliases}. */
class AliasAdoptionE2E {

    private static final String URN = "urn:pulumi:dev::e2e::";

    private static final String PROGRAM = """
            live:
              type: aws-ivs:Channel
              properties: { authorized: true }
              options: { aliases: [ { type: '%s' } ] }
            keys:
              type: aws-ivs:PlaybackKeyPair
              properties: { publicKeyMaterial: %s }
              options: { aliases: [ { type: '%s' } ] }
            """;

    /** Resources that aws-native has, and pulumi-aws does not. */
    private static final String MORE_OF_AWS_NATIVE = """
            key:
              type: aws-ivs:StreamKey
              properties: { channelArn: "${live.arn}" }
              options: { aliases: [ { type: 'aws-native:ivs:StreamKey' } ] }
            europe:
              type: aws-ivs:PlaybackRestrictionPolicy
              properties: { allowedCountries: [ FR, DE ] }
              options: { aliases: [ { type: 'aws-native:ivs:PlaybackRestrictionPolicy' } ] }
            """;

    /** The other providers, with the resource types, inputs and additional outputs in their states. */
    private enum OtherProvider {
        AWS(
                "aws",
                "aws:ivs/channel:Channel",
                "aws:ivs/playbackKeyPair:PlaybackKeyPair",
                "{\"__defaults\": []}",
                "{\"tagsAll\": {}, \"recordingConfigurationArn\": \"\"}"),
        AWS_NATIVE("aws-native", "aws-native:ivs:Channel", "aws-native:ivs:PlaybackKeyPair", "{}", "{\"tags\": []}");

        private final String provider;
        private final String channel;
        private final String keyPair;
        private final String inputs;
        private final String outputs;

        OtherProvider(String provider, String channel, String keyPair, String inputs, String outputs) {
            this.provider = provider;
            this.channel = channel;
            this.keyPair = keyPair;
            this.inputs = inputs;
            this.outputs = outputs;
        }

        /** Returns this provider's name of one of our types. */
        String type(String ours) {
            if (ours.endsWith(":Channel")) return channel;
            return ours.endsWith(":PlaybackKeyPair") ? keyPair : ours.replace("aws-ivs:index:", "aws-native:ivs:");
        }

        /** Returns the inputs of a resource in a state of this provider. */
        ObjectNode inputs(JsonNode resource) {
            ObjectNode stored = (ObjectNode) Stack.json(inputs);
            ObjectNode ours = (ObjectNode) resource.get("inputs");
            stored.setAll(ours.deepCopy().retain("authorized", "channelArn", "allowedCountries"));
            if (this == AWS_NATIVE && ours.has("name")) stored.set("name", ours.get("name")); // it also generates names
            return stored;
        }
    }

    @ParameterizedTest
    @Tag("reliability:adopted-resource")
    @EnumSource(OtherProvider.class)
    void stateOfAnotherProvider_firstUpCompletesItAndDetectsDrift(OtherProvider other) {
        EcKeyPair key = EcKeyPair.generate();
        boolean isNative = other == OtherProvider.AWS_NATIVE;
        String program = PROGRAM.formatted(other.channel, key.yaml(), other.keyPair);
        try (Stack stack = Stack.of(program + (isNative ? MORE_OF_AWS_NATIVE : ""))) {
            stack.up();
            String channel = stack.id("live");
            String pair = stack.id("keys");
            String streamKey =
                    stack.resource("live").at("/outputs/streamKeyArn").asText();
            stack.replaceState(stateWrittenBy(other, stack.export()));
            int resources = isNative ? 4 : 2;
            stack.preview()
                    .succeeds()
                    .says("~ " + resources + " to update", "The state was written by another provider");
            stack.ivs().calls().reset();
            stack.up().says("~ " + resources + " updated").doesNotSay("replace");
            assertThat(stack.id("live")).isEqualTo(channel);
            assertThat(stack.id("keys")).isEqualTo(pair);
            assertThat(stack.resource("live").at("/outputs/streamKeyArn").asText())
                    .isEqualTo(streamKey);
            for (String operation : List.of(
                    "UpdateChannel", "TagResource", "ImportPlaybackKeyPair", "CreateStreamKey", "DeleteStreamKey")) {
                assertThat(stack.ivs().calls().of(operation)).as(operation).isZero();
            }
            stack.expectNoChanges();
            stack.console().updateChannel(channel, "\"authorized\": false");
            stack.preview().succeeds().says("made public outside Pulumi", "~ 1 to update");
        }
    }

    /** Version 0.1.0 of this provider did not write {@code __state}, which marks its states. */
    @Test
    void stateOfVersion010_isNotTreatedAsAnotherProviders() {
        try (Stack stack = Stack.of("live: { type: aws-ivs:Channel }")) {
            stack.up();
            JsonNode state = stack.export();
            for (JsonNode each : state.at("/deployment/resources")) {
                if (each.path("outputs") instanceof ObjectNode outputs) outputs.remove("__state");
            }
            stack.replaceState(state);
            stack.preview("--expect-no-changes").succeeds().doesNotSay("warning", "__state");
            stack.up().says("2 unchanged").doesNotSay("warning", "__state");
            assertThat(stack.resource("live").at("/outputs/__state").asInt()).isEqualTo(1);
        }
    }

    /** Rewrites a state as the other provider would have written it: with its types, fewer inputs and outputs, and no refresh before updates. */
    private static JsonNode stateWrittenBy(OtherProvider other, JsonNode state) {
        String theirProvider = URN + "pulumi:providers:" + other.provider + "::default_7_0_0";
        String reference = "";
        for (JsonNode each : state.at("/deployment/resources")) {
            if (!each.get("type").asText().equals("pulumi:providers:aws-ivs")) continue;
            ((ObjectNode) each)
                    .put("type", "pulumi:providers:" + other.provider)
                    .put("urn", theirProvider);
            reference = theirProvider + "::" + each.get("id").asText();
        }
        for (JsonNode each : state.at("/deployment/resources")) {
            ObjectNode resource = (ObjectNode) each;
            String type = each.get("type").asText();
            if (!type.startsWith("aws-ivs:")) continue;
            resource.put("type", other.type(type))
                    .put("urn", each.get("urn").asText().replace(type, other.type(type)))
                    .put("provider", reference);
            resource.remove(
                    List.of("refreshBeforeUpdate", "additionalSecretOutputs", "dependencies", "propertyDependencies"));
            resource.set("inputs", other.inputs(resource));
            ((ObjectNode) resource.get("outputs"))
                    .retain("arn", "authorized", "fingerprint", "ingestEndpoint", "name", "playbackUrl", "type");
            ((ObjectNode) resource.get("outputs")).setAll((ObjectNode) Stack.json(other.outputs));
        }
        return state;
    }
}
