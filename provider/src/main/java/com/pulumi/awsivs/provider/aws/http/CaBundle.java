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
 * A PEM file of certificate authorities that the user names for AWS. The AWS CLI trusts no others then; here they are added.
 *
 * @param setting what names it, for messages
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-gen-config.html">ca_bundle</a>
 */
record CaBundle(String setting, String file) {

    /** The first in the order of the AWS CLI: environment, profile, and what Python's requests reads. */
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
            return Optional.empty(); // credentials and region report it, where the profile matters
        }
    }

    KeyStore load(Map<String, String> environment) throws NotDeliveredException, GeneralSecurityException {
        try {
            Path path = new AwsSettings(environment).path(file);
            if (!Files.isRegularFile(path)) throw failure(Files.exists(path) ? "is no file" : "does not exist", null);
            KeyStore store = PemCertificates.read(path);
            if (store.size() > 0) return store;
            throw failure(
                    "holds no certificate in PEM form. One in DER form is converted by: openssl x509 -inform der"
                            + " -in <file> -out <file.pem>",
                    null);
        } catch (NotDeliveredException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            throw failure("cannot be read", e);
        }
    }

    private NotDeliveredException failure(String why, @Nullable Exception cause) {
        return new NotDeliveredException(setting + " names " + file + ", which " + why, false, cause);
    }
}
