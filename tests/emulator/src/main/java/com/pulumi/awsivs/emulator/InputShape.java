package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.ServiceModel.MemberLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The members that the input of an operation may have, each with its constraint. */
final class InputShape {

    /** Checks a value, and throws a {@link ServiceException} if it is invalid. The path is the name of the member in the message. */
    interface Constraint {
        void check(String path, JsonNode value);
    }

    private final Map<String, Constraint> members;
    private final Map<String, InputShape> structures;
    private final Set<String> required;

    private InputShape(Map<String, Constraint> members, Map<String, InputShape> structures, Set<String> required) {
        this.members = Collections.unmodifiableMap(members);
        this.structures = Collections.unmodifiableMap(structures);
        this.required = Collections.unmodifiableSet(required);
    }

    static InputShape empty() {
        return new InputShape(Map.of(), Map.of(), Set.of());
    }

    InputShape optional(String member, Constraint constraint) {
        return new InputShape(with(members, member, constraint), structures, required);
    }

    /** Returns a copy with a member that is a structure. */
    InputShape optional(String member, InputShape structure) {
        InputShape copy = optional(member, structure::checkStructure);
        return new InputShape(copy.members, with(structures, member, structure), required);
    }

    InputShape required(String member, Constraint constraint) {
        Set<String> allRequired = new LinkedHashSet<>(required);
        allRequired.add(member);
        return new InputShape(with(members, member, constraint), structures, allRequired);
    }

    /** Returns a copy with a required member that is a structure. */
    InputShape required(String member, InputShape structure) {
        InputShape copy = required(member, structure::checkStructure);
        return new InputShape(copy.members, with(structures, member, structure), copy.required);
    }

    /** Returns the paths of all members, in the form of {@link ServiceModel#members}. */
    Stream<String> paths() {
        Stream<String> nested = structures.entrySet().stream()
                .flatMap(each -> each.getValue().paths().map(path -> each.getKey() + "." + path));
        return Stream.concat(members.keySet().stream(), nested);
    }

    /** Validates the input, and returns a copy without nulls, which count as absent. Unknown members are rejected. */
    ObjectNode check(String operation, ObjectNode input) {
        ObjectNode checked = input.deepCopy();
        requireKnown(operation, "", checked);
        requirePresent(operation + ".", checked);
        checkMembers("", checked);
        return checked;
    }

    private void requireKnown(String operation, String prefix, ObjectNode input) {
        input.removeIf(JsonNode::isNull);
        input.fieldNames().forEachRemaining(member -> {
            if (!members.containsKey(member)) {
                throw ServiceModel.IVS.notEmulated(operation, MemberLocation.BODY, prefix + member);
            }
        });
        structures.forEach((member, structure) -> {
            if (input.path(member) instanceof ObjectNode nested) {
                structure.requireKnown(operation, prefix + member + ".", nested);
            }
        });
    }

    private void requirePresent(String prefix, ObjectNode input) {
        for (String member : required) {
            if (!input.has(member)) {
                throw ServiceException.validation(prefix + member + " is a required attribute");
            }
        }
        structures.forEach((member, structure) -> {
            if (input.path(member) instanceof ObjectNode nested) {
                structure.requirePresent(prefix + member + ".", nested);
            }
        });
    }

    private void checkStructure(String path, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw ServiceException.constraintViolated(path);
        }
        checkMembers(path + ".", object);
    }

    private void checkMembers(String prefix, ObjectNode object) {
        members.forEach((member, constraint) -> {
            if (object.has(member)) {
                constraint.check(prefix + member, object.path(member));
            }
        });
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
