package com.pulumi.awsivs.provider.aws.client;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The identity of an AWS service: its names in settings, and the rules for its public endpoints.
 *
 * @param key the name in a {@code [services]} section of the AWS configuration and in {@code AWS_ENDPOINT_URL_<KEY>}:
 *     {@code sso_oidc}
 * @param property the name at the end of the system property {@code aws.endpointUrl<Property>}: {@code SsoOidc}
 * @param resolver the SDK's endpoint rules
 */
public record ServiceId(String key, String property, EndpointResolver resolver) {

    /** Resolves the endpoint of AWS in a region. */
    @FunctionalInterface
    public interface EndpointResolver {
        CompletableFuture<Endpoint> resolve(Region region, boolean fips, boolean dualStack);
    }

    /** Returns whether this is the same service. Linking the {@code equals} of a record takes 7 ms at startup. */
    public boolean isSame(ServiceId other) {
        return key.equals(other.key);
    }

    /** Returns the setting for the endpoint of this service only: an environment variable or a Java system property. */
    SystemSetting endpointSetting() {
        return new Setting("aws.endpointUrl" + property, "AWS_ENDPOINT_URL_" + key.toUpperCase(Locale.ROOT));
    }

    /** Returns the public endpoint. */
    URI endpoint(Region region, boolean fips, boolean dualStack) {
        return resolver.resolve(region, fips, dualStack).join().url();
    }

    /** A setting for which the SDK has no constant. */
    record Setting(String property, String environmentVariable) implements SystemSetting {

        @Override
        public @Nullable String defaultValue() {
            return null;
        }
    }
}
