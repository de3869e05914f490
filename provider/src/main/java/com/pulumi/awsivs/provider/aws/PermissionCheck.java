package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whether the role may call an optional operation. The first call is sent alone, and after a denial no other
 * is sent, because each would use up a permit of the rate limit.
 */
public final class PermissionCheck {

    private final ReentrantLock firstCall = new ReentrantLock();
    private boolean permitted;
    private @Nullable AwsCallException denial;

    /** Sends the call, or fails with an earlier denial. */
    public <T> T send(Supplier<T> call) {
        firstCall.lock();
        try {
            if (denial != null) throw denial;
            if (!permitted) {
                T result = call.get();
                permitted = true;
                return result;
            }
        } catch (AwsCallException e) {
            if (isDenial(e)) denial = e;
            throw e;
        } finally {
            firstCall.unlock();
        }
        return call.get();
    }

    /**
     * Returns whether the role lacks the permission. An emulator that does not implement the operation counts as well.
     */
    public static boolean isDenial(AwsCallException failure) {
        return failure.isDenied() || failure.isUnsupported();
    }
}
