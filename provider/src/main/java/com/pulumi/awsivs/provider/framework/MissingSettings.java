package com.pulumi.awsivs.provider.framework;

import java.util.Map;
import java.util.TreeMap;

/** Settings that the provider needs and found nowhere. */
public final class MissingSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> settings;

    /** Each setting's name, and what it is and where it may be set. */
    public MissingSettings(Map<String, String> settings) {
        super(String.join("; ", settings.values()));
        this.settings = Map.copyOf(settings);
    }

    /** The same with more to say about each. */
    public MissingSettings with(String advice) {
        Map<String, String> advised = new TreeMap<>(settings);
        advised.replaceAll((name, description) -> description + advice);
        return new MissingSettings(advised);
    }

    public Map<String, String> settings() {
        return settings;
    }
}
