package com.pulumi.awsivs.provider.aws.credentials;

import static com.pulumi.awsivs.provider.aws.credentials.FailingSource.failing;
import static com.pulumi.awsivs.provider.aws.credentials.FailingSource.profile;

import java.util.stream.Stream;

/** Provides processes, tokens, logins and files that profiles and variables refer to, and that do not work. */
final class FailingHelpers {

    private static final String ROLE = "arn:aws:iam::123456789012:role/deploy";
    private static final String SSO_SESSION =
            "[sso-session s]\nsso_start_url = https://x.awsapps.com/start\nsso_region = us-west-2\n";
    private static final String SSO =
            "[profile p]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = r\n" + SSO_SESSION;
    private static final String SHA1_OF_S = "a0f1490a20d0211c997b44bc357e1972deab8ae3";

    private FailingHelpers() {}

    static Stream<FailingSource> all() {
        return Stream.of(processes(), webIdentities(), sso(), files()).flatMap(each -> each);
    }

    private static Stream<FailingSource> processes() {
        return Stream.of(
                failing(
                        "a process that fails",
                        profile("credential_process = sh -c \"echo 'session over, run saml2aws login' >&2; exit 3\"\n"),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: its credential_process failed with exit code"
                                + " 3: session over, run saml2aws login"),
                failing(
                        "a process of the default profile that fails",
                        home -> home.config("[default]\ncredential_process = false\n"),
                        "the AWS profile 'default' cannot be used: its credential_process failed with exit code 1 and no"
                                + " message"),
                failing(
                        "a process that there is not",
                        profile("credential_process = /nope/helper --secret x\n"),
                        "its credential_process could not be started: the program /nope/helper was not found"),
                failing(
                        "a process that prints something else",
                        profile("credential_process = echo my-secret\n"),
                        "its credential_process printed something that is not a JSON object"),
                failing(
                        "a process that prints nothing",
                        profile("credential_process = true\n"),
                        "its credential_process printed nothing. To see the command, and to try it in a terminal: aws configure"
                                + " get credential_process --profile p"),
                failing(
                        "a process of another version",
                        profile("credential_process = echo '{\"Version\": 2}'\n"),
                        "its credential_process printed JSON without \"Version\": 1"),
                failing(
                        "a process that prints half a pair",
                        profile("credential_process = echo '{\"Version\": 1, \"AccessKeyId\": \"A\"}'\n"),
                        "its credential_process printed JSON without SecretAccessKey"),
                failing(
                        "a process whose credentials have expired",
                        profile("credential_process = echo '{\"Version\": 1, \"AccessKeyId\": \"A\","
                                + " \"SecretAccessKey\": \"s\", \"Expiration\": \"2020-01-01T00:00:00Z\"}'\n"),
                        "its credential_process printed credentials that expired at 2020-01-01T00:00:00Z"));
    }

