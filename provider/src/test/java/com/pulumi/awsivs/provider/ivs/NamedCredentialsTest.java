package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every source of credentials that somebody names and that fails, with the role of a container behind it that works. That
 * role is of another account: it must not be asked, and the message must say what failed and what to do.
 */
class NamedCredentialsTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/deploy";
    private static final String FOREIGN_ROLE = "arn:aws:iam::333333333333:role/deploy";
    private static final String KEYS = "aws_access_key_id = 123456789012\naws_secret_access_key = s\n";
    private static final String SSO_SESSION =
            "[sso-session s]\nsso_start_url = https://x.awsapps.com/start\nsso_region = us-west-2\n";
    private static final String SSO =
            "[profile p]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = r\n" + SSO_SESSION;
    private static final String SHA1_OF_S = "a0f1490a20d0211c997b44bc357e1972deab8ae3";

    @TempDir
    private Path folder;

    private final SystemProperties properties = new SystemProperties();
    private final CredentialEndpoint container = CredentialEndpoint.working();

    private static IvsEmulator emulator;

    @BeforeAll
    static void start() {
        emulator = IvsEmulator.start();
        emulator.faults()
                .add(com.pulumi.awsivs.emulator.Fault.answer(
                        "AssumeRoleWithWebIdentity",
                        400,
                        "InvalidIdentityToken",
                        "{\"message\": \"The token is not for this role.\"}"));
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @BeforeEach
    void offerTheRoleOfTheContainer() {
        // The SDK's own container provider reads the real environment, or these.
        properties.with("aws.containerCredentialsFullUri", container.url());
        properties.with("aws.endpointUrl", emulator.endpoint());
    }

    @AfterEach
    void restore() {
        properties.close();
        container.close();
    }

    /** @param message parts of what is said, in this order */
    private record Case(String name, UnaryOperator<AwsHome> home, List<Object> config, List<String> message) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case of(String name, UnaryOperator<AwsHome> home, String... message) {
        return new Case(name, home, List.of(), List.of(message));
    }

    private static Case configured(String name, UnaryOperator<AwsHome> home, String profile, String... message) {
        return new Case(name, home, List.of("profile", profile), List.of(message));
    }

    private static UnaryOperator<AwsHome> profile(String properties) {
        return home -> home.config("[profile p]\n" + properties).with("AWS_PROFILE", "p");
    }

    static Stream<Case> failures() {
        return Stream.of(profiles(), roles(), keys(), processes(), webIdentities(), sso(), files())
                .flatMap(each -> each);
    }

    private static Stream<Case> profiles() {
        UnaryOperator<AwsHome> others = home -> home.config("[default]\nregion = x\n[profile prod]\nregion = x\n")
                .credentials("[ci]\n" + KEYS);
        return Stream.of(
                of(
                        "misspelt AWS_PROFILE",
                        home -> others.apply(home).with("AWS_PROFILE", "tpyo"),
                        "the AWS profile 'tpyo' (from AWS_PROFILE) does not exist. Profiles found in ~/.aws/config and"
                                + " ~/.aws/credentials: ci, default, prod. Correct AWS_PROFILE, or create the profile: aws"
                                + " configure --profile tpyo"),
                of(
                        "misspelt AWS_PROFILE, no files",
                        home -> home.with("AWS_PROFILE", "tpyo"),
                        "the AWS profile 'tpyo' (from AWS_PROFILE) does not exist. No profile was found in ~/.aws/config"
                                + " (which does not exist) and ~/.aws/credentials (which does not exist)"),
                of(
                        "misspelt AWS_PROFILE beside keys",
                        home -> home.with("AWS_PROFILE", "tpyo")
                                .with("AWS_ACCESS_KEY_ID", "A")
                                .with("AWS_SECRET_ACCESS_KEY", "s"),
                        "the AWS profile 'tpyo' (from AWS_PROFILE) does not exist"),
                of(
                        "misspelt AWS_DEFAULT_PROFILE",
                        home -> home.with("AWS_DEFAULT_PROFILE", "tpyo"),
                        "the AWS profile 'tpyo' (from AWS_DEFAULT_PROFILE) does not exist"),
                of(
                        "empty AWS_PROFILE",
                        home -> others.apply(home).with("AWS_PROFILE", ""),
                        "AWS_PROFILE is set to an empty string",
                        "or unset it. Profiles found in ~/.aws/config and ~/.aws/credentials: ci, default, prod"),
                of(
                        "AWS_PROFILE=default without one",
                        home -> home.credentials("[ci]\n" + KEYS).with("AWS_PROFILE", "default"),
                        "the AWS profile 'default' (from AWS_PROFILE) does not exist"),
                of(
                        "a section without its prefix",
                        home -> home.config("[prod]\n" + KEYS).with("AWS_PROFILE", "prod"),
                        "~/.aws/config has a section [prod], which must be called [profile prod] there"),
                configured(
                        "misspelt profile of the configuration",
                        others,
                        "tpyo",
                        "the AWS profile 'tpyo' (from aws-ivs:profile) does not exist. Profiles found",
                        "Correct aws-ivs:profile"),
                configured(
                        "profile of the configuration without credentials",
                        others,
                        "prod",
                        "the AWS profile 'prod' (from aws-ivs:profile) configures no credentials"),
                of(
                        "a line of the profile that cannot be read",
                        profile(KEYS + "nonsense-of-mine\n"),
                        "an AWS profile cannot be read: ~/.aws/config, line 4: it is not of the form key = value"),
                of(
                        "a line before the first profile",
                        home -> home.credentials("aws_access_key_id = A\n[default]\n" + KEYS),
                        "~/.aws/credentials, line 1: it stands before the first [profile]"));
    }

    private static Stream<Case> roles() {
        String source = "source_profile = base\n";
        String base = "[profile base]\n" + KEYS;
        return Stream.of(
                of(
                        "a role that is refused",
                        profile("role_arn = " + FOREIGN_ROLE + "\n" + source + base),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot assume the role " + FOREIGN_ROLE
                                + " with the credentials of the AWS profile 'base' (from source_profile of 'p'): STS AssumeRole at http://127.0.0.1:",
                        ": Not authorized to perform: sts:AssumeRole on resource: " + FOREIGN_ROLE
                                + " (AccessDenied, HTTP 403, request emulator)",
                        "trust policy"),
                of(
                        "a role of the default profile that is refused",
                        home -> home.config("[default]\nrole_arn = " + FOREIGN_ROLE + "\n" + source + base),
                        "the AWS profile 'default' cannot assume the role " + FOREIGN_ROLE),
                configured(
                        "a role of the configured profile that is refused",
                        home -> home.config("[profile p]\nrole_arn = " + FOREIGN_ROLE + "\n" + source + base),
                        "p",
                        "the AWS profile 'p' (from aws-ivs:profile) cannot assume the role " + FOREIGN_ROLE),
                of(
                        "source_profile that does not exist",
                        profile("role_arn = " + ROLE + "\n" + source),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: its source_profile 'base' does not exist."
                                + " Profiles found in ~/.aws/config"),
                of(
                        "source_profile without credentials",
                        profile("role_arn = " + ROLE + "\n" + source + "[profile base]\nregion = x\n"),
                        "its source_profile 'base' has no credentials"),
                of(
                        "source_profile with half a pair",
                        profile("role_arn = " + ROLE + "\n" + source + "[profile base]\naws_access_key_id = A\n"),
                        "the AWS profile 'base' (from source_profile of 'p') cannot be used: its aws_secret_access_key is"
                                + " missing"),
                of(
                        "circular source_profile",
                        profile("role_arn = " + ROLE + "\n" + source + "[profile base]\nrole_arn = " + ROLE
                                + "\nsource_profile = p\n"),
                        "the source_profile of these profiles leads back to the first: p -> base -> p"),
                of(
                        "a profile that is its own source without keys",
                        profile("role_arn = " + ROLE + "\nsource_profile = p\n"),
                        "p -> p"),
                of(
                        "no source",
                        profile("role_arn = " + ROLE + "\n"),
                        "has neither source_profile nor credential_source"),
                of(
                        "both sources",
                        profile("role_arn = " + ROLE + "\n" + source + "credential_source = EcsContainer\n" + base),
                        "has both source_profile and credential_source"),
                of(
                        "credential_source without keys",
                        profile("role_arn = " + ROLE + "\ncredential_source = Environment\n"),
                        "its credential_source Environment gives no credentials: AWS_ACCESS_KEY_ID is not set"),
                of(
                        "credential_source that is none",
                        profile("role_arn = " + ROLE + "\ncredential_source = Ec2\n"),
                        "'Ec2' must be one of Environment, EcsContainer, Ec2InstanceMetadata"),
                of(
                        "a role with MFA",
                        profile("role_arn = " + ROLE + "\n" + source + "mfa_serial = arn:aws:iam::1:mfa/me\n" + base),
                        "its role asks for an MFA code (mfa_serial), and a plugin has nobody to ask",
                        "aws configure export-credentials --profile p --format env"));
    }

    private static Stream<Case> keys() {
        return Stream.of(
                of(
                        "an ID without a secret",
                        home -> home.with("AWS_ACCESS_KEY_ID", "A"),
                        "AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not: set both, or unset AWS_ACCESS_KEY_ID to"
                                + " use another source"),
                of(
                        "an ID and an empty secret",
                        home -> home.with("AWS_ACCESS_KEY_ID", "A").with("AWS_SECRET_ACCESS_KEY", ""),
                        "AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is empty"),
                of(
                        "an ID without a secret, beside a profile",
                        home -> home.credentials("[p]\n" + KEYS)
                                .with("AWS_PROFILE", "p")
                                .with("AWS_ACCESS_KEY_ID", "A"),
                        "AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not"),
                of(
                        "a secret without an ID",
                        home -> home.with("AWS_SECRET_ACCESS_KEY", "s"),
                        "AWS_SECRET_ACCESS_KEY is set but AWS_ACCESS_KEY_ID is not"),
                of(
                        "a secret and an empty ID",
                        home -> home.with("AWS_ACCESS_KEY_ID", " ").with("AWS_SECRET_ACCESS_KEY", "s"),
                        "AWS_SECRET_ACCESS_KEY is set but AWS_ACCESS_KEY_ID is empty"),
                of(
                        "a token alone",
                        home -> home.with("AWS_SESSION_TOKEN", "t"),
                        "AWS_SESSION_TOKEN is set but AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not: set all three, or unset"
                                + " AWS_SESSION_TOKEN"),
                of(
                        "a profile with an ID alone",
                        profile("aws_access_key_id = A\n"),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: its aws_secret_access_key is missing. Set it"
                                + " beside aws_access_key_id: aws configure --profile p"),
                of(
                        "a profile with a secret alone",
                        profile("aws_secret_access_key = s\n"),
                        "its aws_access_key_id is missing"),
                of(
                        "a profile with a token alone",
                        profile("aws_session_token = t\n"),
                        "its aws_access_key_id is missing"),
                of(
                        "a profile with empty keys",
                        profile("aws_access_key_id =\naws_secret_access_key =\n"),
                        "its aws_access_key_id is empty"),
                of(
                        "a default profile with an ID alone",
                        home -> home.credentials("[default]\naws_access_key_id = A\n"),
                        "the AWS profile 'default' cannot be used: its aws_secret_access_key is missing"));
    }

    private static Stream<Case> processes() {
        return Stream.of(
                of(
                        "a process that fails",
                        profile("credential_process = sh -c \"echo 'session over, run saml2aws login' >&2; exit 3\"\n"),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: its credential_process failed with exit code"
                                + " 3: session over, run saml2aws login"),
                of(
                        "a process of the default profile that fails",
                        home -> home.config("[default]\ncredential_process = false\n"),
                        "the AWS profile 'default' cannot be used: its credential_process failed with exit code 1 and no"
                                + " message"),
                of(
                        "a process that there is not",
                        profile("credential_process = /nope/helper --secret x\n"),
                        "its credential_process could not be started: the program /nope/helper was not found"),
                of(
                        "a process that prints something else",
                        profile("credential_process = echo my-secret\n"),
                        "its credential_process printed something that is not a JSON object"),
                of(
                        "a process that prints nothing",
                        profile("credential_process = true\n"),
                        "its credential_process printed nothing"),
                of(
                        "a process of another version",
                        profile("credential_process = echo '{\"Version\": 2}'\n"),
                        "its credential_process printed JSON without \"Version\": 1"),
                of(
                        "a process that prints half a pair",
                        profile("credential_process = echo '{\"Version\": 1, \"AccessKeyId\": \"A\"}'\n"),
                        "its credential_process printed JSON without SecretAccessKey"),
                of(
                        "a process whose credentials have expired",
                        profile("credential_process = echo '{\"Version\": 1, \"AccessKeyId\": \"A\","
                                + " \"SecretAccessKey\": \"s\", \"Expiration\": \"2020-01-01T00:00:00Z\"}'\n"),
                        "its credential_process printed credentials that expired at 2020-01-01T00:00:00Z"));
    }

    private static Stream<Case> webIdentities() {
        return Stream.of(
                of(
                        "a token file that does not exist",
                        home -> home.with("AWS_WEB_IDENTITY_TOKEN_FILE", "/nope/token")
                                .with("AWS_ROLE_ARN", ROLE),
                        "the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE cannot be used: the file that"
                                + " AWS_WEB_IDENTITY_TOKEN_FILE names, /nope/token, does not exist"),
                of(
                        "a token file that is a folder",
                        home -> home.with("AWS_WEB_IDENTITY_TOKEN_FILE", "~").with("AWS_ROLE_ARN", ROLE),
                        "is a directory"),
                of(
                        "a token file that is empty",
                        home -> home.file("token", "\n")
                                .with("AWS_WEB_IDENTITY_TOKEN_FILE", "~/token")
                                .with("AWS_ROLE_ARN", ROLE),
                        "is empty"),
                of(
                        "a token file without a role",
                        home -> home.file("token", "x").with("AWS_WEB_IDENTITY_TOKEN_FILE", "~/token"),
                        "AWS_WEB_IDENTITY_TOKEN_FILE is set but AWS_ROLE_ARN is not"),
                of(
                        "a token that is refused",
                        home -> home.file("token", "a-token-of-mine")
                                .with("AWS_WEB_IDENTITY_TOKEN_FILE", "~/token")
                                .with("AWS_ROLE_ARN", ROLE),
                        "the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE cannot be used: STS gave no credentials for the"
                                + " role " + ROLE + ": STS AssumeRoleWithWebIdentity at http://127.0.0.1:",
                        ": The token is not for this role.",
                        "(InvalidIdentityToken, HTTP 400, request emulator)"),
                of(
                        "a token file of a profile that does not exist",
                        profile("role_arn = " + ROLE + "\nweb_identity_token_file = /nope/token\n"),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: the file that web_identity_token_file names,"
                                + " /nope/token, does not exist"),
                of(
                        "a token file of a profile without a role",
                        profile("web_identity_token_file = /nope/token\n"),
                        "it has a web_identity_token_file, but no role_arn"));
    }

    private static Stream<Case> sso() {
        String file = ".aws/sso/cache/" + SHA1_OF_S + ".json";
        String token = "{\"accessToken\": \"sso-token-of-mine\", \"expiresAt\": \"%s\"}";
        return Stream.of(
                of(
                        "nobody is logged in",
                        home -> home.config(SSO).with("AWS_PROFILE", "p"),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: nobody is logged in to SSO for it. Log in: aws"
                                + " sso login --profile p"),
                of(
                        "a login that has expired",
                        home -> home.config(SSO)
                                .with("AWS_PROFILE", "p")
                                .file(file, token.formatted("2020-01-01T00:00:00Z")),
                        "its login to SSO expired at 2020-01-01T00:00:00Z. Log in: aws sso login --profile p"),
                of(
                        "a login that cannot be read",
                        home -> home.config(SSO).with("AWS_PROFILE", "p").file(file, "sso-token-of-mine"),
                        "the login to SSO for it cannot be read. Log in: aws sso login --profile p"),
                of(
                        "a login that the service refuses",
                        home -> home.config(SSO)
                                .with("AWS_PROFILE", "p")
                                .file(file, token.formatted("2099-01-01T00:00:00Z")),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: SSO gave no credentials: SSO GetRoleCredentials at http://127.0.0.1:"),
                of(
                        "a session that there is not",
                        home -> home.config(SSO.replace(SSO_SESSION, "")).with("AWS_PROFILE", "p"),
                        "there is no [sso-session s] in ~/.aws/config"),
                of(
                        "a role that is missing",
                        home -> home.config(SSO.replace("sso_role_name = r\n", ""))
                                .with("AWS_PROFILE", "p"),
                        "it has settings of SSO, but no sso_role_name. Complete it: aws configure sso --profile p"),
                of(
                        "a session without account and role",
                        home -> home.config("[default]\nsso_session = s\n" + SSO_SESSION),
                        "the AWS profile 'default' cannot be used: it has settings of SSO, but no sso_account_id and no"
                                + " sso_role_name"));
    }

    private static Stream<Case> files() {
        return Stream.of(
                of(
                        "a credentials file that does not exist",
                        home -> home.with("AWS_SHARED_CREDENTIALS_FILE", "/nope/credentials"),
                        "AWS_SHARED_CREDENTIALS_FILE names /nope/credentials, which does not exist. Correct the variable, or"
                                + " unset it"),
                of(
                        "a config file that is a folder",
                        home -> home.file("folder/file", "").with("AWS_CONFIG_FILE", "~/folder"),
                        "AWS_CONFIG_FILE names ~/folder, which is a directory"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aNamedSourceThatFails_isReported_andNoOtherIsAsked(Case each) {
        AwsHome home = each.home().apply(new AwsHome(folder));
        try (Credentials credentials =
                new Credentials(Configs.of(each.config().toArray()), "us-west-2", home.environment())) {
            String message = failure(credentials);
            assertThat(message).containsSubsequence(each.message());
            assertThat(message).doesNotContain("-of-mine", "my-secret", "--secret");
            assertThat(failure(credentials)).isEqualTo(message);
        }
        assertThat(container.requests()).isZero();
    }

    private static String failure(Credentials credentials) {
        Throwable failure = catchThrowable(credentials::resolveCredentials);
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.settings()).isNotEmpty());
        return String.valueOf(failure.getMessage()).replaceAll("request [0-9a-f-]{36}", "request x");
    }
}
