package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The operations and request members of the newest published service model, which has more of them than the emulator. A
 * request for one of the others is rejected by its name: a member that was silently dropped would look as if it worked.
 * {@code tests/emulator/update-model} writes the data.
 */
final class ServiceModel {

    static final ServiceModel IVS = read("ivs.json");
    static final ServiceModel STS = read("sts.json");

    /** The place of a member in an HTTP request. */
    enum Place {
        BODY,
        QUERY,
        PATH;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String version;
    private final Map<String, Map<Place, Set<String>>> operations;

    private ServiceModel(String version, Map<String, Map<Place, Set<String>>> operations) {
        this.version = version;
        this.operations = operations;
    }

    /** API and source of the model, for people. */
    String version() {
        return version;
    }

    Set<String> operations() {
        return operations.keySet();
    }

    boolean has(String operation) {
        return operations.containsKey(operation);
    }

    /** Paths of members as {@code a}, {@code a.b} or {@code a[].b}. */
    Set<String> members(String operation, Place place) {
        return operations.getOrDefault(operation, Map.of()).getOrDefault(place, Set.of());
    }

    ServiceException unknown(String call) {
        return new ServiceException(
                "UnknownOperationException", 404, call + " is not an operation of the model " + version);
    }

    ServiceException notEmulated(String operation) {
        return ServiceException.notEmulated(
                "The emulator does not emulate " + operation + ", an operation of the model " + version + ".");
    }

    /** AWS ignores a member that is in no model. Here it is rejected, because it is a typo or newer than the model. */
    ServiceException notEmulated(String operation, Place place, String member) {
        if (members(operation, place).contains(member)) {
            return ServiceException.notEmulated("The emulator does not emulate the member " + member + " of "
                    + operation + ", which is in the model " + version + ".");
        }
        List<Place> others = Arrays.stream(Place.values())
                .filter(other -> members(operation, other).contains(member))
                .toList();
        String reason = others.isEmpty()
                ? "The model " + version + " has: " + members(operation, place) + "."
                : "It belongs in the " + others.get(0).text() + ".";
        return ServiceException.notEmulated("The emulator rejects " + member + " in the " + place.text() + " of "
                + operation + ", where AWS would ignore it. " + reason);
    }

    private static ServiceModel read(String resource) {
        try (InputStream content = ServiceModel.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(content, resource).readAllBytes();
            JsonNode json = Json.parse(new String(bytes, StandardCharsets.UTF_8));
            String version = json.path("api").asText() + " of "
                    + json.path("source").asText() + " (" + json.path("date").asText() + ")";
            Map<String, Map<Place, Set<String>>> operations = new TreeMap<>();
            json.path("operations")
                    .properties()
                    .forEach(operation -> operations.put(operation.getKey(), places(operation.getValue())));
            return new ServiceModel(version, Collections.unmodifiableMap(operations));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<Place, Set<String>> places(JsonNode json) {
        Map<Place, Set<String>> places = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            Set<String> members = new LinkedHashSet<>();
            json.path(place.text()).forEach(member -> members.add(member.textValue()));
            places.put(place, Collections.unmodifiableSet(members));
        }
        return places;
    }
}
