package software.amazon.awssdk.regions;

import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.regions.servicemetadata.IvsServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.OidcServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.PortalSsoServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.StsServiceMetadata;

/**
 * Provides the SDK's endpoint tables of the services that the plugin calls. It replaces the SDK's class of the same
 * name, which creates the tables of all 313 services when the first client is built. Decision 21 gives the reasons and
 * the measurements.
 */
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {

    private static final Map<String, Supplier<ServiceMetadata>> SERVICES = Map.of(
            "ivs", IvsServiceMetadata::new,
            "oidc", OidcServiceMetadata::new,
            "portal.sso", PortalSsoServiceMetadata::new,
            "sts", StsServiceMetadata::new);

    /** Returns the table of a service. For other services the SDK uses the defaults of the region's partition. */
    @Override
    public ServiceMetadata serviceMetadata(String endpointPrefix) {
        Supplier<ServiceMetadata> service = SERVICES.get(endpointPrefix);
        return service == null ? null : service.get();
    }
}
