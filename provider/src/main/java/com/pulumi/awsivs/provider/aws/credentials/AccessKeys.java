package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.profile.AwsProfile;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * Creates credentials from the access keys in the configuration, the environment or a profile. An access key ID without
 * a secret access key is an error, and vice versa.
 */
final class AccessKeys {

    static final String ID = "aws_access_key_id";
    static final String SECRET = "aws_secret_access_key";

    /** Names of the session token in a profile. The second name is older, but the AWS CLI still reads it. */
    private static final List<String> TOKENS = List.of("aws_session_token", "aws_security_token");

    private static final List<SystemSetting> SETTINGS = List.of(
            SdkSystemSetting.AWS_ACCESS_KEY_ID,
            SdkSystemSetting.AWS_SECRET_ACCESS_KEY,
            SdkSystemSetting.AWS_SESSION_TOKEN);

    private AccessKeys() {}

    static AwsCredentialsProvider of(String id, String secret, @Nullable String token) {
        AwsCredentials credentials = token == null || token.isBlank()
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, token);
        return StaticCredentialsProvider.create(credentials);
    }

    /**
     * Returns the access keys in the Java system properties, or else those in the environment variables. An ID in one
     * of them is never combined with a secret in the other.
     */
    static Optional<CredentialSource> ofEnvironment(AwsSettings settings) {
        List<String> names = names(settings);
        Optional<String> id = value(names.get(0), settings);
        if (id.isEmpty()) return Optional.empty();
        String secret =
                value(names.get(1), settings).orElseThrow(() -> incomplete(names.get(0), names.get(1), settings));
        String token = value(names.get(2), settings)
                .or(() -> settings.get("AWS_SECURITY_TOKEN"))
                .orElse(null);
        return Optional.of(new CredentialSource("the access key of " + names.get(0), of(id.get(), secret, token)));
    }

    /** Returns the failure if a secret access key or a session token is set without an access key ID. */
    static Optional<ProviderException> incompleteInEnvironment(AwsSettings settings) {
        List<String> names = names(settings);
        if (value(names.get(1), settings).isPresent())
            return Optional.of(incomplete(names.get(1), names.get(0), settings));
        return value(names.get(2), settings)
                .map(token -> failure(
                        names.get(2) + " is set but " + names.get(0) + " and " + names.get(1)
                                + " are not: set all three",
                        names.get(2)));
    }

    private static ProviderException incomplete(String present, String missing, AwsSettings settings) {
        boolean empty = settings.environment().containsKey(missing) || System.getProperty(missing) != null;
        return failure(present + " is set but " + missing + " is " + (empty ? "empty" : "not") + ": set both", present);
    }

    private static ProviderException failure(String problem, String present) {
        return new ProviderException(
                ErrorKind.UNAUTHENTICATED, problem + ", or unset " + present + " to use another source of credentials");
    }

    private static List<String> names(AwsSettings settings) {
        boolean properties = settings.isProperty(SETTINGS.get(0)) || settings.isProperty(SETTINGS.get(1));
        List<String> names = new ArrayList<>();
        for (SystemSetting each : SETTINGS) names.add(properties ? each.property() : each.environmentVariable());
        return names;
    }

    private static Optional<String> value(String name, AwsSettings settings) {
        return Stream.of(System.getProperty(name, ""), settings.environment().getOrDefault(name, ""))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Returns whether a profile has an access key ID, a secret access key or a session token. */
    static boolean any(Map<String, String> properties) {
        return Stream.concat(Stream.of(ID, SECRET), TOKENS.stream()).anyMatch(properties::containsKey);
    }

    /**
     * Returns the access keys of the profile. The session token is taken only from the file with the access key ID: a
     * token in the config file does not belong to keys in the credentials file.
     */
    static AwsCredentialsProvider ofProfile(AwsProfile profile) {
        Map<String, String> file = profile.credentials().containsKey(ID) ? profile.credentials() : profile.config();
        String token = TOKENS.stream()
                .map(file::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return of(required(ID, SECRET, profile), required(SECRET, ID, profile), token);
    }

    private static String required(String name, String other, AwsProfile profile) {
        return profile.get(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> profile.failure("cannot be used: its " + name + " is "
                        + (profile.has(name) ? "empty" : "missing") + ". Set it beside " + other
                        + ": aws configure --profile "
                        + profile.name().name()));
    }
}
