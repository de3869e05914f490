package com.pulumi.awsivs.provider.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.ivs.FailedCreate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which certificates are trusted, and the messages about untrusted ones. */
class TrustedCertificatesTest {

    /** The failure that shows that the server was reached: it accepts the request and closes the connection. */
    private static final String TRUSTED =
            "CreateChannel: the connection to URL broke before the response was complete: Unexpected end of file from server";

    private static final String UNKNOWN =
            "CreateChannel: URL could not be reached: its certificate is not trusted (unable to find valid"
                    + " certification path to requested target). Where a proxy inspects TLS, trust the authority that signs its certificates:"
                    + " AWS_CA_BUNDLE=<file.pem>";

    @TempDir
    private static Path folder;

    private static TestCertificate authority;
    private static TestCertificate server;
    private static TestCertificate other;
    private static String pem;

    private final SystemProperties properties = new SystemProperties();

    @BeforeAll
    static void makeCertificates() throws IOException {
        authority = TestCertificate.in(folder.resolve("authority.p12"), "-ext", "bc:c");
        server = authority.sign(folder.resolve("server.p12"), "-ext", "san=ip:127.0.0.1");
        other = TestCertificate.in(folder.resolve("other.p12"), "-ext", "san=ip:127.0.0.1");
        pem = write("authority.pem", authority.pem());
    }

    @AfterEach
    void restore() {
        properties.close();
    }

