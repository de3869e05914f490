package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.Service;
import com.pulumi.awsivs.provider.framework.resource.Fault;

/**
 * What there is once the provider is configured; another configuration makes another one.
 *
 * @param stale whether the configuration is that of the last deployment
 */
record Configured(
        Service service,
        ResourceCalls resources,
        FunctionCalls functions,
        Cancellation cancellation,
        Discretion discretion,
        boolean stale) {

    static Configured of(Service service, Discretion discretion, EngineLog log, String urn, boolean stale) {
        Cancellation cancellation = new Cancellation();
        Calls calls = new Calls(log, cancellation, discretion, urn);
        return new Configured(
                service,
                new ResourceCalls(service, calls),
                new FunctionCalls(service, calls),
                cancellation,
                discretion,
                stale);
    }

    /** The failure as a user can act upon it: with the origin of the settings that it may be due to. */
    RuntimeException explain(RuntimeException failure) {
        RuntimeException explained = service.explain(failure);
        if (explained instanceof Fault fault) explained = fault.with(service.origins(fault.settings()));
        return stale ? StaleConfiguration.advise(explained) : explained;
    }
}
