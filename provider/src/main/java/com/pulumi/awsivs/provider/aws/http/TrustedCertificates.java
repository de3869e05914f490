package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificate authorities that TLS trusts: Java's, those of a {@link CaBundle}, and those of the system, where
 * companies install theirs. A trust store that is configured for the plugin replaces Java's and the system's.
 *
 * @param profile the AWS profile that the provider's configuration names
 */
public record TrustedCertificates(
        Map<String, String> environment, @Nullable String profile) {

    /**
     * The CA files of Linux distributions and the BSDs, in the order in which Go looks for them:
     * https://go.dev/src/crypto/x509/root_linux.go
     */
    private static final List<String> SYSTEM = List.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem",
            "/etc/pki/tls/cacert.pem",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/ssl/cert.pem");

    /** Compares the components. Linking the method that Java generates for records takes 10 ms at startup. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrustedCertificates that
                && environment.equals(that.environment)
                && Objects.equals(profile, that.profile);
    }

    @Override
    public int hashCode() {
        return 31 * environment.hashCode() + Objects.hashCode(profile);
    }

    X509ExtendedTrustManager trustManager() throws NotDeliveredException, GeneralSecurityException {
        List<X509ExtendedTrustManager> managers = new ArrayList<>();
        managers.add(TrustStore.manager());
        Optional<CaBundle> bundle = CaBundle.of(environment, profile);
        if (bundle.isPresent()) managers.add(TrustStore.manager(bundle.get().load(environment)));
        return new CombinedTrustManager(managers, TrustStore.isSet() ? Optional::empty : this::system);
    }

    /**
     * Loads the certificate authorities of the system. They are loaded only if the other authorities do not suffice,
     * because they are a hundred or more and seldom needed.
     */
    private Optional<X509ExtendedTrustManager> system() {
        String named = environment.getOrDefault("SSL_CERT_FILE", "");
        try {
            Optional<Path> file = (named.isBlank() ? SYSTEM.stream() : Stream.of(named))
                    .map(Path::of)
                    .filter(Files::isReadable)
                    .findFirst();
            if (file.isEmpty()) return Optional.empty();
            KeyStore store = PemCertificates.read(file.get());
            return store.size() == 0 ? Optional.empty() : Optional.of(TrustStore.manager(store));
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            return Optional.empty(); // the failure of the other trust managers is reported
        }
    }
}
