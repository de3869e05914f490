package com.pulumi.awsivs.provider.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.aws.AwsHome;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the credentials of {@code aws login}. */
class LoginCredentialsTest {

    private static final String SESSION = "arn:aws:iam::123456789012:user/someone";

    /** The SHA-256 of the login session. */
    private static final String FILE = "329d8293bf353b2eaeb2ab4f4b6ad81dc823577234900ed8b1c2dfdc3e938684.json";

    private static final String TOKEN = """
            {"accessToken": {"accessKeyId": "%s", "secretAccessKey": "s", "sessionToken": "t",
             "accountId": "123456789012", "expiresAt": "%s"},
             "tokenType": "aws_sigv4", "refreshToken": "refresh-of-mine", "clientId": "arn:aws:signin:::devtools/same-device",
             "dpopKey": "%s"}""";

    private final SystemProperties properties = new SystemProperties();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        properties.close();
    }

    private AwsHome home() {
        return new AwsHome(folder).config("[default]\nlogin_session = " + SESSION + "\nregion = us-west-2\n");
    }

    private static String id(AwsHome home) {
        try (Credentials credentials = new Credentials(ExampleConfigs.of(), "us-west-2", home.environment())) {
            return credentials.resolveCredentials().accessKeyId();
        }
    }

    @Test
    void validLogin_isUsed() {
        AwsHome home = home().file(".aws/login/cache/" + FILE, TOKEN.formatted("LOGIN", "2099-01-01T00:00:00Z", ""));
        assertThat(id(home)).isEqualTo("LOGIN");
    }

    @Test
    void cacheDirectoryVariable_isUsed() {
        AwsHome home = home().file("elsewhere/" + FILE, TOKEN.formatted("LOGIN", "2099-01-01T00:00:00Z", ""))
                .with("AWS_LOGIN_CACHE_DIRECTORY", "~/elsewhere");
        assertThat(id(home)).isEqualTo("LOGIN");
    }

    @Test
    void expiredLogin_isRenewed_alsoInTheFile() throws GeneralSecurityException, IOException {
        String file = ".aws/login/cache/" + FILE;
        AwsHome home = home().file(file, TOKEN.formatted("OLD", "2020-01-01T00:00:00Z", key()));
        String renewed = """
                {"accessToken": {"accessKeyId": "NEW", "secretAccessKey": "s", "sessionToken": "t"},
                 "tokenType": "aws_sigv4", "expiresIn": 900, "refreshToken": "next"}""";
        try (CredentialEndpoint service = CredentialEndpoint.responding(200, renewed)) {
            properties.with("aws.endpointUrl", service.url());
            assertThat(id(home)).isEqualTo("NEW");
            assertThat(service.lastBody()).contains("refresh-of-mine");
        }
        assertThat(Files.readString(home.path(file))).contains("NEW", "next").doesNotContain("OLD");
    }

    @Test
    void renewalRejected_errorNamesTheLoginCommand() throws GeneralSecurityException {
        AwsHome home = home().file(".aws/login/cache/" + FILE, TOKEN.formatted("OLD", "2020-01-01T00:00:00Z", key()));
        try (CredentialEndpoint service =
                CredentialEndpoint.responding(401, "{\"error\": \"TOKEN_EXPIRED\", \"message\": \"expired\"}")) {
            properties.with("aws.endpointUrl", service.url());
            assertThatThrownBy(() -> id(home))
                    .isInstanceOf(ProviderException.class)
                    .hasMessage(
                            "the AWS profile 'default' cannot be used: its login has expired, and cannot be renewed. Log"
                                    + " in: aws login --profile default");
        }
    }

    @Test
    void loginServiceUnreachable_errorNamesTheServer() throws GeneralSecurityException {
        AwsHome home = home().file(".aws/login/cache/" + FILE, TOKEN.formatted("OLD", "2020-01-01T00:00:00Z", key()));
        properties.with("aws.endpointUrl", "http://127.0.0.1:1");
        assertThatThrownBy(() -> id(home))
                .hasMessageStartingWith("the AWS profile 'default' cannot be used: its login could not be renewed:")
                .hasMessageContaining("http://127.0.0.1:1 could not be reached");
    }

    @Test
    void missingOrUnreadableLogin_errorNamesTheLoginCommand() {
        assertThatThrownBy(() -> id(home()))
                .hasMessage(
                        "the AWS profile 'default' cannot be used: nobody is logged in for it. Log in: aws login --profile"
                                + " default");
        AwsHome damaged = home().file(".aws/login/cache/" + FILE, "secret-of-mine");
        assertThatThrownBy(() -> id(damaged))
                .hasMessage(
                        "the AWS profile 'default' cannot be used: its login cannot be read. Log in: aws login --profile"
                                + " default");
    }

    /** Returns a key in the form that {@code aws login} stores (RFC 5915). */
    private static String key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
        String der = "307702010104" + "20" + hex(((ECPrivateKey) pair.getPrivate()).getS()) + "a00a06082a8648ce3d030107"
                + "a14403420004" + hex(point.getAffineX()) + hex(point.getAffineY());
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(der));
        return "-----BEGIN EC PRIVATE KEY-----\\n" + base64 + "\\n-----END EC PRIVATE KEY-----";
    }

    private static String hex(BigInteger number) {
        String hex = number.toString(16);
        return "0".repeat(64 - hex.length()) + hex;
    }
}
