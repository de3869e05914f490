package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Playback restriction policies: create, update, drift, import, delete, and the functions. */
class PlaybackRestrictionPolicyE2E {

    private static final String PROPERTIES = """
            allowedCountries: [US, CA]
            allowedOrigins: [https://example.com]
            enableStrictOriginEnforcement: true
            name: studio
            tags: { team: video }
            """;

    /** An emulator in which a channel can refer only to policies that exist, as at IVS. */
    static IvsEmulator emulator() {
        return IvsEmulator.start(EmulatorOptions.defaults().withExistingReferences(true));
    }

    static String policy(String properties) {
        return "policy:\n  type: aws-ivs:PlaybackRestrictionPolicy\n  properties:\n" + properties.indent(4);
    }

    /** Creates a policy outside Pulumi, and returns its ARN. */
    private static String create(Stack stack, String members) {
        return stack.console()
                .call("CreatePlaybackRestrictionPolicy", "{" + members + "}")
                .at("/playbackRestrictionPolicy/arn")
                .asText();
    }

    private static JsonNode live(Stack stack) {
        return stack.console()
                .call("GetPlaybackRestrictionPolicy", "{\"arn\": \"" + stack.id("policy") + "\"}")
                .get("playbackRestrictionPolicy");
    }

    private static void change(Stack stack, String members) {
        stack.console()
                .call("UpdatePlaybackRestrictionPolicy", "{\"arn\": \"" + stack.id("policy") + "\", " + members + "}");
    }

