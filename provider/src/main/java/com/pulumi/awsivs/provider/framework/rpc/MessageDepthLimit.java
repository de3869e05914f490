package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;

/**
 * A service that reads requests as deep as they come. Protobuf's usual limit is met by an object in some thirty others,
 * which the engine sends without a thought, and gRPC answers "Application error processing RPC" there.
 */
final class MessageDepthLimit {

    /** More than {@link ValueCodec} takes, three a level: so it is the codec that refuses, in words. */
    private static final int MAX_DEPTH = 1_000;

    private MessageDepthLimit() {}

    static ServerServiceDefinition of(ServerServiceDefinition service) {
        var deep =
                ServerServiceDefinition.builder(service.getServiceDescriptor().getName());
        service.getMethods().forEach(method -> add(deep, method));
        return deep.build();
    }

    private static <Q, A> void add(ServerServiceDefinition.Builder deep, ServerMethodDefinition<Q, A> method) {
        MethodDescriptor<Q, A> usual = method.getMethodDescriptor();
        deep.addMethod(
                usual.toBuilder(deep(usual.getRequestMarshaller()), usual.getResponseMarshaller())
                        .build(),
                method.getServerCallHandler());
    }

    @SuppressWarnings("unchecked") // what reads a message's prototype reads such messages
    private static <Q> Marshaller<Q> deep(Marshaller<Q> usual) {
        return usual instanceof PrototypeMarshaller<?> prototype
                        && prototype.getMessagePrototype() instanceof Message message
                ? (Marshaller<Q>) ProtoUtils.marshallerWithRecursionLimit(message, MAX_DEPTH)
                : usual;
    }
}
