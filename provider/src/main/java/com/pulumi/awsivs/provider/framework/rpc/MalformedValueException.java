package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;

/** Rejects a value that the protocol does not allow. */
final class MalformedValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedValueException(PropertyPath path, String problem) {
        super((path.steps().isEmpty() ? "the properties" : path.toString()) + " " + problem);
    }
}
