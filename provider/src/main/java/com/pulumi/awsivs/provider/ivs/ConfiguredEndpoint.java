package com.pulumi.awsivs.provider.ivs;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint that the configuration or the environment chooses for a service. The SDK reads the environment, too, but takes
 * a variable that is set to nothing for a URL, and cannot be told to ignore one. Profiles are left to it.
 *
 * @param override for the SDK's client; null where it shall look in the profile, and take the region's if there is none
 * @param none whether the region's shall be taken in any case
 */
record ConfiguredEndpoint(@Nullable URI override, boolean none) {

    /** Stops the SDK from reading any. No request goes there. */
    private static final URI NOWHERE = URI.create("https://nowhere.invalid");

    /**
     * @param service as variables name it, like IVS
     * @param configured the one of the provider's configuration
     */
    static ConfiguredEndpoint of(String service, @Nullable String configured, Map<String, String> environment) {
        if (configured != null) return new ConfiguredEndpoint(Endpoints.uri(configured), false);
        if (Endpoints.areIgnored(environment)) return new ConfiguredEndpoint(NOWHERE, true);
        if (isSetForJava(service)) return new ConfiguredEndpoint(null, false);
        List<String> variables = List.of("AWS_ENDPOINT_URL_" + service, "AWS_ENDPOINT_URL");
        Optional<URI> own = variables.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(url -> !url.isBlank())
                .findFirst()
                .map(Endpoints::uri);
        boolean blank = own.isEmpty() && variables.stream().anyMatch(environment::containsKey);
        return new ConfiguredEndpoint(blank ? NOWHERE : own.orElse(null), blank);
    }

    /** The SDK's own properties go before the variables. */
    private static boolean isSetForJava(String service) {
        String capitalized = service.charAt(0) + service.substring(1).toLowerCase(Locale.ROOT);
        return System.getProperty("aws.endpointUrl") != null
                || System.getProperty("aws.endpointUrl" + capitalized) != null;
    }
}
