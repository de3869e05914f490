package com.pulumi.awsivs.provider.framework.provider;

import java.util.Map;
import java.util.TreeMap;

/** Reports required settings that neither the configuration nor the environment contains. */
public final class MissingConfigException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> settings;

    /** Creates an exception for missing settings, given as a map from their names to their descriptions. */
    public MissingConfigException(Map<String, String> settings) {
        super(String.join("; ", settings.values()));
        this.settings = Map.copyOf(settings);
    }

    /** Returns a copy with this text appended to each description. */
    public MissingConfigException with(String advice) {
        Map<String, String> advised = new TreeMap<>(settings);
        advised.replaceAll((name, description) -> description + advice);
        return new MissingConfigException(advised);
    }

    public Map<String, String> settings() {
        return settings;
    }
}
