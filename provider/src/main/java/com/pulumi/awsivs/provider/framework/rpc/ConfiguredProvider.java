package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.Service;

/**
 * What there is once the provider is configured; another configuration makes another one.
 *
 * @param stale whether the configuration is that of the last deployment
 */
record ConfiguredProvider(
        Service service,
        ResourceRpcs resources,
        FunctionRpcs functions,
        Cancellation cancellation,
        SecretRedactor discretion,
        boolean stale) {

    static ConfiguredProvider of(Service service, SecretRedactor discretion, EngineLog log, String urn, boolean stale) {
        Cancellation cancellation = new Cancellation();
        RequestContexts calls = new RequestContexts(log, cancellation, discretion, urn);
        return new ConfiguredProvider(
                service,
                new ResourceRpcs(service, calls),
                new FunctionRpcs(service, calls),
                cancellation,
                discretion,
                stale);
    }

    /** The failure as a user can act upon it: with the origin of the settings that it may be due to. */
    RuntimeException translate(RuntimeException failure) {
        RuntimeException explained = service.translate(failure);
        if (explained instanceof ProviderException fault) explained = fault.with(service.origins(fault.settings()));
        return stale ? StaleConfiguration.advise(explained) : explained;
    }
}
