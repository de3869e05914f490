package com.pulumi.awsivs.provider.aws.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the certificates of a PEM file as OpenSSL does: keys, comments and unreadable certificates are skipped. In a
 * block of {@code TRUSTED CERTIFICATE}, the trust settings after the certificate are ignored.
 */
final class PemCertificates {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (X509 |TRUSTED |)CERTIFICATE-----([^-]*)-----END \\1CERTIFICATE-----");

    private PemCertificates() {}

    /** Returns a trust store with the certificates of the file; it may be empty. */
    static KeyStore read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        CertificateFactory certificates = CertificateFactory.getInstance("X.509");
        Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (block.find()) {
            try {
                byte[] der = Base64.getMimeDecoder().decode(block.group(2));
                store.setCertificateEntry(
                        String.valueOf(store.size()), certificates.generateCertificate(new ByteArrayInputStream(der)));
            } catch (CertificateException | IllegalArgumentException e) {
                // An unreadable certificate must not prevent the use of the others.
            }
        }
        return store;
    }
}
