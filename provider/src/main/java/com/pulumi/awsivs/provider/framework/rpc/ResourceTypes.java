package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.resource.Resource;

/** Finds resources by the type tokens in requests. */
final class ResourceTypes {

    private ResourceTypes() {}

    /**
     * Returns the resource of this type.
     *
     * @throws ProviderException with the known types, if there is none
     */
    static Resource<?, ?> find(Service service, String type) {
        Resource<?, ?> resource = service.resources().get(type);
        if (resource != null) return resource;
        String known =
                String.join(", ", service.resources().keySet().stream().sorted().toList());
        throw new ProviderException(ErrorKind.INVALID, "unknown resource type " + type + "; known types: " + known);
    }
}
