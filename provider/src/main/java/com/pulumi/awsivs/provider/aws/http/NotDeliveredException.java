package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a request that certainly had no effect: it did not reach the service, or a proxy or network on the way
 * rejected it. The message is for users.
 */
public final class NotDeliveredException extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean isTransient;

    /** @param isTransient whether another attempt may succeed */
    NotDeliveredException(String message, boolean isTransient, @Nullable Throwable cause) {
        super(message, cause);
        this.isTransient = isTransient;
    }

    public boolean isTransient() {
        return isTransient;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Returns the first NotDeliveredException among this failure and its causes; null if there is none. */
    public static @Nullable NotDeliveredException in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotDeliveredException found) return found;
        }
        return null;
    }
}
