package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whether the role has the permission for an optional operation. Other calls wait for the result of the first
 * call and are not sent if it was denied, because each call would use up a permit of the rate limit.
 */
public final class PermissionCheck {

    private final ReentrantLock firstCall = new ReentrantLock();
    private boolean permitted;
    private @Nullable AwsCallException denial;

    /** Sends the call, or fails with the error of an earlier call that was denied. */
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
     * Returns whether the role lacks the permission, or the endpoint does not support the operation, as in some
     * emulators.
     */
    public static boolean isDenial(AwsCallException failure) {
        return failure.isDenied() || failure.isUnsupported();
    }
}
