package com.pulumi.awsivs.emulator;

import com.sun.net.httpserver.HttpsConfigurator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A self-signed certificate for loopback and the emulator's address, with its private key, in a PKCS12 file. Java clients can use
 * the same file as their trust store.
 */
public final class ServerCertificate {

    /** The password of the PKCS12 file. It need not be secret, because the key in the file identifies only the emulator. */
    public static final String PASSWORD = "emulator";

    private final KeyStore keys;

    private ServerCertificate(KeyStore keys) {
        this.keys = keys;
    }

    /**
     * Reads the certificate from the file, and creates the file if it does not exist.
     *
     * @param name the server's name in a new certificate, as {@link ListenAddress#subjectAlternativeName} returns it
     */
    static ServerCertificate in(Path file, String name) throws IOException {
        if (!Files.exists(file)) create(file, name);
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(content, PASSWORD.toCharArray());
            return new ServerCertificate(keys);
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }

    /** Creates the file with keytool, because the JDK has no API for creating certificates. */
    private static void create(Path file, String name) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "emulator",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1,ip:::1,dns:localhost," + name,
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IOException("keytool created no certificate: " + output.strip());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException(interruption);
        }
    }

    HttpsConfigurator configurator() throws IOException {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return new HttpsConfigurator(context);
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }
}
