package com.pulumi.awsivs.provider.aws.client;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.endpoints.IvsEndpointProvider;
import software.amazon.awssdk.services.signin.endpoints.SigninEndpointProvider;
import software.amazon.awssdk.services.sso.endpoints.SsoEndpointProvider;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;
import software.amazon.awssdk.utils.SystemSetting;

/** The services of AWS that the provider calls, by the names they have in {@code AWS_ENDPOINT_URL_<name>}. */
public enum ServiceId {
    IVS("Ivs"),
    STS("Sts"),
    SSO("Sso"),
    SSO_OIDC("SsoOidc"),
    SIGNIN("Signin");

    private final String property;

    ServiceId(String property) {
        this.property = property;
    }

    /** The variable, or Java's system property, that names an endpoint for this service alone. */
    SystemSetting endpointSetting() {
        return new Setting("aws.endpointUrl" + property, "AWS_ENDPOINT_URL_" + name());
    }

    /** Its key in a {@code [services]} section of the AWS configuration. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The endpoint that AWS has for it. */
    URI endpoint(Region region, boolean fips, boolean dualStack) {
        CompletableFuture<Endpoint> found = switch (this) {
            case IVS ->
                IvsEndpointProvider.defaultProvider()
                        .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack));
            case STS ->
                StsEndpointProvider.defaultProvider()
                        .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack));
            case SSO ->
                SsoEndpointProvider.defaultProvider()
                        .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack));
            case SSO_OIDC ->
                SsoOidcEndpointProvider.defaultProvider()
                        .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack));
            case SIGNIN ->
                SigninEndpointProvider.defaultProvider()
                        .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack));
        };
        return found.join().url();
    }

    /** A setting that the SDK has no constant for. */
    record Setting(String property, String environmentVariable) implements SystemSetting {

        @Override
        public @Nullable String defaultValue() {
            return null;
        }
    }
}
