package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.client.ServiceEndpoint;
import com.pulumi.awsivs.provider.aws.client.ServiceId;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import java.util.Map;
import java.util.Set;

/** Describes where the region, the endpoint and the credentials were configured, for messages about them. */
public final class SettingOrigins {

    private static final String CONFIGURATION = "the provider's configuration";

    private final AwsConfig config;
    private final ServiceId service;
    private final String regionOrigin;
    private final Map<String, String> environment;

    /** @param regionOrigin where the region was set; empty if in the provider's configuration */
    SettingOrigins(AwsConfig config, ServiceId service, String regionOrigin, Map<String, String> environment) {
        this.service = service;
        this.config = config;
        this.regionOrigin = regionOrigin;
        this.environment = environment;
    }

    /** Returns a sentence about the origin of each of these settings. */
    public String of(Set<String> settings) {
        return (settings.contains("region") ? ". The region comes from " + region() : "")
                + (settings.contains("endpoint") ? endpoint() : "")
                + (settings.contains("profile") ? credentials() : "");
    }

    private String region() {
        return regionOrigin.isEmpty() ? CONFIGURATION : regionOrigin;
    }

    private String endpoint() {
        if (config.endpoint() != null) return ". The endpoint comes from " + CONFIGURATION;
        return ServiceEndpoint.of(service, config.profile(), new AwsSettings(environment))
                .map(found -> ". The endpoint comes from " + found.source())
                .orElseGet(() -> ". The endpoint is that of the region, which comes from " + region());
    }

    private String credentials() {
        String base = config.accessKey() != null ? "accessKey" : config.profile() != null ? "profile" : null;
        if (base != null) return ". The credentials come from `" + base + "` of " + CONFIGURATION;
        String variable = isSet("AWS_ACCESS_KEY_ID") ? "AWS_ACCESS_KEY_ID" : "AWS_PROFILE";
        String origin = isSet(variable) ? " and come from the environment variable " + variable : "";
        return ". The credentials are not named by " + CONFIGURATION + origin;
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
