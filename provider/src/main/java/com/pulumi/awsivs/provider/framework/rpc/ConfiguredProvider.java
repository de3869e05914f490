package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.Service;

/**
 * The provider with one configuration. Each configure request creates another instance.
 *
 * @param stale whether the configuration is that of the last deployment
 */
record ConfiguredProvider(
        Service service,
        ResourceRpcs resources,
        FunctionRpcs functions,
        ListRpcs lists,
        Cancellation cancellation,
        SecretRedactor redactor,
        boolean stale) {

    static ConfiguredProvider of(Service service, SecretRedactor redactor, EngineLog log, String urn, boolean stale) {
        Cancellation cancellation = new Cancellation();
        RequestContexts contexts = new RequestContexts(log, cancellation, redactor, new Urn(urn));
        return new ConfiguredProvider(
                service,
                new ResourceRpcs(service, contexts),
                new FunctionRpcs(service, contexts),
                new ListRpcs(service, contexts),
                cancellation,
                redactor,
                stale);
    }

    /** Returns the failure with a message for users, including the origins of the settings that may have caused the failure. */
    RuntimeException translate(RuntimeException failure) {
        RuntimeException translated = service.translate(failure);
        if (translated instanceof ProviderException exception)
            translated = exception.with(service.origins(exception.settings()));
        return stale ? StaleConfiguration.advise(translated) : translated;
    }
}
