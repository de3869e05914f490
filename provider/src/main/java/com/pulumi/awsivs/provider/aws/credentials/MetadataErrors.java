package com.pulumi.awsivs.provider.aws.credentials;

import java.io.IOException;
import java.net.SocketTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Describes why the endpoint of a container or an instance returned no credentials. The description does not contain
 * the response, which may contain credentials.
 */
final class MetadataErrors {

    private static final int MAX_LENGTH = 200;

    private MetadataErrors() {}

    static String describe(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof SdkServiceException)) root = root.getCause();
        if (root instanceof SdkServiceException service) {
            return "HTTP " + service.statusCode() + " " + shortened(service);
        }
        if (root instanceof SocketTimeoutException) return "it did not respond in time";
        if (root instanceof IOException && root.getClass().getName().startsWith("java.")) return shortened(root);
        boolean sentence = root instanceof SdkClientException || root instanceof NullPointerException;
        return sentence ? shortened(root) : "its response cannot be read";
    }

    private static String shortened(Throwable failure) {
        String line = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }
}
