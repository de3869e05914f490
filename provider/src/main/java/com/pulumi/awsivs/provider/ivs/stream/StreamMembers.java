package com.pulumi.awsivs.provider.ivs.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Converts members of the API's streams to the functions' results. */
final class StreamMembers {

    private StreamMembers() {}

    /** Returns the time in RFC 3339; null if it is absent. */
    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /**
     * Returns the number of viewers; null if it is not known: IVS returns -1 if it could not count them in time.
     *
     * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_Stream.html">Stream</a>
     */
    static @Nullable Double viewers(@Nullable Long count) {
        return count == null || count < 0 ? null : Double.valueOf(count);
    }
}
