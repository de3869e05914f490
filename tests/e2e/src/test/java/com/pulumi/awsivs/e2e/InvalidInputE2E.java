package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the errors for missing and invalid properties, provider settings and public keys. */
class InvalidInputE2E {

    private static final String KEYS = """
            keys:
              type: aws-ivs:PlaybackKeyPair
              properties:
                name: bad name
                publicKeyMaterial: %s
            """;

    @Test
    void channelWithSevenErrors_reportsAllBeforeAnyCall() {
        try (Stack stack = Stack.of("""
                channel:
                  type: aws-ivs:Channel
                  properties:
                    name: a b
                    latencyMode: FAST
                    preset: HIGHER_BANDWIDTH_DELIVERY
                    recordingConfigurationArn: studio
                    playbackRestrictionPolicyArn: arn:aws:ivs:eu-west-1:123456789012:playback-restriction-policy/abc
                    tags: { 'aws:x': y }
                    multitrackInputConfiguration: { enabled: true, policy: MAYBE }
                """)) {
            PulumiResult preview = stack.preview().fails();
            assertThat(preview.output().split("has a problem: ", -1)).hasSize(7 + 1);
            preview.says("must be at most 128 letters (a-z, A-Z), digits, hyphens and underscores")
                    .says("must be one of NORMAL, LOW", "preset value", "remove preset or change type")
                    .says("must be the ARN of a recording configuration, like arn:aws:ivs:us-west-2:")
                    .says("is in eu-west-1, but a channel in us-west-2")
                    .says("tags[\"aws:x\"] the key must be", "must not begin with aws:")
                    .says("multitrackInputConfiguration.policy must be one of ALLOW, REQUIRE");
            assertThat(stack.ivs().calls().total()).isZero();
        }
    }

    @Test
    void nameAndTagsTooLong_errorsShowTheCounts() {
        String tags = IntStream.range(0, 51).mapToObj(i -> "t" + i + ": x").collect(Collectors.joining(", "));
        try (Stack stack = Stack.of("""
                channel:
                  type: aws-ivs:Channel
                  properties: { name: %s, tags: { %s } }
                """.formatted("n".repeat(129), tags))) {
            stack.preview()
                    .fails()
                    .says("(this has 129 characters)", "tags must have at most 50 entries, but has 51")
                    .doesNotSay("[a-zA-Z0-9", "t17");
        }
    }

    @Test
    void multitrackInputIncomplete_errorsListAllRequirements() {
        try (Stack stack = Stack.of("""
                channel:
                  type: aws-ivs:Channel
                  properties: { type: BASIC, multitrackInputConfiguration: { enabled: true } }
                """)) {
            stack.preview()
                    .fails()
                    .says("needs a channel of type STANDARD", "needs containerFormat FRAGMENTED_MP4")
                    .says("needs a policy", "needs a maximumResolution");
        }
    }

    @Test
    void privateKey_isRejectedAndNeverShown() {
        EcKeyPair key = EcKeyPair.generate();
        String[] secret = key.privateLines().toArray(String[]::new);
        try (Stack stack = Stack.of(KEYS.formatted(EcKeyPair.yaml(key.privatePem())))) {
            stack.preview()
                    .fails()
                    .says("is a private key", "specify the public key instead", "bad name")
                    .doesNotSay(secret);
            stack.tryUp().fails().says("is a private key").doesNotSay(secret);
            onlyTheEngineLogsTheKey(secret, stack);
            stack.program(KEYS.formatted("{ fn::secret: " + EcKeyPair.yaml(key.privatePem()) + " }"));
            stack.preview().fails().says("is a private key").doesNotSay(secret);
            stack.tryUp("--logtostderr", "-v=3").fails().doesNotSay(secret);
            onlyTheEngineLogsTheKey(secret, stack);
            assertThat(stack.export().toString()).doesNotContain(secret);
        }
    }

    /** Asserts that only the engine logs the key: with {@code -v=9} it logs all properties of all requests, even secret ones. */
    private static void onlyTheEngineLogsTheKey(String[] secret, Stack stack) {
        PulumiResult loud = stack.preview("--logtostderr", "-v=9").fails().says("is a private key");
        String rest = loud.output()
                .lines()
                .filter(line -> !line.contains("arshaling property for RPC["))
                .collect(Collectors.joining("\n"));
        assertThat(rest).isNotEmpty().doesNotContain(secret);
    }

    @Test
    void keyOfAnotherCurveOrNoKey_isRejectedWithTheReason() {
        try (Stack stack =
                Stack.of(KEYS.formatted(EcKeyPair.onCurve("secp256r1").yaml()))) {
            stack.preview()
                    .fails()
                    .says("must be on the curve P-384 (secp384r1), but is on P-256 (secp256r1)")
                    .says("openssl ecparam -name secp384r1 -genkey -noout -out private.pem");
            stack.program(KEYS.formatted("ssh-rsa AAAA"));
            stack.preview().fails().says("is an OpenSSH key of another kind");
            stack.program(KEYS.formatted("./public.pem"));
            stack.preview().fails().says("is the name of a file and must be its content", "fn::readFile: ./public.pem");
        }
    }

