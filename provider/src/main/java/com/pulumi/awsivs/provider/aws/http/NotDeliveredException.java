package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a request that certainly had no effect: it did not reach the service, or something in between sent it
 * back. The message is for users.
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

    /** The first of its kind among this failure and its causes; null if there is none. */
    public static @Nullable NotDeliveredException in(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NotDeliveredException found) return found;
        }
        return null;
    }
}
