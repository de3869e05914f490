package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the provider works with the same settings as the AWS CLI. Without the CLI, checks only the provider: see {@link AwsCli}.
 */
class AwsCliE2E {

    private static final String KEYS = "aws_access_key_id = any\naws_secret_access_key = any\n";
    private static final String REGION = "region = us-west-2\n";
    private static final String DEAD = "http://127.0.0.1:9";

    /**
     * The settings of a user, and the expected outcome.
     *
     * @param config the text of the file in {@code AWS_CONFIG_FILE}
     * @param environment further environment variables; {@code ENDPOINT} is replaced by the emulator's endpoint
     * @param failure parts of the provider's error if both fail; empty if both work
     */
    record Row(String name, String config, Map<String, String> environment, List<String> failure) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Row works(String name, String config, Map<String, String> environment) {
        return new Row(name, config, environment, List.of());
    }

    private static Row fails(String name, String config, Map<String, String> environment, String... failure) {
        return new Row(name, config, environment, List.of(failure));
    }

    private static Map<String, String> emulator(String... more) {
        Map<String, String> all = new HashMap<>(Map.of("AWS_ENDPOINT_URL", "ENDPOINT"));
        for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return all;
    }

    static Stream<Row> rows() {
        String all = "[default]\n" + REGION + KEYS;
        String endpoint = "endpoint_url = ENDPOINT\n";
        return Stream.of(
                works("everything in the default profile", all + endpoint, Map.of()),
                works("another profile", "[profile prüf]\n" + REGION + KEYS + endpoint, Map.of("AWS_PROFILE", "prüf")),
                works(
                        "another profile in the locale C",
                        "[profile prüf]\n" + REGION + KEYS + endpoint,
                        Map.of("AWS_PROFILE", "prüf", "LC_ALL", "C")),
                works(
                        "a services section with a blank in its name",
                        all + "services = s t\n[services \"s t\"]\nivs =\n  " + endpoint,
                        Map.of()),
                fails(
                        "a services section that does not exist",
                        all + "services = s\n[services t]\nivs =\n  " + endpoint,
                        Map.of(),
                        "has no section [services s]. Add the section"),
                works("colons", "[default]\n" + (REGION + KEYS).replace(" =", ":"), emulator()),
                works("a line of another profile that cannot be read", all + "[profile x]\nx: y\n", emulator()),
                works(
                        "a services section",
                        all + "services = s\n[services s]\nivs =\n  " + endpoint,
                        Map.of("AWS_ENDPOINT_URL_STS", DEAD)),
                works(
                        "the variable of the service",
                        all,
                        emulator("AWS_ENDPOINT_URL", DEAD, "AWS_ENDPOINT_URL_IVS", "ENDPOINT")),
                works("keys of a command", "[default]\n" + REGION + "credential_process = sh keys\n", emulator()),
                fails(
                        "a profile that does not exist",
                        all,
                        emulator("AWS_PROFILE", "tpyo"),
                        "'tpyo' (from AWS_PROFILE)"),
                fails(
                        "ignored endpoints",
                        all,
                        emulator("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"),
                        "ListChannels"),
                works("FIPS that is neither true nor false", all, emulator("AWS_USE_FIPS_ENDPOINT", "1")),
                works("FIPS of the profile that is neither", all + "use_fips_endpoint = yes\n", emulator()),
                works("FIPS and an endpoint", all, emulator("AWS_USE_FIPS_ENDPOINT", "true")),
                works("compression that is neither", all, emulator("AWS_DISABLE_REQUEST_COMPRESSION", "abc")),
                fails(
                        "a mode that nobody knows",
                        all,
                        emulator("AWS_DEFAULTS_MODE", "nonsense"),
                        "AWS_DEFAULTS_MODE is"),
                fails(
                        "an endpoint that is none",
                        all,
                        Map.of("AWS_ENDPOINT_URL", "localhost"),
                        "AWS_ENDPOINT_URL must be"),
                fails("a proxy that is down", all, emulator("HTTP_PROXY", DEAD), "127.0.0.1:9", "HTTP_PROXY"),
                works("no proxy for the endpoint", all, emulator("HTTP_PROXY", DEAD, "NO_PROXY", "127.0.0.1")));
    }

    private static final Stack STACK = Stack.create();

    @AfterAll
    static void stop() {
        STACK.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sameSettings_providerWorksIfTheAwsCliDoes(Row row) {
        prepare(row);
        boolean works = row.failure().isEmpty();
        assertThat(AwsCli.works(STACK.environment(), works))
                .as("aws ivs list-channels")
                .isEqualTo(works);
        long before = STACK.ivs().calls().of("ListChannels");
        PulumiResult preview = STACK.preview();
        if (works) {
            preview.succeeds();
            assertThat(STACK.ivs().calls().of("ListChannels")).isEqualTo(before + 1);
        } else {
            preview.fails().says(row.failure().toArray(String[]::new));
            assertThat(STACK.ivs().calls().of("ListChannels")).isEqualTo(before);
        }
    }

    private static void prepare(Row row) {
        STACK.wholeProgram("""
                variables: { all: { 'fn::invoke': { function: 'aws-ivs:getChannels' } } }
                outputs: { all: '${all.channels}' }
                """);
        STACK.environment().keySet().stream().filter(AwsCli::isSetting).forEach(STACK::withoutEnvironment);
        STACK.withoutEnvironment("LC_ALL");
        STACK.environment("AWS_EC2_METADATA_DISABLED", "true");
        STACK.write("aws-config", withEndpoint(row.config()));
        STACK.write("keys", "echo '{\"Version\": 1, \"AccessKeyId\": \"any\", \"SecretAccessKey\": \"any\"}'\n");
        STACK.environment("AWS_CONFIG_FILE", STACK.path("aws-config"));
        STACK.environment("AWS_SHARED_CREDENTIALS_FILE", STACK.path("none"));
        row.environment().forEach((name, value) -> STACK.environment(name, withEndpoint(value)));
    }

    private static String withEndpoint(String text) {
        return text.replace("ENDPOINT", STACK.ivs().endpoint().toString())
                .replace("sh keys", "sh " + STACK.path("keys"));
    }
}