    @Test
    void createUpdateDelete_takeOneCallEach() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of(policy(PROPERTIES), ivs)) {
            stack.preview().succeeds().says("allowedCountries", "+ 2 to create");
            stack.up().doesNotSay("warning");
            assertThat(ivs.calls().of("CreatePlaybackRestrictionPolicy")).isOne();
            assertThat(live(stack)).isEqualTo(Stack.json("""
                    {"arn": "%s", "allowedCountries": ["US", "CA"], "allowedOrigins": ["https://example.com"],
                     "enableStrictOriginEnforcement": true, "name": "studio", "tags": {"team": "video"}}
                    """.formatted(stack.id("policy"))));
            stack.expectNoChanges();

            stack.program(policy(PROPERTIES.replace("[US, CA]", "[US, DE, FR]")));
            stack.preview().succeeds().says("~ [1]: \"CA\" => \"DE\"", "+ [2]: \"FR\"");
            stack.up().says("~ 1 updated");
            assertThat(live(stack).get("allowedCountries")).isEqualTo(Stack.json("[\"US\", \"DE\", \"FR\"]"));
            assertThat(ivs.calls().of("UpdatePlaybackRestrictionPolicy")).isOne();
            stack.expectNoChanges();

            stack.destroy();
            assertThat(ivs.state().total().playbackRestrictionPolicies()).isZero();
        }
    }

    @Test
    void reorderedOrRepeatedElements_areNoDifference() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of(policy("allowedCountries: [US, CA, DE]"), ivs)) {
            stack.up();
            stack.program(policy("allowedCountries: [DE, US, CA, US]"));
            stack.expectNoChanges();
            stack.up().says("2 unchanged");

            change(stack, "\"allowedCountries\": [\"CA\", \"DE\", \"US\"]");
            stack.preview("--expect-no-changes").succeeds().doesNotSay("allowedCountries");
            assertThat(ivs.calls().of("UpdatePlaybackRestrictionPolicy")).isOne(); // the one of this test
        }
    }

    /** One change of each property, made outside Pulumi, and what the preview shows. */
    private static final Map<String, String> DRIFT = Map.of(
            "\"allowedCountries\": [\"US\"]", "+ [1]: \"CA\"",
            "\"allowedOrigins\": [\"https://example.com\", \"https://example.org\"]", "- [1]: \"https://example.org\"",
            "\"enableStrictOriginEnforcement\": false", "~ enableStrictOriginEnforcement: false => true",
            "\"name\": \"other\"", "\"other\" => \"studio\"");

    @Test
    void driftOfEachProperty_isShownAndRepaired() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of(policy(PROPERTIES), ivs)) {
            stack.up();
            JsonNode deployed = live(stack);
            DRIFT.forEach((change, shown) -> {
                change(stack, change);
                assertThat(stack.preview("--expect-no-changes")
                                .fails()
                                .says(shown)
                                .exitCode())
                        .as(change)
                        .isEqualTo(7);
                stack.up().says("~ 1 updated");
                assertThat(live(stack)).as(change).isEqualTo(deployed);
            });
            stack.console().tag(stack.id("policy"), "team", "audio");
            stack.preview("--expect-no-changes").fails().says("team");
            stack.up();
            assertThat(live(stack)).isEqualTo(deployed);
            stack.expectNoChanges();
        }
    }

    @Test
    @Tag("reliability:policy-opened")
    void listClearedOutside_previewWarns_andUpRepairs() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of(policy("allowedCountries: [US, CA]"), ivs)) {
            stack.up();
            change(stack, "\"allowedCountries\": []");
            stack.preview().succeeds().saysOnce("allowedCountries was cleared outside Pulumi");
            stack.up();
            assertThat(live(stack).get("allowedCountries")).isEqualTo(Stack.json("[\"US\", \"CA\"]"));
            stack.program(policy("allowedCountries: []"));
            stack.preview().succeeds().saysOnce("allowedCountries becomes empty, which allows all");
            stack.up();
            assertThat(live(stack).get("allowedCountries")).isEmpty();
            stack.program(policy("name: other"));
            stack.up();
            stack.expectNoChanges();
        }
    }

    @Test
    void policyDeletedOutside_isCreatedAgain() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of(policy(PROPERTIES), ivs)) {
            stack.up();
            String arn = stack.id("policy");
            stack.console().call("DeletePlaybackRestrictionPolicy", "{\"arn\": \"" + arn + "\"}");
            stack.preview("--expect-no-changes").fails();
            stack.up();
            assertThat(stack.id("policy")).isNotEqualTo(arn);
            assertThat(ivs.state().total().playbackRestrictionPolicies()).isOne();
        }
    }

    @Test
    void lostResponse_policyIsFoundAndStored() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of(policy("allowedCountries: [US]"), ivs)) {
            ivs.faults()
                    .add(InjectedFault.dropAfterCommit("CreatePlaybackRestrictionPolicy")
                            .onCalls(1));
            stack.up();
            assertThat(ivs.state().total().playbackRestrictionPolicies()).isOne();
            stack.expectNoChanges();
        }
    }

    @Test
    void import_isComplete() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of("{}", ivs)) {
            String arn = create(stack, "\"name\": \"studio\", \"allowedCountries\": [\"US\", \"CA\"]");
            stack.pulumi("import", "aws-ivs:index:PlaybackRestrictionPolicy", "policy", arn, "--yes", "--protect=false")
                    .succeeds()
                    .says("allowedCountries");
            stack.program(policy("{ name: studio, allowedCountries: [CA, US] }"));
            stack.expectNoChanges();
        }
    }

    @Test
    void invalidElements_areReportedBeforeAnyCall() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of(
                        policy("{ allowedCountries: [us], allowedOrigins: [https://example.com/live] }"), ivs)) {
            stack.preview()
                    .fails()
                    .says(
                            "it contains \"us\", which must be written US",
                            "which has a path: write https://example.com");
            assertThat(ivs.calls().total()).isZero();
        }
    }

    @Test
    void existingPolicies_areReturnedByBothFunctions() {
        try (IvsEmulator ivs = emulator();
                Stack stack = Stack.of("{}", ivs)) {
            String arn = create(stack, "\"name\": \"studio\", \"allowedCountries\": [\"US\"]");
            create(stack, "\"name\": \"other\"");
            stack.wholeProgram("""
                    variables:
                      one: { fn::invoke: { function: 'aws-ivs:getPlaybackRestrictionPolicy', arguments: { arn: '%s' } } }
                      all: { fn::invoke: { function: 'aws-ivs:getPlaybackRestrictionPolicies', arguments: {} } }
                    outputs:
                      one: ${one}
                      all: ${all.playbackRestrictionPolicies}
                    """.formatted(arn));
            stack.up();
            JsonNode outputs =
                    Stack.json(stack.pulumi("stack", "output", "--json").output());
            assertThat(outputs.at("/one/allowedCountries")).isEqualTo(Stack.json("[\"US\"]"));
            assertThat(outputs.at("/all").findValuesAsText("name")).containsExactly("studio", "other");
        }
    }
}
