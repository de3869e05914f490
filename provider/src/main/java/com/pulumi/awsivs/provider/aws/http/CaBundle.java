package com.pulumi.awsivs.provider.aws.http;

import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.aws.profile.ProfileName;
import com.pulumi.awsivs.provider.aws.profile.Profiles;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PEM file of certificate authorities that the user configured for AWS. The AWS CLI trusts only these authorities;
 * the provider trusts them in addition to the others.
 *
 * @param setting the setting that names the file, for messages
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-gen-config.html">ca_bundle</a>
 */
record CaBundle(String setting, String file) {

    /**
     * Returns the first configured file in the order of the AWS CLI: AWS_CA_BUNDLE, the profile, and the variable of
     * Python's requests library.
     */
    static Optional<CaBundle> of(Map<String, String> environment, @Nullable String profile) {
        return Stream.of(
                        variable("AWS_CA_BUNDLE", environment),
                        ofProfile(environment, profile),
                        variable("REQUESTS_CA_BUNDLE", environment))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<CaBundle> variable(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name))
                .filter(file -> !file.isBlank())
                .map(file -> new CaBundle(name, file));
    }

    private static Optional<CaBundle> ofProfile(Map<String, String> environment, @Nullable String configured) {
        AwsSettings settings = new AwsSettings(environment);
        ProfileName name = ProfileName.of(configured, settings);
        try {
            return Profiles.read(settings)
                    .find(name)
                    .flatMap(profile -> profile.get("ca_bundle"))
                    .map(file -> new CaBundle("ca_bundle of the AWS profile " + name.name(), file));
        } catch (ProviderException e) {
            return Optional.empty(); // the lookup of credentials and region reports it, if the profile matters
        }
    }

    KeyStore load(Map<String, String> environment) throws NotDeliveredException, GeneralSecurityException {
        try {
            Path path = new AwsSettings(environment).path(file);
            if (!Files.isRegularFile(path))
                throw failure(Files.exists(path) ? "is not a file" : "does not exist", null);
            KeyStore store = PemCertificates.read(path);
            if (store.size() > 0) return store;
            throw failure(
                    "contains no certificate in PEM form. To convert one in DER form: openssl x509 -inform der"
                            + " -in <file> -out <file.pem>",
                    null);
        } catch (NotDeliveredException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            throw failure("cannot be read", e);
        }
    }

    private NotDeliveredException failure(String problem, @Nullable Exception cause) {
        return new NotDeliveredException(setting + " names " + file + ", which " + problem, false, cause);
    }
}
