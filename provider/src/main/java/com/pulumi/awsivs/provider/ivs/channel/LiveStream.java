package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.WaitStatus;
import com.pulumi.awsivs.provider.ivs.api.StreamReader;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.StopStreamRequest;
import software.amazon.awssdk.services.ivs.model.Stream;

/**
 * Stops the live stream of a channel if the user allows it: IVS rejects updates and deletes of a channel during a
 * stream.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_StopStream.html">StopStream</a>
 */
final class LiveStream {

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    /**
     * The number of retries after a conflict on a channel without a live stream, because IVS may return 409 for a
     * moment after a stream has ended.
     */
    private static final int STALE_CONFLICT_RETRIES = 3;

    private final ResourceClient<IvsClient> ivs;
    private final String arn;
    private final RequestContext context;
    private final Set<String> stopped = new HashSet<>();

    LiveStream(ResourceClient<IvsClient> ivs, String arn, RequestContext context) {
        this.ivs = ivs;
        this.arn = arn;
        this.context = context;
    }

    /**
     * Runs the work. If IVS rejects the work because the channel is live, stops the stream and runs the work again, or
     * fails with a message about the stream.
     *
     * @param mayStop whether the user allows the provider to stop the stream
     * @param remedy the advice if the stream must not be stopped
     */
    <T> T withStreamStopped(boolean mayStop, String remedy, Supplier<T> work) {
        for (int retries = 0; ; retries++) {
            try {
                return work.get();
            } catch (AwsCallException e) {
                if (!e.isConflict()) throw e;
                Stream stream = stream(e);
                if (stream == null && (!mayStop || retries == STALE_CONFLICT_RETRIES)) throw e;
                if (stream != null && !mayStop) throw isLive(e, stream, remedy);
                if (stream != null) {
                    end(stream);
                    retries = 0;
                }
                context.pause(POLL_INTERVAL);
            }
        }
    }

    /** Stops the stream, and stops it again each time its encoder reconnects, until it has ended. */
    private void end(Stream live) {
        try (WaitStatus status = new WaitStatus(context)) {
            for (Stream stream = live; stream != null; stream = current()) {
                if (stopped.add(stream.streamId())) stop();
                status.pause(
                        POLL_INTERVAL,
                        "waiting for the live stream to end" + (stopped.size() > 1 ? ": its encoder reconnects" : ""));
            }
        } catch (ProviderException e) {
            throw e.kind() == ErrorKind.TIMED_OUT ? stillLive(e) : e;
        } catch (AwsCallException e) {
            throw e.kind() == ErrorKind.TIMED_OUT ? stillLive(e) : e;
        }
    }

    private void stop() {
        try {
            ivs.send(context, StopStreamRequest.builder().channelArn(arn).build(), IvsClient::stopStream);
        } catch (AwsCallException e) {
            if (!StreamReader.isOffline(e)) throw e; // an offline channel's stream has ended by itself
        }
    }

    private ProviderException stillLive(RuntimeException timeout) {
        String attempts = stopped.size() > 1
                ? "it was stopped " + stopped.size() + " times, and its encoder reconnected each time"
                : "it was stopped, and did not end in time";
        return new ProviderException(
                ErrorKind.TIMED_OUT,
                "the channel's live stream continues: " + attempts
                        + ". Stop the encoder and run pulumi up again, or allow more time by the resource option customTimeouts",
                timeout);
    }

    private @Nullable Stream current() {
        return StreamReader.read(ivs, arn, context);
    }

    private @Nullable Stream stream(AwsCallException conflict) {
        try {
            return current();
        } catch (AwsCallException e) {
            if (!e.isDenied()) throw e;
            throw new ProviderException(
                    ErrorKind.CONFLICT,
                    conflict.getMessage()
                            + ". The channel may be live: to see that, the role needs the permission ivs:GetStream on "
                            + arn,
                    conflict);
        }
    }

    private static ProviderException isLive(AwsCallException conflict, Stream stream, String remedy) {
        return new ProviderException(
                ErrorKind.CONFLICT,
                "The channel is live" + since(stream) + ". Stop its encoder, or " + remedy + " ("
                        + conflict.getMessage() + ")",
                conflict);
    }

    private static String since(Stream stream) {
        return stream.startTime() == null ? "" : " since " + stream.startTime();
    }
}
