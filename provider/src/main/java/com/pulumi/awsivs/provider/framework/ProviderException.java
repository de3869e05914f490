package com.pulumi.awsivs.provider.framework;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A failure with a message for users, which states the cause and the remedy. */
public final class ProviderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorKind kind;
    private final transient Set<String> settings;

    public ProviderException(ErrorKind kind, String message) {
        this(kind, message, null);
    }

    public ProviderException(ErrorKind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, Set.of());
    }

    private ProviderException(ErrorKind kind, String message, @Nullable Throwable cause, Set<String> settings) {
        super(message, cause);
        this.kind = kind;
        this.settings = settings;
    }

    /** Returns a copy with the names of the provider settings whose values may have caused the failure. */
    public ProviderException dueTo(Set<String> names) {
        return new ProviderException(kind, getMessage(), getCause(), names);
    }

    /** Returns a copy with this text appended to the message. */
    public ProviderException with(String advice) {
        return new ProviderException(kind, getMessage() + advice, getCause(), settings);
    }

    /** Returns the names of the provider settings whose values may have caused the failure. */
    public Set<String> settings() {
        return settings;
    }

    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
