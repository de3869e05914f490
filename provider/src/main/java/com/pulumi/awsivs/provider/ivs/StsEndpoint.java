package com.pulumi.awsivs.provider.ivs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointParams;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/** Gives a client of STS its endpoint, by the same rules as {@link IvsEndpoint}. */
final class StsEndpoint {

    private static final StsEndpointProvider RULES = StsEndpointProvider.defaultProvider();

    private StsEndpoint() {}

    /** @param configured one that goes before the environment's */
    static void set(StsClientBuilder client, @Nullable String configured, Map<String, String> environment) {
        ConfiguredEndpoint endpoint = ConfiguredEndpoint.of("STS", configured, environment);
        if (endpoint.override() != null) client.endpointOverride(endpoint.override());
        client.endpointProvider(params -> RULES.resolveEndpoint(adjust(params, endpoint.none())));
    }

    private static StsEndpointParams adjust(StsEndpointParams params, boolean none) {
        if (params.endpoint() == null) return params;
        StsEndpointParams.Builder adjusted = params.toBuilder();
        return none
                ? adjusted.endpoint(null).build()
                : adjusted.useFips(false).useDualStack(false).build();
    }
}
