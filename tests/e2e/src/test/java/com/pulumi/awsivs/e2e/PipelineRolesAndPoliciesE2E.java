package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Tests the policy pack and the IAM policies of examples/pipelines. */
class PipelineRolesAndPoliciesE2E {

    @Test
    void policies_rejectPublicChannelsInsecureIngestAndUnprotectedKeyPairs() throws IOException {
        try (Stack stack = Stack.of(PipelinesE2E.DEPLOYED)) {
            stack.up();
            PipelinesE2E.changeOutsideAndInTheProgram(stack);
            stack.write(
                    "Pulumi.yaml",
                    PipelinesE2E.CHANGED
                            + """
                      open: { type: aws-ivs:Channel, properties: { authorized: true, insecureIngest: true } }
                      viewers: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: %1$s } }
                      kept: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: %2$s }, options: { protect: true } }
                    """.formatted(
                                            EcKeyPair.generate().yaml(),
                                            EcKeyPair.generate().yaml()));
            PipelineJob job = withPolicyPack(stack);
            job.githubStep("Policies")
                    .fails()
                    .says("[mandatory]  no-public-channel  (aws-ivs:index:Channel: backstage)")
                    .says("[mandatory]  no-public-channel  (aws-ivs:index:Channel: ignored)")
                    .says("[mandatory]  no-public-channel  (aws-ivs:index:Channel: unchanged)")
                    .says("[advisory]  no-public-channel  (aws-ivs:index:Channel: unknown)")
                    .says("[mandatory]  no-insecure-ingest  (aws-ivs:index:Channel: open)")
                    .says("[mandatory]  key-pairs-are-protected  (aws-ivs:index:PlaybackKeyPair: viewers)")
                    .doesNotSay(
                            "(aws-ivs:index:Channel: members)",
                            "(aws-ivs:index:Channel: secret)",
                            "PlaybackKeyPair: kept)");

            stack.program("lobby: { type: aws-ivs:Channel }");
            stack.write("config.json", "{\"no-public-channel\": {\"except\": [\"lobby\"]}}");
            job.run("pulumi preview --policy-pack ci/policy-pack --policy-pack-config config.json")
                    .succeeds();
        }
    }

    /** Installs the policy pack's dependencies. Without npm or the network, the test is skipped. */
    private static PipelineJob withPolicyPack(Stack stack) throws IOException {
        Path bin = Files.createDirectories(Path.of(stack.path("bin")));
        // Part of the official archive of the CLI. The CLI that tests/pulumi-cli builds does not have it.
        Path host = Files.writeString(bin.resolve("pulumi-analyzer-policy-nodejs"), """
                #!/bin/sh
                exec node "$(node -p "require.resolve('@pulumi/pulumi/cmd/run-policy-pack')")" "$@"
                """);
        assertThat(host.toFile().setExecutable(true)).isTrue();
        PipelineJob job = new PipelineJob(stack)
                .with(
                        "PATH",
                        PulumiCli.REPOSITORY.resolve("tests/pulumi-cli") + ":" + bin + ":" + System.getenv("PATH"))
                .with("npm_config_cache", Stack.cache() + "/pulumi-resource-aws-ivs/npm")
                .with("npm_config_prefer_offline", "true");
        PulumiResult install = job.run("npm install --prefix ci/policy-pack --no-audit --no-fund");
        assumeTrue(install.exitCode() == 0, () -> "npm cannot install the policy pack: " + install.output());
        job.run("ci/policy-pack/node_modules/.bin/tsc --project ci/policy-pack").succeeds();
        return job;
    }

    @Test
    void previewAndImport_needOnlyThePermissionsOfTheirRoles() throws IOException {
        try (IvsEmulator ivs = IvsEmulator.start();
                Stack stack = Stack.of(PipelinesE2E.DEPLOYED, ivs);
                Stack other = Stack.of("{}", ivs)) {
            stack.up();
            PipelinesE2E.changeOutsideAndInTheProgram(stack);
            restrictTo("preview.json", ivs);
            PipelineJob job = new PipelineJob(stack);
            job.run("ci/preview-comment dev").succeeds().says("2 channels become public");
            assertThat(job.githubStep("Drift report").exitCode()).isEqualTo(7);
            stack.tryUp().fails().says("AccessDeniedException");

            restrictTo("import.json", ivs);
            String channel = stack.id("members");
            other.pulumi("import", "aws-ivs:index:Channel", "live", channel, "--yes", "--generate-code=false")
                    .succeeds();
            assertThat(other.resource("live").at("/outputs/streamKeyValue").isMissingNode())
                    .isFalse();
        }
    }

    /** Denies every operation of the provider that this policy does not allow. */
    private static void restrictTo(String policy, IvsEmulator ivs) throws IOException {
        ivs.faults().clear();
        List<String> allowed = actions(policy);
        actions("deploy.json").stream()
                .filter(action -> !allowed.contains(action))
                .map(action -> action.substring("ivs:".length()))
                .forEach(operation -> ivs.faults()
                        .add(InjectedFault.response(
                                operation, 403, "AccessDeniedException", "{\"message\": \"not allowed\"}")));
    }

    private static List<String> actions(String policy) throws IOException {
        JsonNode actions = Stack.json(Files.readString(PipelineJob.PIPELINES.resolve("iam/" + policy)))
                .at("/Statement/0/Action");
        return StreamSupport.stream(actions.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
