package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;

/**
 * One thing wrong with what a program sets.
 *
 * @param path the property at fault
 * @param reason what is wrong with it and what is allowed, without the value: that may be secret
 */
public record CheckFailure(PropertyPath path, String reason) {

    public static CheckFailure of(String property, String reason) {
        return new CheckFailure(PropertyPath.ROOT.name(property), reason);
    }
}