    private static String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String create(TestCertificate served, Map<String, String> environment) {
        RawServer tls = RawServer.handling(client -> RawServer.respond(served.serve(client), ""));
        return FailedCreate.at("https://127.0.0.1:" + tls.port(), tls, environment)
                .message();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"})
    void authorityInTheFileOfAVariable_isTrusted(String variable) {
        assertThat(create(server, Map.of(variable, pem))).isEqualTo(TRUSTED);
        assertThat(create(other, Map.of(variable, pem))).isEqualTo(UNKNOWN);
    }

    @Test
    void authorityInTheCaBundleOfTheProfile_isTrusted() throws IOException {
        String config = write("config", "[profile corp]\nca_bundle = " + pem + "\n[default]\nca_bundle = /none.pem\n");
        properties.with("aws.configFile", config);
        assertThat(create(server, Map.of("AWS_PROFILE", "corp"))).isEqualTo(TRUSTED);
        assertThat(CaBundle.of(Map.of("AWS_PROFILE", "default"), "corp"))
                .contains(new CaBundle("ca_bundle of the AWS profile corp", pem));
        assertThat(CaBundle.of(Map.of(), null))
                .contains(new CaBundle("ca_bundle of the AWS profile default", "/none.pem"));
    }

    @Test
    void bundleSettings_haveTheOrderOfTheAwsCli() throws IOException {
        properties.with("aws.configFile", write("order", "[default]\nca_bundle = /profile.pem\n"));
        var all = Map.of("AWS_CA_BUNDLE", "/aws.pem", "REQUESTS_CA_BUNDLE", "/requests.pem");
        assertThat(CaBundle.of(all, null)).contains(new CaBundle("AWS_CA_BUNDLE", "/aws.pem"));
        assertThat(CaBundle.of(Map.of("REQUESTS_CA_BUNDLE", "/requests.pem", "AWS_CA_BUNDLE", ""), null))
                .contains(new CaBundle("ca_bundle of the AWS profile default", "/profile.pem"));
        assertThat(CaBundle.of(Map.of("REQUESTS_CA_BUNDLE", "/requests.pem"), "none"))
                .contains(new CaBundle("REQUESTS_CA_BUNDLE", "/requests.pem"));
    }

    @Test
    void bundle_isAddedToTheTrustedAuthorities() throws IOException {
        properties
                .with("javax.net.ssl.trustStore", authority.file())
                .with("javax.net.ssl.trustStorePassword", TestCertificate.PASSWORD);
        String another = write("another.pem", other.pem());
        assertThat(create(server, Map.of("AWS_CA_BUNDLE", another))).isEqualTo(TRUSTED);
        assertThat(create(other, Map.of("AWS_CA_BUNDLE", another))).isEqualTo(TRUSTED);
    }

    @Test
    void trustStoreOfThePlugin_replacesTheSystemAuthorities() {
        properties
                .with("javax.net.ssl.trustStore", other.file())
                .with("javax.net.ssl.trustStorePassword", TestCertificate.PASSWORD);
        assertThat(create(server, Map.of("SSL_CERT_FILE", pem))).isEqualTo(UNKNOWN);
    }

    @Test
    void knownAuthority_errorNamesTheProblemOfTheCertificate() {
        TestCertificate elsewhere = authority.sign(folder.resolve("elsewhere.p12"), "-ext", "san=dns:ivs.example.com");
        assertThat(create(elsewhere, Map.of("AWS_CA_BUNDLE", pem))).contains("No subject alternative names matching");
    }

    @Test
    void authorityWithTheSameNameAndAnotherKey_isNotTrusted() throws IOException {
        Path renewed = Files.createDirectory(folder.resolve("renewed")).resolve("authority.p12");
        String other =
                write("renewed.pem", TestCertificate.in(renewed, "-ext", "bc:c").pem());
        assertThat(create(server, Map.of("AWS_CA_BUNDLE", other)))
                .startsWith("CreateChannel: URL could not be reached: ")
                .endsWith(UNKNOWN.replaceAll(".*(Where a proxy)", "$1"));
    }

    @Test
    void keysAndCommentsInABundle_areSkipped() throws IOException {
        String mixed = "\uFEFF# Corp\r\n-----BEGIN PRIVATE KEY-----\r\nAAAA\r\n-----END PRIVATE KEY-----\r\n"
                + "-----BEGIN CERTIFICATE-----\r\nAAAA\r\n-----END CERTIFICATE-----\r\n"
                + authority.pem().replace("\n", "\r\n") + "subject=corp\r\n";
        assertThat(create(server, Map.of("AWS_CA_BUNDLE", write("mixed.pem", mixed))))
                .isEqualTo(TRUSTED);
    }

    /** The AWS CLI also expands the tilde in both settings. */
    @ParameterizedTest
    @ValueSource(strings = {"AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"})
    void bundleBelowTheHomeFolder_isFound(String variable) throws IOException {
        assertThat(create(server, Map.of("HOME", folder.toString(), variable, "~/authority.pem")))
                .isEqualTo(TRUSTED);
        properties.with("aws.configFile", write("home", "[default]\nca_bundle = ~/authority.pem\n"));
        assertThat(create(server, Map.of("HOME", folder.toString()))).isEqualTo(TRUSTED);
    }

    /** In the output of {@code openssl x509 -trustout}, the trusted uses follow the certificate. */
    @Test
    void trustedCertificateOfOpenSsl_isRead() throws IOException {
        byte[] der = Base64.getMimeDecoder().decode(authority.pem().replaceAll("-----[A-Z ]+-----", ""));
        byte[] uses = HexFormat.of().parseHex("300c300a06082b06010505070301");
        byte[] both = Arrays.copyOf(der, der.length + uses.length);
        System.arraycopy(uses, 0, both, der.length, uses.length);
        String trusted = "-----BEGIN TRUSTED CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(both) + "\n-----END TRUSTED CERTIFICATE-----\n";
        assertThat(create(server, Map.of("AWS_CA_BUNDLE", write("trusted.pem", trusted))))
                .isEqualTo(TRUSTED);
    }

    @Test
    void unreadableBundle_hasNoEffect_andIsNamed() throws IOException {
        String empty = write("empty.pem", "no certificate");
        assertThat(create(server, Map.of("AWS_CA_BUNDLE", "/none.pem")))
                .isEqualTo("CreateChannel: AWS_CA_BUNDLE names /none.pem, which does not exist");
        assertThat(create(server, Map.of("AWS_CA_BUNDLE", folder.toString())))
                .isEqualTo("CreateChannel: AWS_CA_BUNDLE names " + folder + ", which is not a file");
        assertThat(create(server, Map.of("AWS_CA_BUNDLE", empty)))
                .startsWith("CreateChannel: AWS_CA_BUNDLE names " + empty
                        + ", which contains no certificate in PEM form. ");
    }

    @Test
    void unreadableSystemFile_isIgnored() {
        assertThat(create(server, Map.of("SSL_CERT_FILE", "/none.pem"))).isEqualTo(UNKNOWN);
    }

    @Test
    void endpointWithoutTls_readsNoCertificates() {
        RawServer plain = RawServer.responding("");
        assertThat(FailedCreate.at(plain.url(), plain, Map.of("AWS_CA_BUNDLE", "/none.pem"))
                        .message())
                .startsWith(TRUSTED);
    }
}
