package com.pulumi.awsivs.provider.ivs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificate authorities that TLS trusts: Java's, or those in the file that {@code javax.net.ssl.trustStore} names.
 * Java ignores a file that it cannot open, and then fails to verify certificates without naming it.
 */
final class TrustStore {

    private static final String FILE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String TYPE = "javax.net.ssl.trustStoreType";

    private TrustStore() {}

    static TrustManager[] managers() throws NotDelivered, GeneralSecurityException {
        String file = System.getProperty(FILE);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(file == null || file.equals("NONE") ? null : load(file));
        TrustManager[] managers = factory.getTrustManagers();
        if (file != null && isEmpty(managers[0]))
            throw failure(file, "no certificate in it can be read. " + password(), null);
        return managers;
    }

    private static KeyStore load(String file) throws NotDelivered, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(System.getProperty(TYPE, KeyStore.getDefaultType()));
        String password = System.getProperty(PASSWORD);
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            store.load(content, password == null ? null : password.toCharArray());
            return store;
        } catch (FileSystemException e) {
            throw failure(file, "there is no file that can be read", e);
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? failure(file, "the password is wrong. " + password(), e)
                    : failure(
                            file,
                            "it is neither PKCS12 nor JKS. Make one of a PEM file with: keytool -importcert"
                                    + " -noprompt -file <file.pem> -keystore <file.p12> -storepass <password>",
                            e);
        }
    }

    private static boolean isEmpty(TrustManager manager) {
        return manager instanceof X509TrustManager trust && trust.getAcceptedIssuers().length == 0;
    }

    private static String password() {
        return "Add -D" + PASSWORD + "=<password> to PULUMI_AWS_IVS_JAVA_OPTS, where " + FILE + " is set";
    }

    private static NotDelivered failure(String file, String why, @Nullable Exception cause) {
        return new NotDelivered("the trust store " + file + " (" + FILE + ") cannot be used: " + why, false, cause);
    }
}
