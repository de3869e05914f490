package com.pulumi.awsivs.provider.aws;

import java.util.HashSet;
import java.util.Set;

/** Sets system properties of the AWS SDK during a test; the SDK reads them before environment variables. */
public final class SystemProperties implements AutoCloseable {

    private final Set<String> names = new HashSet<>();

    public SystemProperties with(String name, Object value) {
        names.add(name);
        System.setProperty(name, value.toString());
        return this;
    }

    @Override
    public void close() {
        names.forEach(System::clearProperty);
    }
}
