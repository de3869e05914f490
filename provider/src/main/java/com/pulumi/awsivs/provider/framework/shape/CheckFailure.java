package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;

/**
 * A failed check of a property.
 *
 * @param path the invalid property
 * @param reason the problem and the allowed values
 * @param reasonWithoutValue the reason to show if the value is secret, which contains no part of the value
 */
public record CheckFailure(PropertyPath path, String reason, String reasonWithoutValue) {

    public CheckFailure(PropertyPath path, String reason) {
        this(path, reason, reason);
    }

    public static CheckFailure of(String property, String reason) {
        return new CheckFailure(PropertyPath.ROOT.name(property), reason);
    }

    /** Returns a copy with another {@link #reasonWithoutValue}. */
    public CheckFailure withoutValue(String shorter) {
        return new CheckFailure(path, reason, shorter);
    }
}
