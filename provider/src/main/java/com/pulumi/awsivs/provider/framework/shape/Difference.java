package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;

/** One place at which two sets of properties differ, and whether the resource must be replaced for it. */
public record Difference(PropertyPath path, Kind kind, boolean replaces) {

    public enum Kind {
        ADD,
        DELETE,
        UPDATE
    }
}
