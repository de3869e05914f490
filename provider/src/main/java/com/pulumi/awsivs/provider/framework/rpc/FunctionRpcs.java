package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.function.FunctionHandler;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;

/** Serves the engine's function calls. */
final class FunctionRpcs {

    private final Service service;
    private final RequestContexts contexts;

    FunctionRpcs(Service service, RequestContexts contexts) {
        this.service = service;
        this.contexts = contexts;
    }

    InvokeResponse invoke(InvokeRequest request) {
        Function<?, ?> function = service.functions().get(request.getTok());
        if (function == null) throw new ProviderException(ErrorKind.INVALID, "unknown function " + request.getTok());
        FunctionHandler<?, ?> handler = FunctionHandler.of(function);
        Properties arguments = ValueCodec.decode(request.getArgs());
        List<CheckFailure> failures = handler.check(arguments);
        InvokeResponse.Builder response = InvokeResponse.newBuilder().addAllFailures(Responses.failures(failures));
        if (failures.isEmpty()) {
            response.setReturn(ValueCodec.encode(handler.call(arguments, contexts.of(request, ""))));
        }
        return response.build();
    }
}
