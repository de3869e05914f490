package com.pulumi.awsivs.provider.framework;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A failure in words that a user can act upon. */
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

    /** The same fault, which may be due to the values of these settings of the provider. */
    public ProviderException dueTo(Set<String> names) {
        return new ProviderException(kind, getMessage(), getCause(), names);
    }

    /** The same fault with a longer message. */
    public ProviderException with(String advice) {
        return new ProviderException(kind, getMessage() + advice, getCause(), settings);
    }

    /** The names of the provider's settings that it may be due to. */
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
