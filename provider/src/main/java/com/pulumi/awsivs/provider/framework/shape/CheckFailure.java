package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;

/**
 * One thing wrong with what a program sets.
 *
 * @param path the property at fault
 * @param reason what is wrong with it and what is allowed
 * @param discreetly the same without anything of the value, for one that is secret
 */
public record CheckFailure(PropertyPath path, String reason, String discreetly) {

    public CheckFailure(PropertyPath path, String reason) {
        this(path, reason, reason);
    }

    public static CheckFailure of(String property, String reason) {
        return new CheckFailure(PropertyPath.ROOT.name(property), reason);
    }

    public CheckFailure discreetly(String words) {
        return new CheckFailure(path, reason, words);
    }
}
