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
 * Pads every 500th response. gRPC's OkHttp server counts ping acknowledgements as waiting to be sent until it writes more than 8 KiB
 * at once, and closes the connection at 10,000. The engine, written in Go, pings after almost every response: a stack of 5,000
 * channels would fail.
 *
 * <p>{@code maxConnectionAge} would reset the count, too, but a call that arrives while the server shuts an idle connection down is
 * lost ({@code OkHttpServerTransport.streamClosed}).
 *
 * @see <a href="https://github.com/grpc/grpc-java/blob/v1.82.2/okhttp/src/main/java/io/grpc/okhttp/AsyncSink.java">AsyncSink</a>
 */
final class PingAckWorkaround implements ServerInterceptor {

    /**
     * One of so many responses is padded. A padded response resets the count only if no smaller one waits to be written at that time: with
     * one in 500, a loaded machine with two cores missed all 20 chances in some runs.
     */
    private static final int INTERVAL = 50;

    private static final int PADDING_BYTES = 16 << 10;

    /** The highest field number of protobuf; readers skip unknown fields. */
    private static final int UNUSED_FIELD = (1 << 29) - 1;

    private final AtomicInteger responses = new AtomicInteger();

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void sendMessage(A message) {
                        super.sendMessage(responses.incrementAndGet() % INTERVAL == 0 ? padded(message) : message);
                    }
                },
                headers);
    }

    @SuppressWarnings("unchecked") // a message's builder builds messages of the same type
    private static <A> A padded(A message) {
        Field padding = Field.newBuilder()
                .addLengthDelimited(ByteString.copyFrom(new byte[PADDING_BYTES]))
                .build();
        return message instanceof Message small
                ? (A) small.toBuilder()
                        .setUnknownFields(UnknownFieldSet.newBuilder()
                                .addField(UNUSED_FIELD, padding)
                                .build())
                        .build()
                : message;
    }
}
