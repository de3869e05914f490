package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.error.CallTrace;
import com.pulumi.awsivs.provider.aws.error.ErrorMessages;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.ProviderException.Kind;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.Stream;
import software.amazon.awssdk.services.ivs.model.StreamState;

/**
 * The stream of a channel that is live: IVS neither changes nor deletes a channel during one.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_StopStream.html">StopStream</a>
 */
final class LiveStream {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** So often a conflict is believed to be that of a stream that has ended just now. */
    private static final int ECHOES = 3;

    private final Ivs ivs;
    private final String arn;
    private final RequestContext call;
    private final Set<String> stopped = new HashSet<>();

    LiveStream(Ivs ivs, String arn, RequestContext call) {
        this.ivs = ivs;
        this.arn = arn;
        this.call = call;
    }

    /** Does this; where IVS refuses it because of the stream, says so, or stops the stream and does it then. */
    <T> T aside(boolean mayStop, String wayOut, Supplier<T> work) {
        for (int echoes = 0; ; echoes++) {
            try {
                return work.get();
            } catch (ConflictException e) {
                Stream stream = stream(e);
                if (stream == null && (!mayStop || echoes == ECHOES)) throw e;
                if (stream != null && !mayStop) throw isLive(e, stream, wayOut);
                if (stream != null) {
                    end(stream);
                    echoes = 0;
                }
                call.pause(POLL);
            }
        }
    }

    /** Stops it, and again whenever its encoder has connected anew, until it has ended. */
    private void end(Stream live) {
        try {
            for (Stream stream = live; stream != null; stream = now()) {
                if (stopped.add(stream.streamId())) stop();
                call.status("waiting for the live stream to end"
                        + (stopped.size() > 1 ? ": its encoder connects again" : ""));
                call.pause(POLL);
            }
        } catch (ProviderException e) {
            throw e.kind() == Kind.TIMED_OUT ? goesOn(e) : e;
        }
    }

    private void stop() {
        try {
            ivs.during(call).stopStream(request -> request.channelArn(arn));
        } catch (ChannelNotBroadcastingException e) {
            // It has ended by itself.
        }
    }

    private ProviderException goesOn(ProviderException timeout) {
        String again = stopped.size() > 1
                ? "it was stopped " + stopped.size() + " times, and its encoder connected again each time"
                : "it was stopped, and did not end in time";
        return new ProviderException(
                Kind.TIMED_OUT,
                "the channel's live stream goes on: " + again
                        + ". Stop the encoder and run pulumi up again, or give the resource more time with customTimeouts",
                timeout);
    }

    private @Nullable Stream now() {
        try {
            Stream stream = ivs.during(call).getStream(request -> request.channelArn(arn)).stream();
            return stream == null || stream.state() == StreamState.OFFLINE ? null : stream;
        } catch (ChannelNotBroadcastingException e) {
            return null;
        }
    }

    private @Nullable Stream stream(ConflictException conflict) {
        try {
            return now();
        } catch (AccessDeniedException e) {
            String words = ErrorMessages.describe(conflict, CallTrace.operationOf(conflict));
            throw new ProviderException(
                    Kind.CONFLICT,
                    words + ". The channel may be live: to see that, the role needs the permission ivs:GetStream on "
                            + arn,
                    conflict);
        }
    }

    private static ProviderException isLive(ConflictException conflict, Stream stream, String wayOut) {
        String words = ErrorMessages.describe(conflict, CallTrace.operationOf(conflict));
        return new ProviderException(
                Kind.CONFLICT,
                words + ". The channel is live" + since(stream) + ". Stop its encoder, or " + wayOut,
                conflict);
    }

    private static String since(Stream stream) {
        return stream.startTime() == null ? "" : " since " + stream.startTime();
    }
}
