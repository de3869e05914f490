package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final String PAGE = "tests/emulator/README.md: the command line";

    @Test
    @Verified(PAGE)
    void everyOptionIsUnderstood() {
        EmulatorOptions options = Arguments.parse(("--port 8080 --quotas on --latency-ms 15 --account 111122223333"
                        + " --error-text message --batch-unknown dropped --arns any --https file.p12")
                .split(" ", -1));
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.quotas()).isTrue();
        assertThat(options.latency()).isEqualTo(Duration.ofMillis(15));
        assertThat(options.account()).isEqualTo("111122223333");
        assertThat(options.errorText()).isEqualTo(ErrorText.MESSAGE);
        assertThat(options.unknownInBatch()).isEqualTo(UnknownInBatch.DROPPED);
        assertThat(options.anyArn()).isTrue();
        assertThat(options.certificate()).contains(Path.of("file.p12"));
    }

    @ParameterizedTest
    @CsvSource({
        "--quotas on,--port is missing",
        "--port,--port needs a value",
        "--port 65536,--port must be a number from 0 to 65535",
        "--port -1,--port must be a number",
        "--port 0 --quotas perhaps,--quotas must be one of",
        "--port 0 --latency-ms slow,--latency-ms must be a number",
        "--port 0 --account me,--account must be twelve digits",
        "--port 0 --help,no such option: --help"
    })
    @Verified(PAGE)
    void aWrongArgumentIsNamed(String line, String says) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ", -1))).hasMessageContaining(says);
    }

    @Test
    @Verified(PAGE)
    void aPortInUseIsNamed() {
        try (IvsEmulator first = IvsEmulator.start()) {
            int port = first.endpoint().getPort();
            assertThatThrownBy(
                            () -> IvsEmulator.start(EmulatorOptions.defaults().withPort(port)))
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
        }
    }

    /** The one file is the server's certificate and, for clients in Java, their trust store. */
    @Test
    @Verified(PAGE)
    void httpsIsServedWithACertificateThatTheSameFileTrusts(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("certificate.p12");
        EmulatorOptions options = EmulatorOptions.defaults().withCertificate(file);
        for (int start = 0; start < 2; start++) { // the second finds the file
            try (IvsEmulator emulator = IvsEmulator.start(options);
                    InputStream content = Files.newInputStream(file)) {
                KeyStore trusted = KeyStore.getInstance("PKCS12");
                trusted.load(content, Certificate.PASSWORD.toCharArray());
                TrustManagerFactory managers =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                managers.init(trusted);
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, managers.getTrustManagers(), null);
                var calls = HttpRequest.newBuilder(emulator.endpoint().resolve("/_calls"))
                        .build();
                var answer = HttpClient.newBuilder()
                        .sslContext(context)
                        .build()
                        .send(calls, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(emulator.endpoint()).hasScheme("https");
            }
        }
    }
}
