package com.pulumi.awsivs.provider.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A home folder with AWS files, and the environment of its user. */
public final class AwsHome {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    public AwsHome(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
    }

    public AwsHome config(String text) {
        return file(".aws/config", text);
    }

    public AwsHome credentials(String text) {
        return file(".aws/credentials", text);
    }

    public AwsHome file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a copy with this environment variable. {@code ~} at the start of the value stands for this home folder.
     */
    public AwsHome with(String variable, String value) {
        environment.put(variable, value.replaceFirst("^~", folder.toString()));
        return this;
    }

    public AwsHome without(String variable) {
        environment.remove(variable);
        return this;
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }
}
