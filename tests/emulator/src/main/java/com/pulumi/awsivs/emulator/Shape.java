package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The members that a request may have, each with its rule. */
final class Shape {

    /** Judges one value; its path is for the text of the error. */
    interface Rule {
        void check(String path, JsonNode value);
    }

    private final Map<String, Rule> members;
    private final Set<String> required;

    private Shape(Map<String, Rule> members, Set<String> required) {
        this.members = Collections.unmodifiableMap(members);
        this.required = Collections.unmodifiableSet(required);
    }

    static Shape empty() {
        return new Shape(Map.of(), Set.of());
    }

    Shape optional(String member, Rule rule) {
        Map<String, Rule> more = new LinkedHashMap<>(members);
        more.put(member, rule);
        return new Shape(more, required);
    }

    Shape required(String member, Rule rule) {
        Set<String> more = new LinkedHashSet<>(required);
        more.add(member);
        return new Shape(optional(member, rule).members, more);
    }

    /**
     * What of the input is meant: members that are not in the shape are ignored, as AWS does for clients newer than the
     * service; a JSON null counts as absent.
     */
    ObjectNode check(String operation, ObjectNode input) {
        ObjectNode known = known(input);
        for (String member : required) {
            if (!known.has(member)) {
                throw ServiceException.validation(operation + "." + member + " is a required attribute");
            }
        }
        checkMembers("", known);
        return known;
    }

    /** The rule of a nested structure with these members. */
    Rule structure() {
        return (path, value) -> {
            if (!(value instanceof ObjectNode object)) {
                throw ServiceException.constraint(path);
            }
            object.removeIf(JsonNode::isNull);
            object.retain(members.keySet());
            checkMembers(path + ".", object);
        };
    }

    private ObjectNode known(ObjectNode input) {
        ObjectNode known = input.deepCopy();
        known.retain(members.keySet());
        known.removeIf(JsonNode::isNull);
        return known;
    }

    private void checkMembers(String prefix, ObjectNode object) {
        members.forEach((member, rule) -> {
            if (object.has(member)) {
                rule.check(prefix + member, object.path(member));
            }
        });
    }
}
