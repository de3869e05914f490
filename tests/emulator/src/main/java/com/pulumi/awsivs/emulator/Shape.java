package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.ServiceModel.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The members that a request may have, each with its rule. */
final class Shape {

    /** Judges one value; its path is for the text of the error. */
    interface Rule {
        void check(String path, JsonNode value);
    }

    private final Map<String, Rule> members;
    private final Map<String, Shape> structures;
    private final Set<String> required;

    private Shape(Map<String, Rule> members, Map<String, Shape> structures, Set<String> required) {
        this.members = Collections.unmodifiableMap(members);
        this.structures = Collections.unmodifiableMap(structures);
        this.required = Collections.unmodifiableSet(required);
    }

    static Shape empty() {
        return new Shape(Map.of(), Map.of(), Set.of());
    }

    Shape optional(String member, Rule rule) {
        return new Shape(with(members, member, rule), structures, required);
    }

    /** A member with members of its own. */
    Shape optional(String member, Shape structure) {
        Shape more = optional(member, structure::checkStructure);
        return new Shape(more.members, with(structures, member, structure), required);
    }

    Shape required(String member, Rule rule) {
        Set<String> more = new LinkedHashSet<>(required);
        more.add(member);
        return new Shape(with(members, member, rule), structures, more);
    }

    /** Paths of all members, in the form of {@link ServiceModel#members}. */
    Stream<String> paths() {
        Stream<String> nested = structures.entrySet().stream()
                .flatMap(each -> each.getValue().paths().map(path -> each.getKey() + "." + path));
        return Stream.concat(members.keySet().stream(), nested);
    }

    /** The input without nulls, which count as absent; a member that is not in the shape is rejected. */
    ObjectNode check(String operation, ObjectNode input) {
        ObjectNode given = input.deepCopy();
        requireKnown(operation, "", given);
        for (String member : required) {
            if (!given.has(member)) {
                throw ServiceException.validation(operation + "." + member + " is a required attribute");
            }
        }
        checkMembers("", given);
        return given;
    }

    private void requireKnown(String operation, String prefix, ObjectNode input) {
        input.removeIf(JsonNode::isNull);
        input.fieldNames().forEachRemaining(member -> {
            if (!members.containsKey(member)) {
                throw ServiceModel.IVS.notEmulated(operation, Place.BODY, prefix + member);
            }
        });
        structures.forEach((member, structure) -> {
            if (input.path(member) instanceof ObjectNode nested) {
                structure.requireKnown(operation, prefix + member + ".", nested);
            }
        });
    }

    private void checkStructure(String path, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw ServiceException.constraint(path);
        }
        checkMembers(path + ".", object);
    }

    private void checkMembers(String prefix, ObjectNode object) {
        members.forEach((member, rule) -> {
            if (object.has(member)) {
                rule.check(prefix + member, object.path(member));
            }
        });
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
