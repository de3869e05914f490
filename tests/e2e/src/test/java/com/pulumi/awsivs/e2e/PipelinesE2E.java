package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the pipelines of examples/pipelines: runs the steps of their YAML files with the real CLI. */
class PipelinesE2E {

    static final String DEPLOYED = """
            members: { type: aws-ivs:Channel, properties: { authorized: true } }
            lobby: { type: aws-ivs:Channel }
            backstage: { type: aws-ivs:Channel, properties: { authorized: true } }
            rehearsal: { type: aws-ivs:Channel }
            retained: { type: aws-ivs:Channel, options: { retainOnDelete: true } }
            replaced: { type: aws-ivs:Channel, properties: { authorized: true }, options: { replaceOnChanges: [type] } }
            unchanged: { type: aws-ivs:Channel }
            ignored: { type: aws-ivs:Channel, properties: { authorized: true }, options: { ignoreChanges: [authorized] } }
            """;

    /** Deletes `rehearsal` and `retained`, and creates channels with a secret, an unknown and an oddly named property. */
    static final String CHANGED = """
            name: e2e
            runtime: yaml
            variables:
              created: { fn::invoke: { function: aws-ivs:getChannel, arguments: { arn: "${new.arn}" } } }
            resources:
              members: { type: aws-ivs:Channel, properties: { authorized: true } }
              lobby: { type: aws-ivs:Channel, properties: { authorized: true } }
              backstage: { type: aws-ivs:Channel }
              replaced:
                type: aws-ivs:Channel
                properties: { authorized: true, type: BASIC }
                options: { replaceOnChanges: [type] }
              unchanged: { type: aws-ivs:Channel }
              ignored: { type: aws-ivs:Channel, properties: { authorized: true }, options: { ignoreChanges: [authorized] } }
              new: { type: aws-ivs:Channel }
              odd: { type: aws-ivs:Channel, name: "a|b <i>`@all", properties: { name: odd, authorized: true } }
              secret: { type: aws-ivs:Channel, properties: { authorized: { fn::secret: true } } }
              unknown: { type: aws-ivs:Channel, properties: { authorized: "${created.authorized}" } }
            """;

    private static final List<String> ROWS = List.of(
            "| <code>backstage</code> | becomes **public** |",
            "| <code>new</code> | is created, **public** |",
            "| <code>a&#124;b &#60;i&#62;&#96;&#64;all</code> | is created, private |",
            "| <code>ignored</code> | stays **public**; it was made public outside Pulumi |",
            "| <code>lobby</code> | becomes private |",
            "| <code>members</code> | becomes private; it was made public outside Pulumi |",
            "| <code>old</code> | is imported, **public** |",
            "| <code>rehearsal</code> | is deleted (now **public**) |",
            "| <code>replaced</code> | is replaced by a new channel, private (now private) |",
            "| <code>retained</code> | is no longer managed by Pulumi, and stays **public** at IVS |",
            "| <code>secret</code> | is created, private or public, because `authorized` is a secret |",
            "| <code>unknown</code> | is created, private or public, because `authorized` is known only during `pulumi up` |");

    private static PipelineJob github(Stack stack, CommentServer server) {
        return new PipelineJob(stack)
                .with("GITHUB_API_URL", server.url().toString())
                .with("GITHUB_REPOSITORY", "my-org/my-repo")
                .with("GITHUB_REF", "refs/pull/7/merge")
                .with("GITHUB_TOKEN", "token-7");
    }

    private static PipelineJob gitlab(Stack stack, CommentServer server) {
        return new PipelineJob(stack)
                .with("CI_API_V4_URL", server.url().toString())
                .with("CI_PROJECT_ID", "1")
                .with("CI_MERGE_REQUEST_IID", "7")
                .with("GITLAB_TOKEN", "token-7");
    }

    static void changeOutsideAndInTheProgram(Stack stack) {
        stack.console().updateChannel(stack.id("members"), "\"authorized\": false");
        stack.console().updateChannel(stack.id("ignored"), "\"authorized\": false");
        stack.write("Pulumi.yaml", CHANGED);
    }

