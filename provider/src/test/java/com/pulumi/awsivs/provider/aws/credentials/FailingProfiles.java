package com.pulumi.awsivs.provider.aws.credentials;

import static com.pulumi.awsivs.provider.aws.credentials.FailingSource.configured;
import static com.pulumi.awsivs.provider.aws.credentials.FailingSource.failing;
import static com.pulumi.awsivs.provider.aws.credentials.FailingSource.profile;

import com.pulumi.awsivs.provider.aws.AwsHome;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Provides profiles, roles and access keys that do not work. */
final class FailingProfiles {

    private static final String ROLE = "arn:aws:iam::123456789012:role/deploy";
    private static final String FOREIGN_ROLE = "arn:aws:iam::333333333333:role/deploy";
    private static final String KEYS = "aws_access_key_id = 123456789012\naws_secret_access_key = s\n";

    private FailingProfiles() {}

    static Stream<FailingSource> all() {
        return Stream.of(profiles(), roles(), keys()).flatMap(each -> each);
    }

    private static Stream<FailingSource> profiles() {
        UnaryOperator<AwsHome> others = home -> home.config("[default]\nregion = x\n[profile prod]\nregion = x\n")
                .credentials("[ci]\n" + KEYS);
        return Stream.of(
                failing(
                        "misspelt AWS_PROFILE",
                        home -> others.apply(home).with("AWS_PROFILE", "tpyo"),
                        "the AWS profile 'tpyo' (from AWS_PROFILE) does not exist. Profiles found in ~/.aws/config and"
                                + " ~/.aws/credentials: ci, default, prod. Correct AWS_PROFILE, or create the profile: aws"
                                + " configure --profile tpyo"),
                failing(
                        "misspelt AWS_PROFILE, no files",
                        home -> home.with("AWS_PROFILE", "tpyo"),
                        "the AWS profile 'tpyo' (from AWS_PROFILE) does not exist. No profile was found in ~/.aws/config"
                                + " (which does not exist) and ~/.aws/credentials (which does not exist)"),
                failing(
                        "misspelt AWS_PROFILE beside keys",
                        home -> home.with("AWS_PROFILE", "tpyo")
                                .with("AWS_ACCESS_KEY_ID", "A")
                                .with("AWS_SECRET_ACCESS_KEY", "s"),
                        "the AWS profile 'tpyo' (from AWS_PROFILE) does not exist"),
                failing(
                        "misspelt AWS_DEFAULT_PROFILE",
                        home -> home.with("AWS_DEFAULT_PROFILE", "tpyo"),
                        "the AWS profile 'tpyo' (from AWS_DEFAULT_PROFILE) does not exist"),
                failing(
                        "empty AWS_PROFILE",
                        home -> others.apply(home).with("AWS_PROFILE", ""),
                        "AWS_PROFILE is set to an empty string",
                        "or unset it. Profiles found in ~/.aws/config and ~/.aws/credentials: ci, default, prod"),
                failing(
                        "AWS_PROFILE=default without one",
                        home -> home.credentials("[ci]\n" + KEYS).with("AWS_PROFILE", "default"),
                        "the AWS profile 'default' (from AWS_PROFILE) does not exist"),
                failing(
                        "a section without its prefix",
                        home -> home.config("[prod]\n" + KEYS).with("AWS_PROFILE", "prod"),
                        "~/.aws/config has a section [prod], which must be called [profile prod] there"),
                failing(
                        "a prefix where there is none",
                        home -> home.credentials("[profile prod]\n" + KEYS).with("AWS_PROFILE", "prod"),
                        "~/.aws/credentials has a section [profile prod], which must be called [prod] there"),
                failing(
                        "a name in another case",
                        home -> home.config("[Profile Prod]\n" + KEYS).with("AWS_PROFILE", "prod"),
                        "~/.aws/config has a section [Profile Prod], which must be called [profile prod] there"),
                failing(
                        "a blank without quotes",
                        home -> home.config("[profile my prod]\n" + KEYS).with("AWS_PROFILE", "my prod"),
                        "has a section [profile my prod], which must be called [profile \"my prod\"] there",
                        "aws configure --profile \"my prod\""),
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
                failing(
                        "a line of the profile that cannot be read",
                        profile(KEYS + "nonsense-of-mine\n"),
                        "an AWS profile cannot be read: ~/.aws/config, line 4: it is not of the form key = value"),
                failing(
                        "a line before the first profile",
                        home -> home.credentials("aws_access_key_id = A\n[default]\n" + KEYS),
                        "~/.aws/credentials, line 1: it precedes the first [profile]"));
    }

