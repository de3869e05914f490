package com.pulumi.awsivs.provider.aws.http;

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
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Loads the certificate authorities of Java, or those in the file that {@code javax.net.ssl.trustStore} names. The file
 * is read here, because Java ignores a file that it cannot open, and then fails to verify certificates without naming
 * the file.
 */
final class TrustStore {

    private static final String FILE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String TYPE = "javax.net.ssl.trustStoreType";

    private static final String PASSWORD_HINT =
            "Add -D" + PASSWORD + "=<password> to PULUMI_AWS_IVS_JAVA_OPTS, where " + FILE + " is set";

    private TrustStore() {}

    /** Returns whether the user has configured a trust store. */
    static boolean isSet() {
        return System.getProperty(FILE) != null;
    }

    static X509ExtendedTrustManager manager() throws NotDeliveredException, GeneralSecurityException {
        String file = System.getProperty(FILE);
        X509ExtendedTrustManager manager = manager(file == null || file.equals("NONE") ? null : load(file));
        if (file != null && manager.getAcceptedIssuers().length == 0) {
            throw failure(file, "no certificate in it can be read. " + PASSWORD_HINT, null);
        }
        return manager;
    }

    /**
     * Returns a trust manager.
     *
     * @param store the trusted authorities; null for Java's
     */
    static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager candidate : factory.getTrustManagers()) {
            if (candidate instanceof X509ExtendedTrustManager manager) return manager;
        }
        throw new GeneralSecurityException("Java verifies no certificates of X.509");
    }

    private static KeyStore load(String file) throws NotDeliveredException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(System.getProperty(TYPE, KeyStore.getDefaultType()));
        String password = System.getProperty(PASSWORD);
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            store.load(content, password == null ? null : password.toCharArray());
            return store;
        } catch (FileSystemException e) {
            throw failure(file, "there is no file that can be read", e);
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? failure(file, "the password is wrong. " + PASSWORD_HINT, e)
                    : failure(
                            file,
                            "it must be PKCS12 or JKS, with its password in " + PASSWORD
                                    + ". A PEM file is set by AWS_CA_BUNDLE=<file.pem> in its place",
                            e);
        }
    }

    private static NotDeliveredException failure(String file, String problem, @Nullable Exception cause) {
        return new NotDeliveredException(
                "the trust store " + file + " (" + FILE + ") cannot be used: " + problem, false, cause);
    }
}
