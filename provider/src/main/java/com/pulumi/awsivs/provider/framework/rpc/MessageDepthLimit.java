package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;

/**
 * Raises protobuf's recursion limit. The default of 100 is reached by about 30 nested objects, and gRPC then fails with "Application
 * error processing RPC".
 */
final class MessageDepthLimit {

    /** The maximum depth of messages, three for each level of a value. Allows deeper values than {@link ValueCodec}, whose error is clear. */
    private static final int MAX_DEPTH = 1_000;

    private MessageDepthLimit() {}

    static ServerServiceDefinition of(ServerServiceDefinition service) {
        var raised =
                ServerServiceDefinition.builder(service.getServiceDescriptor().getName());
        service.getMethods().forEach(method -> add(raised, method));
        return raised.build();
    }

    private static <Q, A> void add(ServerServiceDefinition.Builder raised, ServerMethodDefinition<Q, A> method) {
        MethodDescriptor<Q, A> original = method.getMethodDescriptor();
        raised.addMethod(
                original.toBuilder(withRaisedLimit(original.getRequestMarshaller()), original.getResponseMarshaller())
                        .build(),
                method.getServerCallHandler());
    }

    @SuppressWarnings("unchecked") // the new marshaller has the same prototype
    private static <Q> Marshaller<Q> withRaisedLimit(Marshaller<Q> original) {
        return original instanceof PrototypeMarshaller<?> prototype
                        && prototype.getMessagePrototype() instanceof Message message
                ? (Marshaller<Q>) ProtoUtils.marshallerWithRecursionLimit(message, MAX_DEPTH)
                : original;
    }
}
