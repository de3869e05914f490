package com.pulumi.awsivs.provider.aws;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/**
 * Remembers whether an operation that is merely useful may be called. A role without the permission is asked once: the other calls
 * wait for the first response, and after a refusal none is sent. Each would take its part of the rate limit to be refused.
 */
public final class PermissionCheck {

    private static final List<Integer> UNKNOWN_OPERATION = List.of(404, 405, 501);

    private final ReentrantLock firstCall = new ReentrantLock();
    private boolean permitted;
    private @Nullable IvsException refusal;

    /** Sends the call, or fails with the refusal of an earlier one. */
    public <T> T send(Supplier<T> call) {
        firstCall.lock();
        try {
            if (refusal != null) throw refusal;
            if (!permitted) {
                T result = call.get();
                permitted = true;
                return result;
            }
        } catch (IvsException e) {
            if (isRefusal(e)) refusal = e;
            throw e;
        } finally {
            firstCall.unlock();
        }
        return call.get();
    }

    /** Whether the role lacks the permission, or the endpoint does not know the operation: some emulators lack stream keys. */
    public static boolean isRefusal(IvsException failure) {
        return failure instanceof AccessDeniedException
                || (UNKNOWN_OPERATION.contains(failure.statusCode())
                        && !(failure instanceof ResourceNotFoundException));
    }
}
