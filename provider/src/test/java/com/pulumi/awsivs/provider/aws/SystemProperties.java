package com.pulumi.awsivs.provider.aws;

import java.util.HashSet;
import java.util.Set;

/** Settings of the AWS SDK for as long as a test lasts; it takes them in place of environment variables. */
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