    @Test
    void misspelledSetting_errorSuggestsTheRightName() {
        try (Stack stack = Stack.of("channel: { type: 'aws-ivs:Channel' }")) {
            stack.config("aws-ivs:requireAuthorisation", "true");
            stack.preview().fails().says("is not a property; did you mean requireAuthorization?");
        }
    }

    @Test
    void settingOfWrongType_errorShowsValueAndCommand() {
        try (Stack stack = Stack.of("channel: { type: 'aws-ivs:Channel' }")) {
            stack.config("aws-ivs:detectDrift", "True");
            stack.config("aws-ivs:defaultTags", "video");
            stack.config("aws-ivs:allowedAccountIds", "one");
            stack.config("aws-ivs:requestsPerSecond", "0.0001");
            stack.preview()
                    .fails()
                    .says("detectDrift must be true or false, but is the string \"True\"")
                    .says("Set it with: pulumi config set --path aws-ivs:defaultTags.NAME VALUE")
                    .says("Set it with: pulumi config set --path 'aws-ivs:allowedAccountIds[0]' VALUE")
                    .says("requestsPerSecond must be 0 (no limit) or at least 0.1");
        }
    }

    @Test
    void keyWithByteOrderMarkAndEscapedNewlines_isTheSameKey() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.of(KEYS.replace("bad name", "good").formatted(key.yaml()))) {
            stack.up();
            String spelled = "\uFEFF" + key.publicPem().replace("\n", "\\n");
            stack.program(KEYS.replace("bad name", "good").formatted(EcKeyPair.yaml(spelled)));
            stack.expectNoChanges();
            stack.destroy();
            stack.up().says("+ 2 created");
            stack.expectNoChanges();
        }
    }

    @Test
    void regionMissing_previewFailsWithTheWaysToSetIt() {
        try (Stack stack = Stack.of("channel: { type: 'aws-ivs:Channel' }")) {
            stack.withoutEnvironment("AWS_REGION");
            stack.preview()
                    .fails()
                    .says("set aws-ivs:region, the environment variable AWS_REGION, or a region in the AWS profile")
                    .says("pulumi config set aws-ivs:region");
            stack.write("aws-config", "[default]\nregion = us-west-2\n");
            stack.environment("AWS_CONFIG_FILE", stack.path("aws-config"));
            stack.preview().succeeds();
        }
    }

    @Test
    void credentialsMissing_previewSucceedsAndUpFailsWithin20Seconds() throws IOException {
        // A metadata service that neither accepts nor rejects connections.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Stack stack = Stack.of("""
                one: { type: 'aws-ivs:Channel' }
                two: { type: 'aws-ivs:Channel' }
                three: { type: 'aws-ivs:Channel' }
                """)) {
            stack.withoutEnvironment("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_EC2_METADATA_DISABLED");
            stack.environment("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:" + silent.getLocalPort());
            stack.preview().succeeds();
            Instant start = Instant.now();
            PulumiResult run = stack.tryUp().fails();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
            run.says("no AWS credentials were found", "AWS_PROFILE", "aws sso login")
                    .doesNotSay("see the first error");
        }
    }

    @Test
    void requireAuthorization_previewRejectsPublicChannel() {
        try (Stack stack = Stack.of("channel: { type: 'aws-ivs:Channel', properties: { authorized: true } }")) {
            stack.config("aws-ivs:requireAuthorization", "true");
            stack.up();
            String arn = stack.id("channel");
            stack.program("channel: { type: 'aws-ivs:Channel', properties: { latencyMode: LOW } }");
            stack.preview().fails().says("authorized", "must be true: this provider's requireAuthorization");
            stack.console().updateChannel(arn, "\"authorized\": false");
            stack.program("channel: { type: 'aws-ivs:Channel', properties: { authorized: true },"
                    + " options: { ignoreChanges: [authorized] } }");
            stack.preview().fails().says("must be true: this provider's requireAuthorization");
            stack.program("channel: { type: 'aws-ivs:Channel', properties: { authorized: true } }");
            stack.up().says("~ 1 updated");
        }
    }

    @Test
    void misspelledProperty_isRejectedBeforeAnyCall() {
        try (Stack stack = Stack.of("channel: { type: 'aws-ivs:Channel', properties: { authorised: true } }")) {
            stack.preview().fails().says("authorised", "Existing properties are: ", "authorized");
            assertThat(stack.ivs().calls().total()).isZero();
        }
    }
}