    private static Stream<FailingSource> roles() {
        String source = "source_profile = base\n";
        String base = "[profile base]\n" + KEYS;
        return Stream.of(
                failing(
                        "a role that is refused",
                        profile("role_arn = " + FOREIGN_ROLE + "\n" + source + base),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot assume the role " + FOREIGN_ROLE
                                + " with the credentials of the AWS profile 'base' (from source_profile of 'p'): STS AssumeRole"
                                + " at http://127.0.0.1:",
                        ": Not authorized to perform: sts:AssumeRole on resource: " + FOREIGN_ROLE
                                + " (AccessDenied, HTTP 403, request emulator)",
                        "trust policy"),
                failing(
                        "a role of the default profile that is refused",
                        home -> home.config("[default]\nrole_arn = " + FOREIGN_ROLE + "\n" + source + base),
                        "the AWS profile 'default' cannot assume the role " + FOREIGN_ROLE),
                configured(
                        "a role of the configured profile that is refused",
                        home -> home.config("[profile p]\nrole_arn = " + FOREIGN_ROLE + "\n" + source + base),
                        "p",
                        "the AWS profile 'p' (from aws-ivs:profile) cannot assume the role " + FOREIGN_ROLE),
                failing(
                        "source_profile that does not exist",
                        profile("role_arn = " + ROLE + "\n" + source),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: its source_profile 'base' does not exist."
                                + " Profiles found in ~/.aws/config"),
                failing(
                        "source_profile without credentials",
                        profile("role_arn = " + ROLE + "\n" + source + "[profile base]\nregion = x\n"),
                        "its source_profile 'base' has no credentials. Add credentials to it: aws configure --profile base"),
                failing(
                        "a role without its ARN",
                        profile("role_arn =\n" + source + base),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: its role_arn \"\" must be the ARN of a role,"
                                + " like arn:aws:iam::123456789012:role/deploy"),
                failing(
                        "source_profile with half a pair",
                        profile("role_arn = " + ROLE + "\n" + source + "[profile base]\naws_access_key_id = A\n"),
                        "the AWS profile 'base' (from source_profile of 'p') cannot be used: its aws_secret_access_key is"
                                + " missing"),
                failing(
                        "circular source_profile",
                        profile("role_arn = " + ROLE + "\n" + source + "[profile base]\nrole_arn = " + ROLE
                                + "\nsource_profile = p\n"),
                        "the source_profile of these profiles leads back to the first: p -> base -> p"),
                failing(
                        "a profile that is its own source without keys",
                        profile("role_arn = " + ROLE + "\nsource_profile = p\n"),
                        "p -> p"),
                failing(
                        "no source",
                        profile("role_arn = " + ROLE + "\n"),
                        "has neither source_profile nor credential_source"),
                failing(
                        "both sources",
                        profile("role_arn = " + ROLE + "\n" + source + "credential_source = EcsContainer\n" + base),
                        "has both source_profile and credential_source"),
                failing(
                        "credential_source without keys",
                        profile("role_arn = " + ROLE + "\ncredential_source = Environment\n"),
                        "its credential_source Environment gives no credentials: AWS_ACCESS_KEY_ID is not set"),
                failing(
                        "credential_source that is none",
                        profile("role_arn = " + ROLE + "\ncredential_source = Ec2\n"),
                        "'Ec2' must be one of Environment, EcsContainer, Ec2InstanceMetadata"),
                failing(
                        "a role with MFA",
                        profile("role_arn = " + ROLE + "\n" + source + "mfa_serial = arn:aws:iam::1:mfa/me\n" + base),
                        "its role requires an MFA code (mfa_serial), and a plugin cannot prompt for one",
                        "aws configure export-credentials --profile p --format env"));
    }

    private static Stream<FailingSource> keys() {
        return Stream.of(
                failing(
                        "an ID without a secret",
                        home -> home.with("AWS_ACCESS_KEY_ID", "A"),
                        "AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not: set both, or unset AWS_ACCESS_KEY_ID to"
                                + " use another source"),
                failing(
                        "an ID and an empty secret",
                        home -> home.with("AWS_ACCESS_KEY_ID", "A").with("AWS_SECRET_ACCESS_KEY", ""),
                        "AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is empty"),
                failing(
                        "an ID without a secret, beside a profile",
                        home -> home.credentials("[p]\n" + KEYS)
                                .with("AWS_PROFILE", "p")
                                .with("AWS_ACCESS_KEY_ID", "A"),
                        "AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not"),
                failing(
                        "a secret without an ID",
                        home -> home.with("AWS_SECRET_ACCESS_KEY", "s"),
                        "AWS_SECRET_ACCESS_KEY is set but AWS_ACCESS_KEY_ID is not"),
                failing(
                        "a secret and an empty ID",
                        home -> home.with("AWS_ACCESS_KEY_ID", " ").with("AWS_SECRET_ACCESS_KEY", "s"),
                        "AWS_SECRET_ACCESS_KEY is set but AWS_ACCESS_KEY_ID is empty"),
                failing(
                        "a token alone",
                        home -> home.with("AWS_SESSION_TOKEN", "t"),
                        "AWS_SESSION_TOKEN is set but AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not: set all three, or unset"
                                + " AWS_SESSION_TOKEN"),
                failing(
                        "a profile with an ID alone",
                        profile("aws_access_key_id = A\n"),
                        "the AWS profile 'p' (from AWS_PROFILE) cannot be used: its aws_secret_access_key is missing. Set it"
                                + " beside aws_access_key_id: aws configure --profile p"),
                failing(
                        "a profile with a secret alone",
                        profile("aws_secret_access_key = s\n"),
                        "its aws_access_key_id is missing"),
                failing(
                        "a profile with a token alone",
                        profile("aws_session_token = t\n"),
                        "its aws_access_key_id is missing"),
                failing(
                        "a profile with empty keys",
                        profile("aws_access_key_id =\naws_secret_access_key =\n"),
                        "its aws_access_key_id is empty"),
                failing(
                        "a default profile with an ID alone",
                        home -> home.credentials("[default]\naws_access_key_id = A\n"),
                        "the AWS profile 'default' cannot be used: its aws_secret_access_key is missing"));
    }
}
