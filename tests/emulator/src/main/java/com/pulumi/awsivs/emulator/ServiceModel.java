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
 * The operations and request members of the newest published service model. Operations and members that the emulator does not support are
 * rejected by name, because a member that was silently ignored would seem to work. {@code tests/emulator/update-model} writes the data.
 */
final class ServiceModel {

    static final ServiceModel IVS = read("ivs.json");
    static final ServiceModel STS = read("sts.json");

    /** The part of an HTTP request that a member is in. */
    enum MemberLocation {
        BODY,
        QUERY,
        PATH;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String version;
    private final Map<String, Map<MemberLocation, Set<String>>> operations;

    private ServiceModel(String version, Map<String, Map<MemberLocation, Set<String>>> operations) {
        this.version = version;
        this.operations = operations;
    }

    /** Returns the API version and the source of the model, for messages. */
    String version() {
        return version;
    }

    Set<String> operations() {
        return operations.keySet();
    }

    boolean has(String operation) {
        return operations.containsKey(operation);
    }

    /** Returns the paths of an operation's members, as {@code a}, {@code a.b} or {@code a[].b}. */
    Set<String> members(String operation, MemberLocation location) {
        return operations.getOrDefault(operation, Map.of()).getOrDefault(location, Set.of());
    }

    ServiceException unknown(String call) {
        return new ServiceException(
                "UnknownOperationException", 404, call + " is not an operation of the model " + version);
    }

    ServiceException notEmulated(String operation) {
        return ServiceException.notEmulated(
                "The emulator does not emulate " + operation + ", an operation of the model " + version + ".");
    }

    /**
     * Returns the error for a member that the emulator does not support. Members that are not in the model are also rejected: AWS ignores
     * them, but they are either misspelt or newer than the model.
     */
    ServiceException notEmulated(String operation, MemberLocation location, String member) {
        if (members(operation, location).contains(member)) {
            return ServiceException.notEmulated("The emulator does not emulate the member " + member + " of "
                    + operation + ", which is in the model " + version + ".");
        }
        List<MemberLocation> others = Arrays.stream(MemberLocation.values())
                .filter(other -> members(operation, other).contains(member))
                .toList();
        String reason = others.isEmpty()
                ? "The model " + version + " has: " + members(operation, location) + "."
                : "It belongs in the " + others.get(0).text() + ".";
        return ServiceException.notEmulated("The emulator rejects " + member + " in the " + location.text() + " of "
                + operation + ", where AWS would ignore it. " + reason);
    }

    private static ServiceModel read(String resource) {
        try (InputStream content = ServiceModel.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(content, resource).readAllBytes();
            JsonNode json = JsonNodes.parse(new String(bytes, StandardCharsets.UTF_8));
            String version = json.path("api").asText() + " of "
                    + json.path("source").asText() + " (" + json.path("date").asText() + ")";
            Map<String, Map<MemberLocation, Set<String>>> operations = new TreeMap<>();
            json.path("operations")
                    .properties()
                    .forEach(operation -> operations.put(operation.getKey(), locations(operation.getValue())));
            return new ServiceModel(version, Collections.unmodifiableMap(operations));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<MemberLocation, Set<String>> locations(JsonNode json) {
        Map<MemberLocation, Set<String>> locations = new EnumMap<>(MemberLocation.class);
        for (MemberLocation location : MemberLocation.values()) {
            Set<String> members = new LinkedHashSet<>();
            json.path(location.text()).forEach(member -> members.add(member.textValue()));
            locations.put(location, Collections.unmodifiableSet(members));
        }
        return locations;
    }
}