    private static Stream<FailingSource> webIdentities() {
        return Stream.of(
                failing(
                        "a token file that does not exist",
                        home -> home.with("AWS_WEB_IDENTITY_TOKEN_FILE", "/nope/token")
                                .with("AWS_ROLE_ARN", ROLE),
                        "the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE cannot be used: the file that"
                                + " AWS_WEB_IDENTITY_TOKEN_FILE names, /nope/token, does not exist"),
                failing(
                        "a token file that is a folder",
                        home -> home.with("AWS_WEB_IDENTITY_TOKEN_FILE", "~").with("AWS_ROLE_ARN", ROLE),
                        "is a directory"),
                failing(
                        "a token file that is empty",
                        home -> home.file("token", "\n")
                                .with("AWS_WEB_IDENTITY_TOKEN_FILE", "~/token")
                                .with("AWS_ROLE_ARN", ROLE),
                        "is empty"),
                failing(
                        "a token file without a role",
                        home -> home.file("token", "x").with("AWS_WEB_IDENTITY_TOKEN_FILE", "~/token"),
                        "AWS_WEB_IDENTITY_TOKEN_FILE is set but AWS_ROLE_ARN is not"),
                failing(
                        "a token that is refused",
                        home -> home.file("token", "a-token-of-mine")
                                .with("AWS_WEB_IDENTITY_TOKEN_FILE", "~/token")
                                .with("AWS_ROLE_ARN", ROLE),
                        "the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE cannot be used: STS gave no credentials for the"
                                + " role " + ROLE + ": STS AssumeRoleWithWebIdentity at http://127.0.0.1:",
                        ": The token is not for this role.",
                        "(InvalidIdentityToken, HTTP 400, request emulator)"),
                failing(
                        "a token file of a profile that does not exist",
                        profile("role_arn = " + ROLE + "\nweb_identity_token_file = /nope/token\n"),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: the file that web_identity_token_file names,"
                                + " /nope/token, does not exist"),
                failing(
                        "a token file of a profile without a role",
                        profile("web_identity_token_file = /nope/token\n"),
                        "it has a web_identity_token_file, but no role_arn. Set both"),
                failing(
                        "a token file below the home folder",
                        profile("role_arn = " + ROLE + "\nweb_identity_token_file = ~/token\n"),
                        "names, ~/token, does not exist (~ is not replaced here, nor by the AWS CLI)"));
    }

    private static Stream<FailingSource> sso() {
        String file = ".aws/sso/cache/" + SHA1_OF_S + ".json";
        String token = "{\"accessToken\": \"sso-token-of-mine\", \"expiresAt\": \"%s\"}";
        return Stream.of(
                failing(
                        "nobody is logged in",
                        home -> home.config(SSO).with("AWS_PROFILE", "p"),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: nobody is logged in to SSO for it. Log in: aws"
                                + " sso login --profile p"),
                failing(
                        "a login that has expired",
                        home -> home.config(SSO)
                                .with("AWS_PROFILE", "p")
                                .file(file, token.formatted("2020-01-01T00:00:00Z")),
                        "its login to SSO expired at 2020-01-01T00:00:00Z. Log in: aws sso login --profile p"),
                failing(
                        "a login that cannot be read",
                        home -> home.config(SSO).with("AWS_PROFILE", "p").file(file, "sso-token-of-mine"),
                        "the login to SSO for it cannot be read. Log in: aws sso login --profile p"),
                failing(
                        "a login that the service refuses",
                        home -> home.config(SSO)
                                .with("AWS_PROFILE", "p")
                                .file(file, token.formatted("2099-01-01T00:00:00Z")),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: SSO gave no credentials: SSO GetRoleCredentials"
                                + " at http://127.0.0.1:"),
                failing(
                        "a session that there is not",
                        home -> home.config(SSO.replace(SSO_SESSION, "")).with("AWS_PROFILE", "p"),
                        "there is no [sso-session s] in ~/.aws/config"),
                failing(
                        "a role that is missing",
                        home -> home.config(SSO.replace("sso_role_name = r\n", ""))
                                .with("AWS_PROFILE", "p"),
                        "it has SSO settings, but no sso_role_name. Complete it: aws configure sso --profile p"),
                failing(
                        "a session without account and role",
                        home -> home.config("[default]\nsso_session = s\n" + SSO_SESSION),
                        "the AWS profile 'default' cannot be used: it has SSO settings, but no sso_account_id and no"
                                + " sso_role_name"));
    }

    private static Stream<FailingSource> files() {
        return Stream.of(
                failing(
                        "a credentials file that does not exist",
                        home -> home.with("AWS_SHARED_CREDENTIALS_FILE", "/nope/credentials"),
                        "AWS_SHARED_CREDENTIALS_FILE names /nope/credentials, which does not exist. Correct the variable, or"
                                + " unset it"),
                failing(
                        "a config file that is a folder",
                        home -> home.file("folder/file", "").with("AWS_CONFIG_FILE", "~/folder"),
                        "AWS_CONFIG_FILE names ~/folder, which is a directory"));
    }
}
