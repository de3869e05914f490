package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whether an optional operation may be called. A role without the permission makes one call: the other calls wait for
 * the first response, and after a denial none is sent. Each would use a permit of the rate limit to be denied.
 */
public final class PermissionCheck {

    private final ReentrantLock firstCall = new ReentrantLock();
    private boolean permitted;
    private @Nullable AwsCallException denial;

    /** Sends the call, or fails with the denial of an earlier one. */
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

    /** Returns whether the role lacks the permission, or the endpoint, an emulator, does not know the operation. */
    public static boolean isDenial(AwsCallException failure) {
        return failure.isDenied() || failure.isUnsupported();
    }
}
