package com.pulumi.awsivs.provider.framework.provider;

import java.util.Map;
import java.util.TreeMap;

/** Settings that the provider needs and found nowhere. */
public final class MissingConfigException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> settings;

    /** Each setting's name, and what it is and where it may be set. */
    public MissingConfigException(Map<String, String> settings) {
        super(String.join("; ", settings.values()));
        this.settings = Map.copyOf(settings);
    }

    /** The same with more to say about each. */
    public MissingConfigException with(String advice) {
        Map<String, String> advised = new TreeMap<>(settings);
        advised.replaceAll((name, description) -> description + advice);
        return new MissingConfigException(advised);
    }

    public Map<String, String> settings() {
        return settings;
    }
}
