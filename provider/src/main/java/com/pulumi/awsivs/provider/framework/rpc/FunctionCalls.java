package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.Service;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.function.Invocation;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;

/** The engine's calls of functions. */
final class FunctionCalls {

    private final Service service;
    private final Calls calls;

    FunctionCalls(Service service, Calls calls) {
        this.service = service;
        this.calls = calls;
    }

    InvokeResponse invoke(InvokeRequest request) {
        Function<?, ?> function = service.functions().get(request.getTok());
        if (function == null) throw new Fault(Fault.Kind.INVALID, "there is no function " + request.getTok());
        Invocation<?, ?> invocation = Invocation.of(function);
        Properties arguments = ValueCodec.decode(request.getArgs());
        List<CheckFailure> failures = invocation.check(arguments);
        InvokeResponse.Builder reply = InvokeResponse.newBuilder().addAllFailures(Replies.failures(failures));
        if (failures.isEmpty()) {
            reply.setReturn(ValueCodec.encode(invocation.call(arguments, calls.about("", 0, request.getArgs()))));
        }
        return reply.build();
    }
}
