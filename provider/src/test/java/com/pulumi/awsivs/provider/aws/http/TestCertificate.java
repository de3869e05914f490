package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A certificate with its key, in a PKCS12 file that is also used as a trust store. */
public final class TestCertificate {

    public static final String PASSWORD = "marked-password";

    private final Path file;
    private final String alias;

    private TestCertificate(Path file, String alias, List<String> options) {
        this.file = file;
        this.alias = alias;
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", alias, "-keyalg", "EC"));
        command.addAll(List.of("-dname", "CN=\"" + file.getFileName() + "\"", "-keystore", file.toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(options);
        run(command);
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IOException(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates a self-signed certificate. The options are keytool's: its hosts and its validity. */
    public static TestCertificate in(Path file, String... options) {
        return new TestCertificate(file, "own", List.of(options));
    }

    /** Creates a certificate that this one signs. */
    public TestCertificate sign(Path other, String... options) {
        try {
            Files.copy(file, other); // keytool can sign only with a key in the same store
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> signed = new ArrayList<>(List.of(options));
        signed.addAll(List.of("-signer", alias));
        return new TestCertificate(other, "signed", signed);
    }

    public Path file() {
        return file;
    }

    /** Returns the certificate without its key. */
    public String pem() {
        try {
            byte[] der = store().getCertificate(alias).getEncoded();
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore store() throws GeneralSecurityException {
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, PASSWORD.toCharArray());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the server's side of TLS on this connection, before the handshake. */
    public SSLSocket serve(Socket client) throws IOException {
        try {
            SSLSocket tls = (SSLSocket) context().getSocketFactory().createSocket(client, null, client.getPort(), true);
            tls.setUseClientMode(false);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context() throws GeneralSecurityException, IOException {
        KeyStore all = store();
        KeyStore one = KeyStore.getInstance("PKCS12");
        char[] password = PASSWORD.toCharArray();
        one.load(null, null);
        one.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