    @Test
    void pullRequest_getsOneCommentThatNamesTheChannelsThatBecomePublicOrPrivate() {
        try (Stack stack = Stack.of(DEPLOYED);
                CommentServer server = new CommentServer("token-7")) {
            stack.up();
            changeOutsideAndInTheProgram(stack);
            String arn = stack.console()
                    .call("CreateChannel", "{\"name\": \"old\"}")
                    .at("/channel/arn")
                    .asText();
            stack.write("Pulumi.yaml", CHANGED + """
                      old: { type: aws-ivs:Channel, properties: { name: old }, options: { import: "%s" } }
                    """.formatted(arn));
            PipelineJob job = github(stack, server);
            job.githubStep("Preview").succeeds();
            String comment = stack.read("comment.md");
            assertThat(comment).startsWith("<!-- preview-comment e2e: dev -->\n");
            assertThat(comment)
                    .contains("### Stack <code>dev</code>: 2 channels become public, 3 channels become private");
            assertThat(comment.lines().filter(line -> line.startsWith("| <code>")))
                    .containsExactlyElementsOf(ROWS);
            assertThat(comment)
                    .contains("All resources: 4 create, 2 delete, 1 import, 1 replace,", "Warnings of the preview")
                    .doesNotContain("sk_us-");

            server.add("github-actions[bot]", "another comment of the same author", 100);
            server.add("somebody", comment, 1);
            job.githubStep("Comment").succeeds();
            stack.write("comment.md", comment + "second push");
            job.githubStep("Comment").succeeds();
            assertThat(server.comments("github-actions[bot]")).hasSize(101).endsWith(comment + "second push");
            assertThat(server.comments("somebody")).containsExactly(comment);
            job.with("GITHUB_TOKEN", "wrong").githubStep("Comment").fails().says("pull-requests: write");
        }
    }

    @Test
    void failedPreviews_areCommentedWithTheReason() {
        try (Stack stack = Stack.of("live: { type: aws-ivs:Channel, properties: { latencyMode: SLOW } }");
                CommentServer server = new CommentServer("token-7")) {
            PipelineJob job = gitlab(stack, server).with("STACKS", "missing dev");
            assertThat(job.gitlabJob("preview").exitCode()).isEqualTo(1);
            stack.program("{}");
            job.gitlabJob("preview").fails();
            stack.program("live: { type: aws-ivs:Channel, properties: { latencyMode: SLOW } }");
            job.gitlabJob("preview").fails();
            assertThat(server.comments("project_bot"))
                    .singleElement()
                    .asString()
                    .contains(
                            "### Stack <code>missing</code>: the preview failed\n\n<pre>\nerror: no stack named 'missing' found")
                    .contains("### Stack <code>dev</code>: the preview failed\n\n<pre>\nlive: ", "latencyMode", "SLOW")
                    .doesNotContain("no channel becomes", "preview failed\n</pre>");

            stack.wholeProgram("resources: { live: { type: aws-ivs:Channel, properties: { authorized: nope } } }\n");
            job.with("STACKS", "dev")
                    .run("ci/preview-comment dev")
                    .fails()
                    .says("the preview failed", "Cannot assign type 'string' to type 'boolean'")
                    .doesNotSay("\u001b");
            job.with("PULUMI_CONFIG_PASSPHRASE", "wrong")
                    .run("ci/preview-comment dev")
                    .fails()
                    .says("the preview failed", "incorrect passphrase");
        }
    }

    @Test
    void drift_failsTheNightlyJobAndIsReportedAsJson() {
        try (Stack stack = Stack.of(DEPLOYED)) {
            stack.up();
            PipelineJob job = new PipelineJob(stack);
            job.githubStep("Drift alarm").succeeds();
            assertThat(job.githubStep("Drift report").succeeds().output()).isEmpty();

            stack.console().updateChannel(stack.id("members"), "\"authorized\": false");
            stack.console().call("DeleteChannel", "{\"arn\": \"" + stack.id("rehearsal") + "\"}");
            assertThat(job.githubStep("Drift alarm").exitCode()).isEqualTo(7);
            PulumiResult report = job.githubStep("Drift report");
            assertThat(report.exitCode()).isEqualTo(7);
            assertThat(report.output().lines().map(Stack::json).toList())
                    .containsExactlyInAnyOrder(
                            drift("members", "update", "{\"authorized\": {\"deployed\": true, \"live\": false}}"),
                            drift("rehearsal", "delete", "{}"));
            assertThat(job.gitlabJob("drift").exitCode()).isEqualTo(7);
            assertThat(job.run("ci/drift-report missing dev")
                            .says("no stack named 'missing'")
                            .exitCode())
                    .isEqualTo(1);
        }
    }

    private static JsonNode drift(String name, String change, String properties) {
        return Stack.json("""
                {"stack": "dev", "type": "aws-ivs:index:Channel", "name": "%s", "change": "%s", "properties": %s}
                """.formatted(name, change, properties));
    }

    @Test
    void toolsMissing_areNamedWithHowToGetThem() {
        try (Stack stack = Stack.create()) {
            PipelineJob job = new PipelineJob(stack).with("PATH", "/nowhere");
            for (String script : List.of("preview-comment dev", "drift-report dev"))
                assertThat(job.run("/bin/sh ci/" + script)
                                .says(
                                        "jq is not installed: run `apt-get install jq`",
                                        "pulumi is not installed: see https://")
                                .exitCode())
                        .isEqualTo(2);
            job.run("/bin/sh ci/post-comment comment.md").fails().says("curl is not installed: run `apt-get");
        }
    }
}
