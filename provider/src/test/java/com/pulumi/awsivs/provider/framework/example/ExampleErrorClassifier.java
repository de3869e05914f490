package com.pulumi.awsivs.provider.framework.example;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.NoSuchElementException;

/** Classifies the failures of {@link ExampleResource}. */
public final class ExampleErrorClassifier implements ErrorClassifier {

    @Override
    public boolean isNotFound(RuntimeException failure, String id) {
        return failure instanceof NoSuchElementException;
    }

    @Override
    public boolean mayHaveSucceeded(RuntimeException failure) {
        return failure instanceof LostResponseException;
    }

    @Override
    public RuntimeException translate(RuntimeException failure) {
        if (!(failure instanceof LostResponseException lost)) return failure;
        var kind = lost.timedOut ? ErrorKind.TIMED_OUT : ErrorKind.UNAVAILABLE;
        return new ProviderException(kind, "create: no response", failure);
    }
}
