package com.pulumi.awsivs.provider.ivs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;
import software.amazon.awssdk.services.ivs.endpoints.IvsEndpointParams;
import software.amazon.awssdk.services.ivs.endpoints.IvsEndpointProvider;

/**
 * Gives a client of IVS its endpoint. One that the user has chosen goes before FIPS and dual-stack, as with the AWS CLI; the
 * SDK's rules refuse them together.
 */
final class IvsEndpoint {

    private static final IvsEndpointProvider RULES = IvsEndpointProvider.defaultProvider();

    private IvsEndpoint() {}

    /** @param configured the one of the provider's configuration */
    static void set(IvsClientBuilder client, @Nullable String configured, Map<String, String> environment) {
        ConfiguredEndpoint endpoint = ConfiguredEndpoint.of("IVS", configured, environment);
        if (endpoint.override() != null) client.endpointOverride(endpoint.override());
        client.endpointProvider(params -> RULES.resolveEndpoint(adjust(params, endpoint.none())));
    }

    private static IvsEndpointParams adjust(IvsEndpointParams params, boolean none) {
        if (params.endpoint() == null) return params;
        IvsEndpointParams.Builder adjusted = params.toBuilder();
        return none
                ? adjusted.endpoint(null).build()
                : adjusted.useFips(false).useDualStack(false).build();
    }
}
