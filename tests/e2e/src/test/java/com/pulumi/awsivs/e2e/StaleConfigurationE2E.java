package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.emulator.IvsEmulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests changed provider settings: a destroy, and the refresh before an update, still use the settings of the last deployment. */
class StaleConfigurationE2E {

    private static final String CHANNEL = "channel: { type: 'aws-ivs:Channel' }\n";
    private static final String ADVICE =
            "This command uses the provider's configuration of the last deployment. If it has been"
                    + " changed since, run `pulumi up --refresh --run-program`, or `pulumi preview --refresh --run-program` to see what"
                    + " that would do; before `pulumi destroy`, run `pulumi refresh --run-program`";

    @Test
    @Tag("reliability:changed-settings")
    void profileRenamed_commandsOfTheErrorWork() {
        try (Stack stack = Stack.of(CHANNEL)) {
            useProfile(stack, "old");
            stack.up();
            useProfile(stack, "new");
            stack.preview().fails().says("the AWS profile 'old' (from aws-ivs:profile) does not exist", ADVICE);
            stack.tryUp().fails().says("the AWS profile 'old' (from aws-ivs:profile) does not exist", ADVICE);
            stack.preview("--refresh", "--run-program").succeeds().says("2 unchanged");
            stack.destroyFails("--run-program")
                    .says("the AWS profile 'old' (from aws-ivs:profile) does not exist", ADVICE);
            stack.destroyFails().says("the AWS profile 'old' (from aws-ivs:profile) does not exist", ADVICE);
            stack.pulumi("refresh", "--yes", "--skip-preview", "--run-program").succeeds();
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    void currentConfigurationInvalid_errorDoesNotMentionTheLastDeployment() {
        try (Stack stack = Stack.of(CHANNEL)) {
            useProfile(stack, "one");
            stack.config("aws-ivs:profile", "absent");
            stack.tryUp()
                    .fails()
                    .says("the AWS profile 'absent' (from aws-ivs:profile) does not exist")
                    .doesNotSay("last deployment");
            useProfile(stack, "one");
            stack.up("--refresh", "--run-program");
            stack.config("aws-ivs:profile", "absent");
            stack.tryUp("--refresh", "--run-program")
                    .fails()
                    .says("the AWS profile 'absent' (from aws-ivs:profile) does not exist")
                    .doesNotSay("last deployment");
        }
    }

    @Test
    @Tag("reliability:changed-settings")
    void credentialsMovedToProfile_errorNamesTheRefreshCommand() {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            useProfile(stack, "new");
            stack.preview()
                    .fails()
                    .says("no AWS credentials were found")
                    .says("The provider's configuration names none", ADVICE);
            stack.up("--refresh", "--run-program").says("2 unchanged");
            stack.expectNoChanges();
        }
    }

    @Test
    @Tag("reliability:changed-settings")
    void oldEndpointUnreachable_errorNamesIt() {
        try (Stack stack = Stack.of(CHANNEL)) {
            String endpoint = stack.ivs().endpoint().toString();
            stack.config("aws-ivs:endpoint", endpoint);
            stack.up();
            stack.write("state.json", stack.export().toString().replace(endpoint, "http://127.0.0.1:1"));
            stack.pulumi("stack", "import", "--file", "state.json").succeeds();
            stack.preview()
                    .fails()
                    .says("http://127.0.0.1:1 could not be reached")
                    .says("The endpoint comes from the provider's configuration. " + ADVICE);
            stack.up("--refresh", "--run-program");
            stack.expectNoChanges();
        }
    }

    @Test
    @Tag("reliability:account-not-allowed")
    void accountNotAllowed_previewFailsEvenWithoutChanges() {
        try (Stack stack = Stack.of(CHANNEL)) {
            String wrong =
                    "the credentials belong to the AWS account 123456789012, which is not one of allowedAccountIds"
                            + " (111122223333). The credentials are not named by the provider's configuration and come from the"
                            + " environment variable AWS_ACCESS_KEY_ID";
            stack.config("aws-ivs:allowedAccountIds[0]", "111122223333");
            stack.preview().fails().saysOnce(wrong).doesNotSay("last deployment");
            stack.config("aws-ivs:allowedAccountIds[0]", "123456789012");
            stack.up();
            stack.config("aws-ivs:allowedAccountIds[0]", "111122223333");
            stack.preview().fails().saysOnce(wrong).doesNotSay("last deployment");
            stack.tryUp().fails().saysOnce(wrong);
            stack.config("aws-ivs:allowedAccountIds[0]", "123456789012");
            stack.preview().fails().saysOnce(wrong + ". " + ADVICE);
            stack.up("--refresh", "--run-program");
            stack.expectNoChanges();
            stack.pulumi("config", "rm", "aws-ivs:allowedAccountIds").succeeds();
            stack.pulumi("config", "set", "aws-ivs:allowedAccountIds", "[]").succeeds();
            stack.preview().fails().saysOnce("allowedAccountIds must have at least one account");
        }
    }

    @Test
    @Tag("reliability:changed-settings")
    void regionMissingInLastDeployment_errorNamesTheRefreshCommand() {
        String missing = "missing required configuration key \"aws-ivs:region\"";
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.withoutEnvironment("AWS_REGION");
            stack.preview().fails().says(missing).doesNotSay("last deployment");
            stack.environment("AWS_REGION", "us-west-2");
            stack.up();
            StateWithoutRegionE2E.removeRegion(stack);
            stack.withoutEnvironment("AWS_REGION");
            stack.config("aws-ivs:region", "us-west-2");
            stack.preview().fails().says(missing, ADVICE);
            stack.up("--refresh", "--run-program").says("2 unchanged");
            stack.expectNoChanges();
        }
    }

    @Test
    @Tag("reliability:expired-credentials")
    void credentialsExpiredOrOfAnotherAccount_errorNamesTheirSource() {
        try (Stack stack = Stack.of(CHANNEL);
                IvsEmulator other = IvsEmulator.start()) {
            stack.config("aws-ivs:accessKey", "A");
            stack.config("aws-ivs:secretKey", "a");
            stack.config("aws-ivs:token", "session-token-of-then");
            stack.up();
            other.faults()
                    .add(InjectedFault.response(
                            "GetChannel", 403, "ExpiredTokenException", "{\"message\": \"The token has expired\"}"));
            String endpoint = stack.environment().get("AWS_ENDPOINT_URL");
            stack.environment("AWS_ENDPOINT_URL", other.endpoint().toString());
            stack.preview()
                    .fails()
                    .says("The token has expired")
                    .says("The credentials come from `accessKey` of the provider's configuration. " + ADVICE);
            stack.environment("AWS_ENDPOINT_URL", String.valueOf(endpoint));
            for (String name : new String[] {"accessKey", "secretKey", "token"}) {
                stack.pulumi("config", "rm", "aws-ivs:" + name).succeeds();
            }
            stack.up("--refresh", "--run-program");
            // The emulator uses the access key as the account id.
            stack.environment("AWS_ACCESS_KEY_ID", "111122223333");
            stack.preview()
                    .fails()
                    .says("belongs to the AWS account 123456789012, but the credentials to 111122223333")
                    .says("come from the environment variable AWS_ACCESS_KEY_ID. " + ADVICE);
        }
    }

    private static void useProfile(Stack stack, String name) {
        stack.withoutEnvironment("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
        stack.environment("AWS_SHARED_CREDENTIALS_FILE", stack.path("credentials"));
        stack.write("credentials", "[%s]\naws_access_key_id = A\naws_secret_access_key = a\n".formatted(name));
        stack.config("aws-ivs:profile", name);
    }
}
