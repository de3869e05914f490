package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.Shape.Rule;
import java.util.List;
import java.util.Locale;

/** Tags: their rules, and the three operations on whatever carries them. */
final class Tags {

    /** "Tag naming limits and requirements": docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html. */
    private static final int MOST = 50;

    private static final String MEMBER = "tags";
    private static final String KEYS = "tagKeys";
    private static final String RESOURCE = "resourceArn";
    private static final String CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";
    private static final Rule KEY = Rules.text(1, 128, CHARACTERS + "+");
    private static final Rule VALUE = Rules.text(0, 256, CHARACTERS + "*");

    /** Not by the pattern: AWS's own example sends {@code "tagkey1, tagkey2"} (awscli/examples/ivs/untag-resource.rst). */
    private static final Rule REMOVED_KEY = Rules.text(key -> !key.isEmpty() && key.length() <= 128);

    private final Arns arns;

    Tags(Arns arns) {
        this.arns = arns;
    }

    static Shape in(Shape shape) {
        return shape.optional(MEMBER, Tags::check);
    }

    /** What a new resource carries: the tags it was created with, or none. */
    static JsonNode of(ObjectNode input) {
        return input.path(MEMBER).isObject() ? input.path(MEMBER) : Json.object();
    }

    List<Operation> operations() {
        Shape resource = Shape.empty().required(RESOURCE, arns.ofAnyNoun());
        return List.of(
                new Operation("TagResource", resource.required(MEMBER, Tags::check), Tags::add),
                new Operation("UntagResource", resource.required(KEYS, Rules.list(0, MOST, REMOVED_KEY)), Tags::remove),
                new Operation("ListTagsForResource", resource, Tags::list));
    }

    private static ObjectNode add(Region region, ObjectNode input) {
        ObjectNode together = tags(region, input).deepCopy();
        together.setAll((ObjectNode) input.path(MEMBER));
        if (together.size() > MOST) {
            throw ServiceException.constraint(MEMBER);
        }
        tags(region, input).setAll(together);
        return Json.object();
    }

    private static ObjectNode remove(Region region, ObjectNode input) {
        ObjectNode tags = tags(region, input);
        input.path(KEYS).forEach(key -> tags.remove(key.textValue()));
        return Json.object();
    }

    private static ObjectNode list(Region region, ObjectNode input) {
        return Json.object(MEMBER, tags(region, input));
    }

    private static ObjectNode tags(Region region, ObjectNode input) {
        String arn = input.path(RESOURCE).textValue();
        ObjectNode resource = region.find(arn).orElseThrow(() -> ServiceException.notFound(arn));
        return (ObjectNode) resource.path(MEMBER);
    }

    private static void check(String path, JsonNode value) {
        if (!value.isObject() || value.size() > MOST) {
            throw ServiceException.constraint(path);
        }
        value.properties().forEach(tag -> {
            KEY.check(path, Json.object().textNode(tag.getKey()));
            VALUE.check(path, tag.getValue());
            if (tag.getKey().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw ServiceException.constraint(path);
            }
        });
    }
}
