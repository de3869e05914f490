package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes an answer big now and then. gRPC's server on OkHttp counts its replies to a client's pings as waiting to be sent until it
 * writes more than 8 KiB at once, and hangs up at 10,000 of them; an engine in Go pings after almost every answer, and so would
 * lose a stack of 5,000 channels.
 *
 * <p>A {@code maxConnectionAge} would end that count as well, but not the connection alone: a call that arrives while the server
 * says goodbye and has no other call is lost ({@code OkHttpServerTransport.streamClosed}).
 *
 * @see <a href="https://github.com/grpc/grpc-java/blob/v1.82.2/okhttp/src/main/java/io/grpc/okhttp/AsyncSink.java">AsyncSink</a>
 */
final class PingAckWorkaround implements ServerInterceptor {

    /** Not the first big answer alone need do: one that is written while smaller ones wait ends no count. */
    private static final int EVERY = 500;

    private static final int BIG = 16 << 10;

    /** The last number that a field can have; readers skip what they do not know. */
    private static final int UNKNOWN_FIELD = (1 << 29) - 1;

    private final AtomicInteger answers = new AtomicInteger();

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void sendMessage(A message) {
                        super.sendMessage(answers.incrementAndGet() % EVERY == 0 ? padded(message) : message);
                    }
                },
                headers);
    }

    @SuppressWarnings("unchecked") // a message's builder builds messages of its kind
    private static <A> A padded(A message) {
        Field padding = Field.newBuilder()
                .addLengthDelimited(ByteString.copyFrom(new byte[BIG]))
                .build();
        return message instanceof Message small
                ? (A) small.toBuilder()
                        .setUnknownFields(UnknownFieldSet.newBuilder()
                                .addField(UNKNOWN_FIELD, padding)
                                .build())
                        .build()
                : message;
    }
}
