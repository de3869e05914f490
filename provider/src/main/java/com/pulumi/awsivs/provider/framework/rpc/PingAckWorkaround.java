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
 * Pads every 50th response to more than 8 KiB. gRPC's OkHttp server counts ping acknowledgements as waiting to be sent until it writes
 * more than 8 KiB at once, and closes the connection when the count reaches 10,000. The engine, whose gRPC library is written in Go,
 * sends a ping after almost every response, so that a stack of 5,000 channels would fail.
 *
 * <p>The alternative {@code maxConnectionAge} would also reset the count, but would lose calls that arrive while the server closes an
 * idle connection ({@code OkHttpServerTransport.streamClosed}).
 *
 * @see <a href="https://github.com/grpc/grpc-java/blob/v1.82.2/okhttp/src/main/java/io/grpc/okhttp/AsyncSink.java">AsyncSink</a>
 */
final class PingAckWorkaround implements ServerInterceptor {

    /**
     * The number of responses of which one is padded. A padded response resets the count only if no smaller response is waiting to be
     * written at that time. With one in 500, all 20 padded responses failed to reset it in some runs on a loaded machine with two cores.
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
